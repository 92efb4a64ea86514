import type { DeskPart } from '../narration/desk-words.ts';

/** Headings of the pack's sections by what a person asks who wants only that part of an answer. */
const PARTS: readonly [asked: RegExp, headings: readonly string[]][] = [
  [/(?:带|准备|交|提供|需要)(?:什么|啥|哪些|哪几样)(?:材料|东西|资料|证件|手续)?|什么材料|啥材料/u, ['带什么']],
  [/(?:去|到|在|上)(?:哪|什么地方|啥地方)|哪里办|哪儿办|在哪办/u, ['在哪办', '怎么办']],
  [/多久(?:能|可以)?(?:办|下来|到账|批)|几天(?:能|可以)?(?:办|下来|批)|办多久|要等多久/u, ['多久', '时限']],
  [/时间限制|有没有(?:期限|时限)|(?:期限|时限)是|时效|过期|多久(?:之内|以内|内)|什么时候之前/u, ['时限', '多久']],
  [/要不要(?:钱|交钱|花钱|收费)|收费吗|收不收费|免费吗|多少手续费|花钱吗/u, ['收费']],
  [/(?:怎么|如何|咋|咋个)算|算法/u, ['怎么算', '给多少']],
  [/(?:能|可以)?(?:给|领|补|发)多少|多少钱|给几个月/u, ['给多少', '怎么算']],
  [
    /谁能|谁可以|哪些人(?:能|可以)|什么人(?:能|可以)|(?:要|有)?(?:符合)?什么条件|啥条件|条件是/u,
    ['条件', '谁能领', '谁能办'],
  ],
  [/(?:具体|接下来|下一步)?(?:怎么|咋|如何)(?:办|做|弄)|办理流程|什么流程|几步|步骤/u, ['怎么办', '怎么做']],
  [/注意(?:什么|啥|哪些)|要注意/u, ['注意', '常见问题', '要点']],
];
/** Longer, and it is a question of its own. */
const LONGEST = 12;
const WORDS_AROUND = /[？?。！!，,、\s]|有没有|那么|那|请问|具体|我|还|都|需要|得|要|呢|啊|呀|吗|的|办理|办/gu;

/** The sections a short question wants that goes on from the last answer (要带什么材料); none when it is about something itself. */
export function askedPart(words: string): readonly string[] {
  if (words.length > LONGEST) return [];
  for (const [asked, headings] of PARTS) {
    const match = asked.exec(words);
    if (match !== null && words.replace(match[0], '').replace(WORDS_AROUND, '').length <= 1) return headings;
  }
  return [];
}

/** What is asked of the hall at hand, the first that fits; 证明几点之前交 and 打什么电话 ask of the errand. */
const OF_THE_DESK: readonly (readonly [DeskPart, RegExp])[] = [
  ['window', /(?:几号|哪个|哪一?个|哪些|什么|啥)(?:窗口|柜台)|窗口(?:在哪|是?几号|是哪个)|which window/iu],
  [
    'hours',
    /几点(?:钟)?(?:开门|关门|上班|下班|开始办|到几点|能办|办公)|(?:上|下)班(?:到|是)?(?:几点|时间)|什么时候(?:开门|关门|下班)|中午(?:休不休|休息不|休息吗|上班吗|上不上班|办不办|有人吗|能办吗|关门吗)|(?:周末|周六|周日|星期[六天日]|礼拜[六天日])(?:也|都|还)?(?:能|可以)?(?:上不上班|开不开门|能不能办|办不办|有没有人|办吗|开门吗|有人吗)|营业时间|办公时间|opening hours|what time.{0,20}(?:open|close)/iu,
  ],
  [
    'phone',
    /(?:你们?|这个?|咱们?|我们)(?:的)?(?:大厅|服务中心|服务大厅|这(?:里|儿))?(?:的)?(?:电话|联系方式)|大厅(?:的)?电话/u,
  ],
  ['place', /(?:大厅|服务中心)(?:的)?(?:地址|在哪|在什么|怎么走|咋走|几楼)/u],
];

/** What somebody asks who wants to know where and when at this hall, and not how a thing is done. */
export function askedOfDesk(words: string): DeskPart | undefined {
  return OF_THE_DESK.find(([, asked]) => asked.test(words))?.[0];
}

/** Whether the papers are asked for, beside whatever else is. */
export function asksForPapers(words: string): boolean {
  return PARTS[0]![0].test(words);
}
