const INTRODUCED =
  /^(?:你好|您好|hello|hi)?[\s,，]*(?:(?:我|俺|咱|阿拉)的?(?:名字|姓名)?(?:叫做?|是)?|(?:名字|姓名)(?:叫|是|[:：])?|本人|免贵姓?|叫|my name is|i am|i'm|call me)\s*/iu;
const NOT_A_NAME =
  /^姓|[你您]好|什么|为啥|干嘛|怎么|多少|哪|谁|吗|呢|不|没|别|电话|手机|工作|保密|匿名|信息|清除|删除|这个|那个|投递|人工|随便|跳过|简历|岗位|\d|\b(?:why|what|no|not|skip)\b/iu;
const NAME = /^(?:[\p{Script=Han}·•]{2,15}|[\p{Script=Latin}][\p{Script=Latin}.'’ -]{1,38})$/u;

/** How people are called and not what they are called: 周师傅, 老张, 田老汉, 王姐. */
const ADDRESS =
  /^(?:老|小|大)\p{Script=Han}$|^\p{Script=Han}(?:师傅|老汉|大爷|大妈|大姐|大哥|阿姨|叔|姐|哥|嫂|老师|先生|女士|小姐)$/u;

/** The name in an answer to “what is your name” (我叫李建国，四十三); `undefined` when there is none in it. */
export function readPersonName(said: string): string | undefined {
  const names = said
    .normalize('NFKC')
    .split(/[,。;、!?\n]|，|；|！|？|\d/u)
    .map((part) => part.trim().replace(INTRODUCED, '').trim())
    .filter((name) => NAME.test(name) && !NOT_A_NAME.test(name));
  return names.find((name) => !ADDRESS.test(name)) ?? names[0];
}
