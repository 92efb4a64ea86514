/** What a person on the telephone wants of the call itself; anything else is an answer. */
export type CallWish = 'never_again' | 'wrong_person' | 'not_now' | 'yes' | undefined;

const NEVER_AGAIN =
  /(?:别|不要|不许|莫|甭)(?:再|老|总)?(?:给我)?(?:打|来)(?:电话)?(?:了|来)?|骚扰|不需要(?:了)?|烦死|投诉|举报|挂了吧|stop calling|do ?n.t call/iu;
const WRONG_PERSON =
  /打错(?:了|电话)|(?:我)?不是(?:这个人|本人|他|她)|没这个人|不认识(?:他|她|这)|wrong (?:number|person)/iu;
const NOT_NOW =
  /(?:在|正|现在).{0,4}(?:忙|开车|开会|上班|干活|不方便)|(?:晚点|回头|待会|一会|改天|明天|下次)(?:儿)?(?:再)?(?:打|说)|没空|not now|busy|later/iu;
const YES = /^(?:是|对|好|行|可以|嗯|中|要得|方便|你说|您说|说吧|喂.{0,4}(?:你|您)好|喂|我是|我就是|ok|yes)/iu;
/** 好像不要吧 begins like a yes. */
const NO = /不|别|莫|甭|没|\bno\b|\bnot\b/iu;

export function wishIn(text: string): CallWish {
  if (NEVER_AGAIN.test(text)) return 'never_again';
  if (WRONG_PERSON.test(text)) return 'wrong_person';
  if (NOT_NOW.test(text)) return 'not_now';
  return YES.test(text.trim()) && !NO.test(text) ? 'yes' : undefined;
}
