const INTRODUCED =
  /^(?:你好|您好|hello|hi)?[\s,，]*(?:(?:大家|别人|人家|他们|工友|都|就|你|您|平时)*(?:叫|喊|称呼|管)我(?:叫|做|为)?|(?:我们?|俺|咱|阿拉)的?(?:名字|姓名)?(?:叫做?|是)?|(?:名字|姓名)(?:叫|是|[:：])?|本人|免贵姓?|(?:就|先|你|您|给我)*(?:写|填|登记|记|留|报)(?:成|上|个|的是)?(?:名字|姓名)?|就?叫|就是|my name is|i am|i'm|call me)\s*/iu;
const NOT_A_NAME =
  /^\p{Script=Han}{1,6}的\p{Script=Han}$|^[念读音]\p{Script=Han}{1,2}$|^(?:嗯+|行+|对+|好+|确[定认].*|同意|提交|发送|投.?|可以.*|没问题)$|^[姓有]|[你您]好|什么|为啥|干嘛|怎么|多少|哪|谁|吗|呢|不|没|别(?=问|说|打|管|记|存|写|填|再|了|人)|证|名字|电话|手机|工作|保密|匿名|信息|清除|删除|这个|那个|投递|人工|随便|跳过|简历|岗位|用户|^请|^把|帮我|^(?:会|能|在|再|加|想|谂|先|等|改|看|换|投|找|给|算|就|也|说|问|填|写|做|弄|搞|让|试|听|考虑|明天|下次|回头|可以|好的|好了|行吧)|^[我他她]|[过了]|毕业|学校|大学|^(?:学|念|读)的|^(?:去年|今年|前年)|[一两三四五六七八九十几]个|^(?:带|做|干|当|开|跑|种|养)(?=.{2})|^老[公婆]|^(?:爱人|媳妇|丈夫|妻子)|警察|民警|管理员|工作人员|开发者|记者|\d|\b(?:why|what|no|not|skip|give|show|tell|list|open|print|export|please|call|ignore|assistant|user|system)\b/iu;
/** 步长青，不对不对，步长庆: what was said before it is taken back. */
const TAKEN_BACK = /^(?:哦|啊|哎呀?)?(?:不对|不是|不不+|(?:说|讲|写|念)?错了?|口误|更正)+(?:了|啊|呀)?$/u;
/** 小李就行 */
const SOFTENED = /(?<=\p{Script=Han}{2})(?:就行了?|就好了?|就可以了?|得了|吧)$/u;
const NAME = /^(?:[\p{Script=Han}·•]{2,8}|[\p{Script=Latin}][\p{Script=Latin}.'’ -]{1,38})$/u;

/** How people are called and not what they are called: 周师傅, 老张, 田老汉, 王姐. */
const ADDRESS =
  /^(?:老|小|大)\p{Script=Han}$|^\p{Script=Han}(?:师傅|老汉|大爷|大妈|大姐|大哥|阿姨|叔|姐|哥|嫂|老师|先生|女士|小姐)$/u;

/** 大名吴国强: the name on the papers, beside the one they go by. */
const FORMAL = /(?:大名|本名|学名|真名|身份证上)(?:叫|是|写的是)?(\p{Script=Han}{2,4})/u;
/** 我是海燕，姓尚，尚海燕. */
const SURNAME = /(?:^|[,，。;；\s我])(?:免贵)?姓(\p{Script=Han}{1,2})(?=[,，。;；\s]|$)/u;
/** 写凤霞, 是章晓宇: what stands before a name that is put right. */
const WRITTEN = /^(?:应该)?(?:写的?是?|写成|叫|是)(?=\p{Script=Han}{2,4}$)/u;
const FILLERS = /(?:^|(?<=[,，。;；]))(?:嗯+|呃+|额|哎|那个|就是)[,，]?/gu;
/** No name holds these, and who stammers says them within a sentence: 我叫这个宋老根嗯五十四岁了. */
const PAUSES = /[嗯呃]+/gu;
const STAMMERED = /(?<=叫|是|姓)(?:那个|这个|就是)/gu;

const SAYS_NAME =
  /(?:我们?|俺|本人|名字|姓名)(?:的名字)?(?:叫做?|是叫|[:：])|免贵姓|(?:^|[,，。])(?:就)?叫(?=\p{Script=Han}{2,4}(?:[,，。]|$))|my name is|call me/iu;

/** The name of somebody who says that it is theirs; of words that only might be one, nothing. */
export function readIntroducedName(said: string): string | undefined {
  return said
    .split(/[,，。;；!！]/u)
    .filter((clause) => SAYS_NAME.test(clause))
    .map(readPersonName)
    .find((name) => name !== undefined);
}

/** The name in an answer to “what is your name” (我叫李建国，四十三); `undefined` when there is none in it. */
export function readPersonName(said: string): string | undefined {
  const plain = said.normalize('NFKC').replace(FILLERS, '').replace(PAUSES, '，').replace(STAMMERED, '');
  const formal = FORMAL.exec(plain)?.[1];
  if (formal !== undefined) return formal;
  const surname = SURNAME.exec(plain)?.[1];
  const parts = plain.split(/[,。;、!?\n]|，|；|！|？|\d/u).map((part) => part.trim());
  const names = parts
    .slice(parts.findLastIndex((part) => TAKEN_BACK.test(part)) + 1)
    .map((part) => part.trim().replace(INTRODUCED, '').replace(WRITTEN, '').replace(SOFTENED, '').trim())
    .filter((name) => NAME.test(name) && !NOT_A_NAME.test(name));
  const withSurname =
    surname === undefined
      ? undefined
      : names.find((name) => name.startsWith(surname) && name.length > surname.length && !ADDRESS.test(name));
  return withSurname ?? names.find((name) => !ADDRESS.test(name)) ?? names[0];
}
