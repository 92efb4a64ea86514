/** What a person on the telephone wants of the call itself; anything else is an answer. */
export type CallWish =
  | 'never_again'
  | 'wrong_person'
  | 'not_now'
  | 'not_looking'
  | 'who'
  | 'machine'
  | 'whence'
  | 'moment'
  | 'no'
  | 'yes'
  | undefined;

const NEVER_AGAIN =
  /(?:别|不要|不许|莫|甭)(?:再|老|总)?(?:给我)?(?:打|来)(?:电话)?(?:了|来)?|骚扰|不需要(?:了)?|烦死|投诉|举报|挂了吧|(?:号码|电话|信息).{0,4}(?:删|清)(?:掉|了|除)|(?:删|清)(?:掉|了|除).{0,6}(?:号码|电话|信息)|stop calling|do ?n.t call/iu;
const WRONG_PERSON =
  /打错(?:了|电话)|(?:我)?不是(?:这个人|本人|他|她)|没这个人|不认识(?:他|她|这)|wrong (?:number|person)/iu;
const NOT_NOW =
  /(?:正在?|在|现在|这会儿)(?:正|在|有点|很|外面|单位|这儿)*(?:忙|开车|开会|上班|干活|不方便)(?:呢|着|了|[,，。!！]|$)|(?:晚点|回头|待会|一会|改天|明天|下次)(?:儿)?(?:再)?(?:打|说)|没空|not now|busy|later/iu;
const NOT_LOOKING =
  /(?:不|没在|没有在)(?:想)?(?:再)?找(?:工作|活)?了?(?:$|[,，。])|(?:已经|都|早就?)(?:在)?(?:上班|找到|有工作|入职)(?:工作|活)?了?(?:$|[,，。])|(?:不想|不打算|不)(?:去|应聘|投)(?:那家|这家|他家|他们|那里|了)/u;
const WHO =
  /(?:你|您|哪)(?:是)?(?:谁|哪位|哪里|哪个|哪儿|什么人|干什么的|做什么的)|哪位|什么(?:公司|单位|地方)(?:的)?[?？]?$|(?:找我)?(?:啥|什么|么子)事|who (?:is|are)/iu;
const MACHINE =
  /你?是不?是?(?:个)?(?:真人|机器人?|人工智能|录音|电脑)|(?:真人|机器人|录音)(?:吗|吧|啊|么)|are you (?:a )?(?:real|human|robot|machine)/iu;
const WHENCE =
  /(?:怎么|咋|哪里?|哪儿|从哪).{0,6}(?:有|知道|晓得|来|弄|拿|搞)(?:到|的)?.{0,4}(?:我|号码|电话)|how did you get/iu;
const MOMENT =
  /^(?:你|您)?(?:稍)?等(?:一)?(?:下|会|等)|^等(?:我)?(?:一)?(?:下|会)|^我?(?:去)?(?:问|看|找)(?:一)?下|hold on|one moment/iu;
const YES =
  /^(?:哦|噢|嗯|那|行|好)*(?:是|对|好|行|可以|嗯|中|要得|得行|方便|你说|您说|说吧|你讲|讲吧|你问|问吧|喂.{0,4}(?:你|您)好|喂|我是|我就是|ok|yes)/iu;
/** 好像不要吧 begins like a yes. */
const NO = /不|别|莫|甭|没|\bno\b|\bnot\b/iu;
const PLAIN_NO = /^(?:哦|嗯|那)?(?:我)?(?:不(?:用|要|必|需要|方便|想|行|可以|了|愿意)|算了|没兴趣|no)/iu;

export function wishIn(text: string): CallWish {
  if (NEVER_AGAIN.test(text)) return 'never_again';
  if (WRONG_PERSON.test(text)) return 'wrong_person';
  if (WHENCE.test(text)) return 'whence';
  if (NOT_LOOKING.test(text)) return 'not_looking';
  if (NOT_NOW.test(text)) return 'not_now';
  if (MACHINE.test(text)) return 'machine';
  if (WHO.test(text)) return 'who';
  if (MOMENT.test(text.trim())) return 'moment';
  if (PLAIN_NO.test(text.trim())) return 'no';
  return YES.test(text.trim()) && !NO.test(text) ? 'yes' : undefined;
}
