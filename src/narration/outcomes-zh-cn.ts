import type { Application } from '../contract/application.ts';
import { ANSWERS_OF_STAGE, type OutcomeAnswer, type OutcomeStage } from '../contract/outcome.ts';
import type { OutcomeNarrator } from './outcome-narrator.ts';
import { spoken } from './spoken.ts';

const LABELS: Readonly<Record<OutcomeAnswer, string>> = {
  taken_on: '录用了',
  waiting: '还在等消息',
  not_chosen: '没选上',
  not_gone: '没去',
  going_well: '挺好的',
  left: '不干了',
  problem: '有问题，比如要钱、和说的不一样',
  rather_not: '不想说',
  other: '说了别的',
};

const NEXT: Readonly<Record<OutcomeAnswer, { text: string; suggestions: string[] }>> = {
  taken_on: {
    text: '太好了！去之前问清工资、社保和上班时间，上班一个月内要签书面劳动合同。',
    suggestions: ['劳动合同要写什么', '试用期最长多久'],
  },
  waiting: {
    text: '那就再等等。等的时候也可以看看别的岗位，不耽误。',
    suggestions: ['再看看别的岗位', '我的投递到哪一步了'],
  },
  not_chosen: { text: '不要紧，这不是您不行，换一家再试。', suggestions: ['再看看别的岗位', '练一练面试'] },
  not_gone: {
    text: '知道了。还想去，就打电话和单位另约时间；不想去，我再给您找。',
    suggestions: ['再看看别的岗位', '练一练面试'],
  },
  going_well: { text: '那就好，祝您顺利。工资、合同有什么不清楚，随时来问。', suggestions: ['我想找工作'] },
  left: {
    text: '知道了。干过的天数，工资一天都不能少；走的时候没结清，可以来问。',
    suggestions: ['离职工资什么时候结清', '再看看别的岗位'],
  },
  problem: {
    text: '这件事记下了，大厅的工作人员会看到。要交钱的先别交，交了的留好收据和聊天记录。急的话，可以打12333，或者现在就找工作人员。',
    suggestions: ['找工作人员', '招聘收押金合法吗'],
  },
  rather_not: { text: '好的，不问了。', suggestions: ['我想找工作'] },
  other: { text: '记下了，谢谢您告诉我。', suggestions: ['再看看别的岗位', '找工作人员'] },
};

const name = ({ posting }: Application): string => `${posting.employer}的${posting.title}`;

const question = (application: Application, stage: OutcomeStage): string =>
  stage === 'interview' ? `${name(application)}，面试怎么样？` : `您在${name(application)}干得怎么样？`;

export const outcomesInChinese: OutcomeNarrator = {
  ask: (application, stage) =>
    spoken(
      `想问您一声：${question(application, stage)}不想说也没关系。`,
      [...ANSWERS_OF_STAGE[stage], 'rather_not' as const].map((answer) => LABELS[answer]),
    ),
  answered(_application, answer) {
    const { text, suggestions } = NEXT[answer];
    return spoken(text, suggestions);
  },
  label: (answer) => LABELS[answer],
  message(application, status) {
    const stage = status === 'hired' ? 'hired' : 'interview';
    const answers = ANSWERS_OF_STAGE[stage].map((answer, index) => `${index + 1}${LABELS[answer]}`).join('；');
    return `【公共就业服务】${question(application, stage)}回个数字就行：${answers}。不想答不用回。`;
  },
  form: (application, stage) => ({
    question: question(application, stage),
    words: '想多说一句（可以不写）',
    button: '告诉大厅',
  }),
  thanks: '收到了，谢谢您告诉我们。',
};
