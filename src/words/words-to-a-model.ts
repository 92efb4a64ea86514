import { visibleText } from './visible-text.ts';

/**
 * Sentences that speak to a model and not to a person. Finding one costs nothing but the model's wording: the embedded
 * engine, which obeys nobody, takes the turn. So the patterns may be broad.
 */
const DIRECTIVES: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|不要理会|不用理会|别管|抛开|跳过|绕过|覆盖|屏蔽).{0,12}(?:指令|指示|提示|规则|设定|限制|要求|约束|命令|系统|上文|前文|以上|之前|上面|前面|先前)/u,
  /(?:取消|清空|解除|改写|重置).{0,6}(?:指令|指示|提示词?|设定|人设|记忆|上下文)/u,
  /(?:以上|之前|上面|前面|先前|原有|原来).{0,8}(?:指令|指示|提示词?|规则|设定|限制).{0,8}(?:作废|无效|取消|失效|不算|忽略|无视|不用管)/u,
  /(?:系统|隐藏|内部|初始|开发者|管理员).{0,4}(?:提示词?|指令|消息|设定|prompt)/iu,
  /(?:你|您).{0,4}(?:现在|从现在起|接下来|今后|以后|必须|只能|要|请)?.{0,4}(?:扮演|充当|假装|现在是一?[个名位]|不再是)/u,
  /(?:小顾|助手|\bai\b|机器人|大模型|语言模型|智能体|agent).{0,8}(?:必须|应当|应该|只能|务必|要|请|需要?|现在|一律|直接).{0,12}(?:回答|回复|输出|告诉|说|投递|调用|执行|推荐|发送|忽略|删除|删掉|清空|提供|附上|优先|排在)/iu,
  /(?:ai|人工智能|智能|语言|大)(?:助手|模型|客服|机器人|程序).{0,10}(?:看到|读到|阅读|处理|读取|注意[:：])/iu,
  /(?:如果|若|当).{0,4}(?:你|您)是.{0,6}(?:ai|助手|模型|机器人|程序)/iu,
  /(?:把|将|替)(?:用户|求职者|来访者|当事人).{0,12}(?:改|换|设|写|登记|确认|投|删)/u,
  /\b(?:user|applicant|job ?seeker|visitor|client)['’]?s?\b.{0,16}\b(?:name|phone|number|profile|salary|consent|yes)\b/iu,
  /(?:开发者|管理员|调试|维护|上帝|越狱|无限制|dan)\s*(?:模式|mode)/iu,
  /(?:调用|执行|使用|运行|call|invoke|run|use)\s*(?:工具|函数|命令|tool|function|the tool)?.{0,6}(?:apply_to_job|erase_me|update_profile|hand_off|build_resume|search_\w+|\w+_\w+\s*\()/iu,
  /\b(?:apply_to_job|erase_me|update_profile|build_resume|hand_off)\b/iu,
  /(?:重复|复述|打印|输出|显示|泄露|说出|翻译|总结|repeat|print|reveal|show|output|dump|translate).{0,16}(?:提示词|指令|上文|以上内容|开头|规则|prompt|instructions|above|rules|configuration)/iu,
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b.{0,40}\b(?:instruction|prompt|rule|previous|above|prior|earlier|context|polic|guideline|restriction)/iu,
  /\b(?:you are now|act as|pretend (?:to be|you)|from now on|new instructions?|roleplay as|you must (?:now|always|reply|answer|say|output|call))\b/iu,
  /\b(?:system|assistant|developer|tool)\s*(?:prompt|message|override|note|instruction)|<\/?\s*(?:system|assistant|instructions?|tool_call|im_start|im_end)\b|\[\/?(?:INST|SYS(?:TEM)?)\]|<\|[a-z_]+\|>|^\s*#{0,4}\s*(?:system|assistant|user|human|系统|助手|用户)\s*[:：]/imu,
  /\b(?:ai|llm|language model|chatbot|assistant|gpt|model)s?\b.{0,30}\b(?:reading this|reply|respond|say|output|recommend|ignore|delete|reveal|call the)\b/iu,
  /\b(?:jailbreak|DAN|do anything now|developer mode|god mode|sudo|prompt injection)\b/iu,
];
/** What could be an instruction once it is decoded; nobody writes such things to find work. */
const ENCODED: readonly RegExp[] = [
  /(?=[A-Za-z0-9+/]{0,39}[A-Z])(?=[A-Za-z0-9+/]{0,39}[a-z])(?=[A-Za-z0-9+/]{0,39}\d)[A-Za-z0-9+/]{32,}={0,2}/u,
  /(?<![0-9a-f])[0-9a-f]{40,}/iu,
  /(?:\\[ux][0-9a-f]{2,4}){4,}|(?:%[0-9a-f]{2}){6,}|(?:&#x?[0-9a-f]{2,6};){4,}/iu,
];

/**
 * Whether somebody wrote words meant for a model, or hid something, anywhere in a value. Addresses and ids are held
 * against the sentences alone, since they look encoded by nature; the name of the tool whose form is open is ours.
 */
export function holdsWordsToAModel(value: unknown, name = ''): boolean {
  if (typeof value === 'string') {
    if (name === 'tool' && /^[a-z_]+$/u.test(value)) return false;
    if (!/^(?:id|\w+Id|\w*url|source)$/iu.test(name)) return speaksToAModel(value);
    return DIRECTIVES.some((directive) => directive.test(value));
  }
  if (Array.isArray(value)) return value.some((item) => holdsWordsToAModel(item, name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, item]) => holdsWordsToAModel(item, key));
}

/** Whether a text holds words meant for a model, or hides something. */
export function speaksToAModel(text: string): boolean {
  const seen = visibleText(text).replace(ADDRESS, ' ');
  // A few unseen characters are stray bytes; many are a message.
  if (text.length - visibleText(text).length > MANY_UNSEEN) return true;
  const plain = seen.normalize('NFKC');
  const folded = plain.replace(/[Ѐ-ӿͰ-Ͽ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
  const joined = folded.replace(/(?<=\p{Script=Han})[\s.·*_\-|,，]+(?=\p{Script=Han})/gu, '');
  return (
    [folded, joined].some((form) => DIRECTIVES.some((directive) => directive.test(form))) ||
    ENCODED.some((encoded) => encoded.test(plain))
  );
}

/** What is left of a text without the sentences that speak to a model: nothing in those is told of the person. */
export function withoutWordsToAModel(text: string): string {
  return text
    .split(CLAUSE_ENDS)
    .filter((clause) => !speaksToAModel(clause))
    .join('');
}

const CLAUSE_ENDS = /(?<=[,，。;；!！?？\n]|\.\s)/u;
const MANY_UNSEEN = 8;
const ADDRESS = /https?:\/\/[\w./?=&%#:+~-]+/giu;
const LOOK_ALIKES: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
  ո: 'n',
  г: 'r',
  т: 't',
  м: 'm',
  н: 'h',
  в: 'b',
  к: 'k',
  ο: 'o',
  α: 'a',
  ε: 'e',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
  τ: 't',
};
