import type { Job, Pay } from '../contract/job.ts';
import type { Citation } from '../contract/passage.ts';
import { applicationsInChinese } from './applications-zh-cn.ts';
import { careersInChinese } from './career-zh-cn.ts';
import { carryAwayInChinese } from './carry-away-zh-cn.ts';
import { deskInChinese } from './desk-words.ts';
import { distanceUnknown } from './distance-unknown.ts';
import { entitlementsInChinese } from './entitlements-zh-cn.ts';
import { eventsInChinese } from './events-zh-cn.ts';
import { fieldProblemInChinese } from './field-problems.ts';
import { kilometres, money, payEnds, withoutAddresses, withoutMarkup } from './figures.ts';
import { interviewInChinese } from './interview-zh-cn.ts';
import { noJobsInChinese, searchInWords } from './jobs-zh-cn.ts';
import {
  answerInChinese,
  lawUnknownInChinese,
  NEXT_SUGGESTIONS,
  noSuchRuleInChinese,
  partInChinese,
  partMissingInChinese,
  unknowableInChinese,
} from './knowledge-zh-cn.ts';
import type { Contact, ErasedCounts, Narrator } from './narrator.ts';
import { partsInChinese } from './parts-zh-cn.ts';
import { gistOf, isList, joined, lineWith, phrasebook } from './phrasebook.ts';
import { profileFacts } from './profile-words.ts';
import { resumeInChinese } from './resume-zh-cn.ts';
import { spoken } from './spoken.ts';
import { PROBLEMS, REASONS, RELAXED } from './zh-cn-phrases.ts';
import { profileFact } from './zh-cn-profile.ts';
import { CHOICES, QUESTIONS, REMARKS } from './zh-cn-remarks.ts';

const JOBS_IN_REPLY = 5;
/** How a figure of each kind is written. */
const FIGURES = { money: /\d元/u, span: /\d(?:个月|天|年(?!\d))/u, day: /\d{4}年\d/u };
/** Longer articles are read on in the card. */
const ARTICLE_CHARACTERS = 700;
const CONTACTS: Contact[] = [
  { name: '大厅工作人员' },
  { name: '人社服务热线', phone: '12333' },
  { name: '法律援助热线', phone: '12348' },
];

const START_SUGGESTIONS = ['我想找工作', '老板不发工资怎么办', '失业金怎么领', '有什么补贴可以领'];

function payInWords(pay: Pay): string {
  const unit = { hour: '一小时', day: '一天', month: '一个月', year: '一年', piece: '一件' }[pay.unit];
  const ends = payEnds(pay);
  return ends.length === 0 ? '工资面议' : `${ends.join('到')}元${unit}`;
}

function jobLine(job: Job, number: number): string {
  const where = [
    job.place.district ?? job.place.city,
    job.distanceKm === undefined ? '' : `约${kilometres(job.distanceKm)}公里`,
  ];
  const demonstration = job.demonstration ? '（演示）' : '';
  return `${number}. **${job.title}**${demonstration}，${job.employer.name}，${job.pay.text}，${where.filter(Boolean).join('，')}`;
}

function citationInWords({ title, article }: Citation): string {
  return `《${title}》${article ?? ''}`;
}

export const chinese: Narrator = {
  applications: applicationsInChinese,
  resume: resumeInChinese,
  calls: {
    opening: ({ employer, title }) =>
      `您好，我是公共就业服务大厅的智能助手小顾，不是推销。您投了${employer}的${title}，单位还想知道一两件事，一分钟就好。现在方便吗？不想接这样的电话，说“别再打了”就行。`,
    explains: (what, { employer, title }) =>
      ({
        who: `我是公共就业服务大厅的智能助手小顾。您投过${employer}的${title}，单位想多了解一两件事。`,
        machine: '我是电脑程序，不是真人；说的话只记跟简历有关的。',
        whence: '号码是您在大厅投岗位时留的，只用来联系这件事。',
      })[what],
    maySpeak: '方便说一分钟吗？不方便就说不用了。',
    declined: '好的，不打扰您了。简历想补，随时来大厅。再见。',
    notLooking: '好的，那就不问了。投出去的想撤回，来大厅或者在手机页面上说一声就行。再见。',
    elsewhere: '这个电话里办不了，您到大厅问我，或者直接问单位。',
    takeYourTime: '好，我等您。',
    refused: '好的，以后不再给您打电话了。打扰了，再见。',
    wrongPerson: '对不起，打错了，以后不再打这个号码。再见。',
    later: '好的，您先忙，换个时间再说。再见。',
    maySend: ({ employer }) => `都记下了。我把您刚才说的补给${employer}，可以吗？`,
    sentOn: '好的，补给单位了。',
    keptBack: '好的，不发给单位。',
    thanks: '谢谢您，再见。',
    over: '这通电话已经结束了。再见。',
  },
  carryAway: carryAwayInChinese,
  interview: interviewInChinese,
  careers: careersInChinese,
  events: eventsInChinese,
  parts: partsInChinese,

  greeting(hour) {
    const hello = hour < 5 ? '您好' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好';
    return spoken(
      `${hello}，我是小顾，就业大厅的智能助手。找工作、问工资和社保、办失业登记、领补贴，您直接跟我说就行。`,
      START_SUGGESTIONS,
    );
  },

  generatedLabel: () => '内容由人工智能生成',

  ...phrasebook({
    language: 'Chinese',
    remarks: REMARKS,
    questions: QUESTIONS,
    choices: CHOICES,
    start: START_SUGGESTIONS,
  }),

  jobsFound({ jobs, total, relaxed, arguments: search }) {
    const shown = jobs.slice(0, JOBS_IN_REPLY);
    const what = searchInWords(search);
    const eased = relaxed.map((name) => RELAXED[name] ?? name);
    const unplaced = distanceUnknown(search, jobs)
      ? '还不知道您在哪儿，没法按远近排；说个街道、小区或者地铁站，我再按近的排。\n\n'
      : '';
    const found =
      eased.length > 0
        ? `完全合要求的${what}岗位不多，我把${eased.join('、')}放宽了一点，找到${total}个：`
        : `${what ? `${what}的岗位` : '岗位'}找到${total}个${total > shown.length ? `，先看这${shown.length}个` : ''}：`;
    const opening = `${unplaced}${found}`;
    const first = shown[0];
    const speech = first
      ? `${withoutMarkup(opening).replace(/：$/, '。')}第一个是${first.employer.name}的${first.title}，${payInWords(first.pay)}。想听哪一个，说第几个就行。`
      : opening;
    return spoken(
      `${opening}\n\n${shown.map((job, index) => jobLine(job, index + 1)).join('\n')}\n\n${search.keywords ? '' : '想做哪一行也跟我说一声，我找得更准。'}想看哪一个，说“第几个”就行。`,
      ['第一个详细说说', '离我近一点的', '工资高一点的', '要包吃包住的'],
      speech,
    );
  },

  noJobs: noJobsInChinese,

  jobDetail(job) {
    const facts = [
      `**${job.title}**${job.demonstration ? '（演示岗位，不是真的招聘）' : ''}，${job.employer.name}`,
      `- 工资：${job.pay.text}`,
      `- 地点：${[job.place.city, job.place.district, job.place.address].filter(Boolean).join(' ') || '没有写明，要问单位'}`,
      ...(job.distanceKm === undefined ? [] : [`- 离您约${kilometres(job.distanceKm)}公里`]),
      ...(job.goingRate === undefined
        ? []
        : [`- 本市同类岗位多在每月${job.goingRate.p25}到${job.goingRate.p75}元（按${job.goingRate.count}个岗位算）`]),
      ...(job.alsoFrom?.length ? [`- 同一个岗位还在${job.alsoFrom.map(({ source }) => source).join('、')}发布`] : []),
      ...(job.experienceYears ? [`- 要求经验：${job.experienceYears}年`] : []),
      ...(job.headcount ? [`- 招${job.headcount}人`] : []),
      ...(job.tags?.length ? [`- ${job.tags.slice(0, 8).join('、')}`] : []),
      ...(job.postedAt ? [`- 发布日期：${job.postedAt}`] : []),
      ...(job.warnings ?? []).map((warning) => `- 注意：${warning}`),
    ];
    const description = job.description ? `\n\n${shortened(job.description, 240)}` : '';
    return spoken(
      `${facts.join('\n')}${description}`,
      ['就投这个', '看看别的', '离我近一点的'],
      `${job.employer.name}招${job.title}，${payInWords(job.pay)}，在${job.place.district ?? (job.place.city || '单位所在地')}。${job.warnings?.[0] ?? ''}`,
    );
  },

  jobGone() {
    return spoken('这个岗位已经不招了，或者我没有找到它。我可以再给您找几个差不多的。', [
      '再找几个差不多的',
      '找工作人员',
    ]);
  },

  knowledgeAnswer: answerInChinese,
  knowledgePart: partInChinese,
  knowledgePartMissing: partMissingInChinese,

  articlesFound(field, citations) {
    const quoted = citations
      .slice(0, 3)
      .map((citation) => `- ${citationInWords(citation)}：${shortened(citation.quote ?? '', 120)}`);
    return spoken(
      `相关的规定有这几条，点开可以看原文：\n\n${quoted.join('\n')}\n\n具体到您的情况，可以打12333或12348问清楚，也可以请工作人员帮您看。`,
      NEXT_SUGGESTIONS[field],
      `相关的规定是${citations.slice(0, 2).map(citationInWords).join('和')}，原文在屏幕上。`,
    );
  },

  articleTexts(articles) {
    const parts = articles.map(({ title, article, text, effectiveTo }) => {
      const ended = effectiveTo ? `（适用到${effectiveTo}，现在不再适用）` : '';
      return `**《${title}》${article ?? ''}**${ended}\n${shortened(text, ARTICLE_CHARACTERS)}`;
    });
    const names = articles.map(({ title, article }) => `《${title}》${article ?? ''}`).join('和');
    return spoken(
      parts.join('\n\n'),
      ['用大白话说一说', ...NEXT_SUGGESTIONS.labour_law.slice(0, 2)],
      `${names}的原文在屏幕上。`,
    );
  },

  localFigureUnknown(region) {
    return spoken(
      `${region}的具体标准由当地定，我这里没有查到正式的数字，不敢乱说。请打12333问${region}的人社部门，或者请大厅工作人员帮您查。`,
      ['全国的规定是怎样的', '找工作人员'],
    );
  },

  lawUnknown: lawUnknownInChinese,
  unknowable: unknowableInChinese,
  noSuchRule: noSuchRuleInChinese,

  articleUnknown({ law, article }) {
    return spoken(`《${law}》里没有${article}。您记的条号可能不对，把想问的事直接说给我听就行。`, [
      '换个说法再问',
      '找工作人员',
    ]);
  },

  knowledgeNotFound(field, question) {
    const where = { labour_law: '法律条文里', policy: '现有的政策里', service_guide: '办事指南里' }[field];
    return spoken(
      `关于“${shortened(withoutAddresses(question), 30)}”，我在${where}没有找到可靠的说法，不敢乱答。您可以打12333问当地人社部门，或者请大厅工作人员帮忙。`,
      ['找工作人员', '换个说法再问'],
    );
  },

  repealed(title, until) {
    return spoken(`《${title}》已经不再适用${until ? `（适用到${until}）` : ''}，现在不能再按它办。`);
  },

  handedOff(contacts) {
    const lines = contacts.map(({ name, phone }) => `- ${name}${phone ? `：**${phone}**` : ''}`);
    return spoken(
      `好的，我请大厅的工作人员来帮您，请稍等。着急的话也可以打电话：\n\n${lines.join('\n')}`,
      [],
      '好的，我请大厅的工作人员来帮您，请稍等。',
    );
  },

  profileUpdated(changed) {
    const facts = profileFacts(changed).map(profileFact);
    return spoken(`记下了：${facts.join('，')}。`, ['按这个帮我找工作', '看看您记了什么', '说错了，要改']);
  },

  profileShown(profile) {
    const facts = profileFacts(profile).map((fact) => `- ${profileFact(fact)}`);
    return spoken(
      `我现在记着您的这些信息，只在这次会话里用：\n\n${facts.join('\n')}`,
      ['说错了，要改', '清除我的信息', '按这个帮我找工作'],
      '我记着的信息在屏幕上，您看看对不对。',
    );
  },

  confirmErase() {
    return spoken('我会清除您的个人信息、简历和刚才说过的话，清除后找不回来。确定要清除吗？', ['确定', '不用了']);
  },

  erased(counts) {
    const gone = counts === undefined ? [] : erasedInWords(counts);
    const proof = gone.length > 0 ? `清除了：${gone.join('、')}。清完又查了一遍，还剩${counts!.left}条。` : '';
    return spoken(
      `已经清除了，我这里不再有您的信息。${proof}您还可以接着问别的事。`,
      START_SUGGESTIONS,
      '已经清除了，我这里不再有您的信息。',
    );
  },

  remarks(remarks) {
    return remarks.flatMap((remark) => REASONS[remark.code]?.({ ...remark }) ?? []);
  },

  contacts: () => CONTACTS,

  entitlements: entitlementsInChinese,
  desk: deskInChinese,

  fieldProblem: fieldProblemInChinese,

  problem(code) {
    return PROBLEMS[code] ?? PROBLEMS.internal!;
  },

  identity(status, demonstration) {
    const words = {
      none: '还没有核验身份。不核验也能做简历、投岗位；要核验可以请工作人员看身份证。',
      waiting: demonstration
        ? '真的核验时，这里会出一个码，用手机扫一下、对着镜头眨眨眼。'
        : '请用手机扫屏幕上的码，对着镜头眨眨眼。做完了回到这里就行。',
      verified: '身份核验通过了，您的简历会标上“身份已核验”。',
      failed: '这次没有核验成功。可以再试一次，也可以请工作人员看身份证；不核验也能做简历、投岗位。',
    };
    return spoken(`${demonstration ? '【演示】这里只演示过程，没有真的核对身份。' : ''}${words[status]}`);
  },

  joined,

  asBefore(answer, { sameWords, wants }) {
    const line = sameWords ? undefined : lineWith(answer.reply, wants && FIGURES[wants]);
    const otherwise = '要是没答到您想问的，换个说法再问，或者请工作人员帮您。';
    const lead = sameWords
      ? '和刚才说的一样：'
      : line === undefined
        ? `您这句，我查到的还是刚才这${isList(answer.reply) ? '些' : '条'}：`
        : '';
    return {
      reply: `${lead}${line ?? gistOf(answer.reply)}\n\n${otherwise}`,
      speech: line === undefined ? `${lead.replace('：', '。')}${answer.speech}` : line,
      suggestions: [...new Set([...answer.suggestions.slice(0, 3), '找工作人员'])],
    };
  },
};

function erasedInWords({ turns, resume, profileFacts, carryAways }: ErasedCounts): string[] {
  return [
    ...(turns > 0 ? [`对话${turns}条`] : []),
    ...(resume ? ['简历1份'] : []),
    ...(profileFacts > 0 ? [`个人信息${profileFacts}项`] : []),
    ...(carryAways > 0 ? [`带走的页面${carryAways}个`] : []),
  ];
}

function shortened(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}……`;
}

/** Used where an amount stands alone. */
export const yuan = (amount: number): string => `${money(amount)}元`;
