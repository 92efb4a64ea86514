import type { Course } from '../contract/course.ts';
import type { EventPlace, JobFair } from '../contract/fair.ts';
import type { Benefit, Job } from '../contract/job.ts';
import { dayInWords, daysInWords, feeInWords, marked, placeInWords } from './events-zh-cn.ts';
import type { PartAsked, PartNarrator } from './part-narrator.ts';
import { type Spoken, spoken } from './spoken.ts';
import { VALUES } from './zh-cn-profile.ts';

/** What each part of a posting is called where the posting says nothing of it. */
const PARTS: Readonly<Record<string, string>> = {
  deposit: '要不要交钱',
  payday: '工资什么时候发、怎么发',
  housing: '管不管住',
  meals: '管不管吃',
  insurance: '交不交社保',
  contract: '签不签合同',
  rest: '怎么休息',
  hours: '几点上班、上什么班',
  probation: '试用期多久',
  age: '年龄要求',
  gender: '男女要求',
  certificate: '要不要证',
  schooling: '学历要求',
  experience: '经验要求',
  demands: '别的要求',
  duties: '具体做什么',
  headcount: '招几个人',
  place: '详细地址',
  employer: '单位的情况',
  posted: '哪天发布的',
  pay: '别的待遇',
};

const BENEFIT_OF: Readonly<Record<string, readonly [Benefit, string][]>> = {
  housing: [['housing', '管住']],
  meals: [['meals', '管吃']],
  insurance: [
    ['social_insurance', '交社保'],
    ['housing_fund', '有公积金'],
  ],
  rest: [['weekends_off', '周末休息']],
};

const AFTER_A_PART = ['就投这个', '看看别的'];

/** What the posting's own fields say of a part, beside its text. */
function ownFields(job: Job, part: string): string[] {
  const benefits = (BENEFIT_OF[part] ?? []).filter(([code]) => job.benefits.includes(code)).map(([, words]) => words);
  switch (part) {
    case 'pay':
      return [job.pay.text];
    case 'place': {
      const { city, district, address } = job.place;
      const far = job.distanceKm === undefined ? [] : [`离您约${job.distanceKm}公里`];
      // An address mostly begins with its district.
      const where = [city, address?.startsWith(district ?? '-') ? undefined : district, address].filter(Boolean);
      return [...(where.length > 0 ? [`在${where.join(' ')}`] : []), ...far];
    }
    case 'headcount':
      return job.headcount === undefined ? [] : [`招${job.headcount}人`];
    case 'experience':
      return job.experienceYears ? [`要${job.experienceYears}年经验`] : [];
    case 'schooling':
      return job.education === undefined || job.education === 'none' ? [] : [`要${VALUES[job.education]}`];
    case 'demands':
      return [...ownFields(job, 'schooling'), ...ownFields(job, 'experience')];
    case 'employer':
      return [`单位是${job.employer.name}${job.employer.verified ? '，已核实' : ''}`];
    case 'posted':
      return [
        ...(job.postedAt ? [`${job.postedAt}发布`] : []),
        ...(job.validThrough ? [`有效到${job.validThrough}`] : []),
      ];
    default:
      return benefits;
  }
}

function aboutTrust({ warnings = [], employer }: Job): string {
  const checked = employer.verified ? '这家单位已经核实过。' : '';
  const found = warnings.length > 0 ? `要当心：${warnings.join('；')}。` : '我查了一遍，没看出可疑的地方。';
  return `${checked}${found}去之前再看三样：先交钱的不去，要押身份证的不给，工资和活儿写进合同再干。`;
}

const HOW_TO_REACH =
  '招聘信息里没有留可以公开的电话。您说“就投这个”，把您的电话交给单位，单位来联系您；急的话请工作人员帮您问。';

function ofPosting(job: Job, { name, sentences }: PartAsked): Spoken | undefined {
  const head = `**${job.title}**${job.demonstration ? '（演示）' : ''}，${job.employer.name}：`;
  const answer = (text: string) => spoken(`${head}${text}`, AFTER_A_PART, text);
  if (name === 'trust') return answer(aboutTrust(job));
  if (name === 'contact') return answer(HOW_TO_REACH);
  if (PARTS[name] === undefined) return undefined;
  const facts = [...ownFields(job, name), ...sentences];
  if (facts.length > 0) return answer(`${facts.join('；')}。`);
  const nothing = `招聘信息里没写${PARTS[name]}，投之前或者面试的时候问清楚。`;
  return answer(name === 'deposit' ? `${nothing}让您先交钱的，先别交。` : nothing);
}

const ASK_PROVIDER = '要问培训机构';

function enrolling({ enrolUntil, phone, provider }: Course): string {
  const until = enrolUntil ? `${dayInWords(enrolUntil)}前报名` : '报名时间要问培训机构';
  return `${until}，${phone ? `电话${phone}` : `找${provider ?? '培训机构'}报名，带上身份证`}`;
}

function lengthOf({ classHours, startDate, endDate }: Course): string {
  const days = startDate && endDate ? `，${dayInWords(startDate)}到${dayInWords(endDate)}` : '';
  return classHours ? `${classHours}课时${days}` : days.slice(1) || ASK_PROVIDER;
}

const OF_COURSES: Readonly<Record<string, readonly [title: string, of: (course: Course) => string, after: string]>> = {
  fee: ['学费', (course) => feeInWords(course) || ASK_PROVIDER, '收多少钱、能补多少，报名前让机构写清楚。'],
  enrol: ['怎么报名', enrolling, ''],
  length: ['学多久', lengthOf, ''],
  start: [
    '什么时候开课',
    ({ startDate, enrolUntil }) =>
      `${startDate ? `${dayInWords(startDate)}开课` : `开课时间${ASK_PROVIDER}`}${enrolUntil ? `，${dayInWords(enrolUntil)}前报名` : ''}`,
    '几点上课、有没有晚上和周末的班，问培训机构。',
  ],
  place: ['在哪里学', ({ place, provider }) => `${placeInWords(place)}${provider ? `，${provider}` : ''}`, ''],
  certificate: [
    '考什么证',
    ({ certificate }) => (certificate ? `可考${certificate}，学完考过了才发` : `没写能考什么证，${ASK_PROVIDER}`),
    '',
  ],
  entry: [
    '什么人能学',
    ({ description }) => description ?? `没写学历和年龄的要求，${ASK_PROVIDER}`,
    '收不收、要什么基础，以培训机构说的为准。',
  ],
  what: ['学什么', ({ description, skills }) => description ?? skills.join('、'), ''],
};

const CAUTIONS =
  '报名前问清四样：\n\n- 一共收多少钱，还有没有教材费、考试费。\n- 能不能申请培训补贴，是先交后补还是免交。\n- 考的是什么证，哪个部门发，网上能不能查到。\n- 学校有没有办学许可；保证包过、保证高薪的别信，先交大钱的别交。';

const AFTER_COURSES = ['有什么培训补贴', '学完能找什么工作', '学完能挣多少'];
const AFTER_FAIRS = ['帮我做一份简历', '练一练面试', '直接帮我找工作'];

function listed<Event extends { title: string; demonstration?: boolean | undefined }>(
  events: readonly Event[],
  title: string,
  of: (event: Event) => string,
  after: string,
  suggestions: readonly string[],
): Spoken {
  const lines = events.map((event) => `- **${event.title}**${marked(event)}：${of(event)}`);
  const first = events[0]!;
  return spoken(
    [`**${title}**`, lines.join('\n'), after].filter(Boolean).join('\n\n'),
    [...suggestions],
    `${first.title}，${of(first)}。`,
  );
}

function whereOf({ place, organiser }: JobFair): string {
  return `${placeInWords(place as EventPlace)}${organiser ? `，${organiser}办` : ''}`;
}

const OF_FAIRS: Readonly<Record<string, readonly [title: string, of: (fair: JobFair) => string, after: string]>> = {
  start: [
    '什么时候',
    (fair) => `${daysInWords(fair)}${fair.hours ?? '，几点开始要问主办单位'}`,
    '去之前打12333问准时间。',
  ],
  place: ['在哪里', whereOf, ''],
  employers: [
    '有哪些单位和岗位',
    ({ employers, openings, trades }) =>
      [
        employers ? `${employers}家单位` : '',
        openings ? `${openings}个岗位` : '',
        trades.length > 0 ? trades.join('、') : '没写有哪些工种',
      ]
        .filter(Boolean)
        .join('，'),
    '单位名单要问主办单位。',
  ],
};

const FAIR_REMARKS: Readonly<Record<string, string>> = {
  bring: '带上身份证和几份简历，有证的带上证；没有简历，我现在就帮您做一份。穿得干净整齐，早点到，好单位前面人少。',
  fee: '信息里没写要收钱。找工作的人进场要交钱的，先打12333问清楚再去。',
  enrol: '信息里没写要先报名，到时候带上身份证和简历直接去；不放心就先打12333问一声。',
  entry: '没写学历、年龄的限制，想找工作都可以去看；具体哪个岗位收不收，到单位的摊位上问。',
};

export const partsInChinese: PartNarrator = {
  posting: ofPosting,
  courses(courses, part) {
    if (part === 'caution') return spoken(CAUTIONS, AFTER_COURSES);
    const words = OF_COURSES[part];
    const free = courses.some(({ fee, subsidised }) => fee === 0 || subsidised === true);
    const suggestions = part === 'fee' && free ? ['只看免费的', ...AFTER_COURSES] : AFTER_COURSES;
    return words && listed(courses, ...words, suggestions);
  },
  fairs(fairs, part) {
    const remark = FAIR_REMARKS[part];
    if (remark !== undefined) return spoken(remark, AFTER_FAIRS);
    const words = OF_FAIRS[part];
    return words && listed(fairs, ...words, AFTER_FAIRS);
  },
};
