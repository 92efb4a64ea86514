import type { InterviewQuestion } from '../contract/interview.ts';
import { feedbackIn } from './interview-feedback.ts';
import type { InterviewNarrator, InterviewRemark, PractisedAnswer } from './interview-narrator.ts';
import { spoken } from './spoken.ts';

type Data = Readonly<Record<string, string>>;

const QUESTIONS: Readonly<Record<string, (data: Data) => string>> = {
  introduce: ({ occupation }) => `先简单介绍一下自己：叫什么、做过什么，为什么来应聘${occupation}？`,
  experience: ({ occupation }) => `跟${occupation}有关的活，您做过哪些？在哪里做、做了多久？`,
  guard_stranger: () => '有个陌生人不登记，硬要进小区，您怎么办？',
  cleaning_chemicals: () => '您用过哪些清洁药水和机器？哪些药水不能混着用？',
  care_example: () => '您照顾过什么样的人？说一件您做得好的事。',
  kitchen_rush: () => '饭点客人一下子都来了，忙不过来，您怎么安排？说一次您遇到过的。',
  guest_complaint: () => '客人发火，说东西有问题，您怎么处理？说一次您遇到过的。',
  driving_safety: () => '出车前您检查什么？路上犯困了怎么办？',
  heavy_work: () => '这活要搬重的、走路多，您身体吃得消吗？以前搬过多重的？',
  line_quality: () => '在流水线上发现不合格的，您怎么办？',
  site_safety: () => '开工前您先看哪些安全的事？班长让您冒险干，您怎么办？',
  child_example: () => '孩子一直哭闹，您怎么办？说一件您遇到过的事。',
  office_order: () => '同时来了三件事，都说急，您怎么安排？',
  certificate: ({ certificate }) => `这个活要${certificate}，您有吗？什么时候考的，过期了没有？`,
  shift: ({ shift }) =>
    shift === 'night' ? '这个岗位要上夜班，您行吗？家里有没有不方便？' : '这个岗位要倒班，您行吗？家里有没有不方便？',
  hard_moment: () => '说一件您干活时遇到的难事，您是怎么办的？',
  why_this_post: ({ title, employer, pay }) =>
    `我们${employer}招${title}，工资${pay}。您为什么愿意来？还想问我们什么？`,
  pay: ({ occupation }) => `做${occupation}，您想要多少工资？什么时候能上班？`,
};

const REMARKS: Readonly<Record<string, (remark: InterviewRemark) => string>> = {
  has_work: ({ quote }) => `“${quote}”，做过什么说清楚了，再补一句做了多久、做到什么样`,
  prove: ({ quote }) => `“${quote}”谁都会说，换成一件您做到的事，人家才信`,
  hint_facts: () => '先说名字，再说做过什么、在哪里、做了几年，最后一句说为什么想来',
  hint_story: () => '想一件真事，分三句说：当时怎么回事，您做了什么，后来怎么样',
  hint_steps: () => '照您平时干活的顺序说：先看什么、再做什么、不对劲了找谁',
  hint_straight: () => '照实说行不行，有难处一起说，再说您打算怎么办',
  hint_why: () => '说一样您看中的（离家近、活对口、班时合适），再问一样您关心的（社保、班次、几号发工资）',
  hint_pay: () => '说一个数和一句理由，比如做过几年、有什么证，再说哪天能上班',
  hint_leaving: () => '离开上一家，说得平和就好，比如“想找离家近的”“想学更多的活”，以前单位的不是不说',
  has_figure: ({ quote }) => `说了“${quote}”，有数字，人家听得明白`,
  has_example: ({ quote }) => `“${quote}”，讲了真事，很好`,
  complains: ({ quote }) => `“${quote}”这样的话别说，说以前单位不好，人家会有顾虑`,
  too_short: ({ quote }) => `“${quote}”有点短，多说一两句：在哪里、怎么做的、做得怎么样`,
  too_long: ({ quote, count }) => `从“${quote}”说起，一共${count}个字，长了点，一分钟以内最好，先说最要紧的`,
  tell_example: ({ quote }) => `“${quote}”之后，再讲一件真事更管用：当时怎么回事、您做了什么、后来怎么样`,
  tell_figure: ({ quote }) => `“${quote}”里没有数字，说说做了几年、多大的地方、多少人，更实在`,
  mention: ({ quote }) => `您有${quote}，别忘了说`,
  fillers: ({ quote, count }) => `“${quote}”这类口头话说了${count}次，停一下再说就好`,
  too_fast: ({ quote, count }) => `“${quote}”这一段一分钟${count}个字，快了，慢一点人家记得住`,
  too_slow: ({ quote, count }) => `“${quote}”这一段一分钟${count}个字，慢了点，想好了再一口气说`,
  good_pace: ({ quote, count }) => `“${quote}”这一段一分钟${count}个字，快慢正好`,
  say_something: ({ quote }) => `别只说“${quote}”。没做过就照实说，再加一句“我学得快，愿意从头学”`,
};

const PER: Readonly<Record<string, string>> = { hour: '每小时', day: '每天', month: '每月', year: '每年' };

function betterAnswer({
  name,
  years,
  trade,
  certificates,
  skills,
  wished,
}: NonNullable<PractisedAnswer['better']>): string {
  const parts = [
    name && `您好，我叫${name}`,
    trade && years ? `做${trade}${years}年` : years ? `干活${years}年` : trade && `做过${trade}`,
    certificates.length > 0 && `有${certificates.join('、')}`,
    wished && `工资我希望${PER[wished.unit]}不低于${wished.amount}元，班时和社保也想先问明白`,
    skills.length > 0 && `还会${skills.slice(0, 2).join('、')}`,
  ].filter(Boolean);
  return `用您自己的情况可以这样说：“${parts.join('，')}。”`;
}

const feedback = feedbackIn({
  remarks: REMARKS,
  better: betterAnswer,
  typed: '这一答是打字的，说话快慢就不评了；想练语速，按住话筒说',
  fine: '这样答可以。',
});

const question = ({ code, data }: InterviewQuestion): string => QUESTIONS[code]!(data);

export const interviewInChinese: InterviewNarrator = {
  ask({ question: asked, number, total, feedback: said }) {
    const opening = number === 1 ? `好，我当面试官，一共${total}个问题，您照平时说话就行。\n\n` : '';
    const first = said && feedback.lines(said)[0];
    return spoken(
      `${opening}${feedback.text(said)}**第${number}问**：${question(asked)}`,
      ['跳过', '不练了'],
      `${opening.trim()}${first ? `${first}。` : ''}第${number}问：${question(asked)}`,
    );
  },
  question,
  feedback: feedback.lines,
  whichTrade: () => spoken('您想练哪一行的面试？比如保安、保洁、服务员、司机。', ['保安', '保洁', '服务员', '司机']),
  finished({ feedback: said, answered, paceJudged, advice, guide }) {
    const tips = advice.flatMap((remark) => REMARKS[remark.code]?.(remark) ?? []);
    const parts = [
      feedback.text(said).trim(),
      answered === 0 ? '这次还没有答题，想练随时说。' : `练完了，一共答了${answered}个问题。`,
      tips.length > 0 ? `下次注意：\n\n${tips.map((tip) => `- ${tip}`).join('\n')}` : '',
      answered > 0 && !paceJudged ? '这次都是打字答的，说话快慢没有评。' : '',
      guide ? `这一行的面试，单位看重的：${guide}` : '',
    ];
    return spoken(
      parts.filter(Boolean).join('\n\n'),
      ['再练一次', '面试要带什么', '我想找工作'],
      `练完了，答了${answered}个问题。${tips[0] ? `下次注意：${tips[0]}。` : '答得不错。'}`,
    );
  },
  cancelled: () => spoken('好的，面试先不练了。想练的时候再说。', ['我想找工作']),
};
