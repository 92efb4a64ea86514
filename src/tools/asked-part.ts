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
