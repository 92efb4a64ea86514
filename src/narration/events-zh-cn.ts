import type { Audience } from '../contract/audience.ts';
import type { Course, SearchTrainingArguments } from '../contract/course.ts';
import type { EventPlace, JobFair, SearchJobFairsArguments } from '../contract/fair.ts';
import type { EventNarrator } from './event-narrator.ts';
import { money } from './figures.ts';
import { spoken } from './spoken.ts';

const AUDIENCES: Readonly<Record<Audience, string>> = {
  graduate: '高校毕业生',
  migrant_worker: '农民工',
  veteran: '退役军人',
  disabled: '残疾人',
  registered_unemployed: '登记失业人员',
  hard_to_employ: '就业困难人员',
  entrepreneur: '创业者',
  flexible_worker: '灵活就业人员',
  employer: '企业和在职职工',
  poverty_relief: '脱贫人口',
};

const ASK_STAFF = '您可以打12333问当地人社部门，也可以到大厅服务台问，场次和课程常有新的。';

export function dayInWords(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  const weekday = '日一二三四五六'[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${month}月${day}日（星期${weekday}）`;
}

export function daysInWords({ startDate, endDate }: JobFair): string {
  return endDate > startDate ? `${dayInWords(startDate)}到${dayInWords(endDate)}` : dayInWords(startDate);
}

/** 09:00-12:00 → 9点到12点. */
function hoursAloud(hours: string): string {
  return hours
    .replace(/0?(\d{1,2}):(\d{2})/g, (_, hour: string, minute: string) =>
      minute === '00' ? `${hour}点` : `${hour}点${minute}分`,
    )
    .replace('-', '到');
}

export function placeInWords({ city, district, venue, address }: EventPlace): string {
  return `${city}${district ?? ''}${venue ?? address ?? ''}`;
}

export const marked = ({ demonstration }: { demonstration?: boolean | undefined }) => (demonstration ? '（演示）' : '');
const demonstrationNote = (events: readonly { demonstration?: boolean | undefined }[], what: string) =>
  events.some(({ demonstration }) => demonstration) ? `标“演示”的是示范数据，不是真的${what}。` : '';

function fairLine(fair: JobFair, index: number): string {
  const size = [
    fair.employers ? `${fair.employers}家单位` : '',
    fair.openings ? `${fair.openings}个岗位` : '',
    fair.trades.slice(0, 4).join('、'),
  ];
  const facts = [`${daysInWords(fair)}${fair.hours ?? ''}`, placeInWords(fair.place), ...size].filter(Boolean);
  return `${index + 1}. **${fair.title}**${marked(fair)}：${facts.join('，')}`;
}

export function feeInWords({ fee, subsidised }: Course): string {
  if (fee === 0) return '免费';
  const price = fee === undefined ? '' : `学费${money(fee)}元`;
  if (!subsidised) return price;
  return price ? `${price}，有补贴` : '有补贴';
}

function courseLine(course: Course, index: number): string {
  const facts = [
    course.provider ?? '',
    placeInWords(course.place),
    course.startDate ? `${dayInWords(course.startDate)}开课` : '开课时间要问培训机构',
    course.enrolUntil ? `${dayInWords(course.enrolUntil)}前报名` : '',
    course.classHours ? `${course.classHours}课时` : '',
    feeInWords(course),
    course.certificate ? `可考${course.certificate}` : '',
  ];
  return `${index + 1}. **${course.title}**${marked(course)}：${facts.filter(Boolean).join('，')}`;
}

function fairsWished({ city, district, dateFrom, dateTo, audience, keywords }: SearchJobFairsArguments): string {
  const from = dateFrom ? dayInWords(dateFrom) : '';
  const to = dateTo && dateTo !== dateFrom ? dayInWords(dateTo) : '';
  const when = from && to ? `${from}到${to}` : from ? `${from}${dateTo ? '' : '以后'}` : to ? `${to}以前` : '';
  const what = `${audience ? `面向${AUDIENCES[audience]}的` : ''}${keywords ? `“${keywords}”` : ''}`;
  return `${city ?? ''}${district ?? ''}${when}${what}`;
}

function coursesWished({ skill, city, subsidised }: SearchTrainingArguments): string {
  return `${city ?? ''}${subsidised ? '免费或有补贴的' : ''}${skill ? `“${skill}”` : ''}`;
}

const such = (wished: string) => (wished === '' ? '合适的' : wished.endsWith('的') ? wished : `${wished}的`);

const found = (wished: string, what: string, measure: string, total: number, shown: number) =>
  `${wished === '' ? '' : such(wished)}${what}找到${total}${measure}${total > shown ? `，先看最近的${shown}${measure}` : ''}：`;

/** Whether there may be a course that costs nothing, or less: one of those shown, or one of those that are not. */
function mayBeFree(total: number, shown: readonly Course[]): boolean {
  return total > shown.length || shown.some(({ fee, subsidised }) => fee === 0 || subsidised === true);
}

export const eventsInChinese: EventNarrator = {
  fairsFound({ search, total, events }) {
    const first = events[0]!;
    return spoken(
      [
        found(fairsWished(search), '招聘会', '场', total, events.length),
        events.map(fairLine).join('\n'),
        `去之前先打12333或问主办单位，问准时间；带上身份证和简历。${demonstrationNote(events, '招聘会')}`,
      ].join('\n\n'),
      ['帮我做一份简历', '练一练面试', '直接帮我找工作'],
      `找到${total}场招聘会。最近的是${first.demonstration ? '演示的' : ''}${first.title}，${daysInWords(first)}${first.hours ? hoursAloud(first.hours) : ''}，在${placeInWords(first.place)}。`,
    );
  },

  noFairs({ search, nearest }) {
    const nothing = `没有找到${such(fairsWished(search))}招聘会。`;
    const others = nearest?.events ?? [];
    if (others.length === 0) return spoken(`${nothing}${ASK_STAFF}`, ['直接帮我找工作', '找工作人员']);
    return spoken(
      [
        `${nothing}最接近的是${others.length > 1 ? '这几场' : '这一场'}：`,
        others.map(fairLine).join('\n'),
        `${demonstrationNote(others, '招聘会')}${ASK_STAFF}`,
      ].join('\n\n'),
      ['直接帮我找工作', '找工作人员'],
      `${nothing}最接近的是${others[0]!.title}，${daysInWords(others[0]!)}，在${placeInWords(others[0]!.place)}。`,
    );
  },

  coursesFound({ search, total, events }) {
    const first = events[0]!;
    return spoken(
      [
        found(coursesWished(search), '培训课程', '个', total, events.length),
        events.map(courseLine).join('\n'),
        `报名条件和收费以培训机构说的为准。${demonstrationNote(events, '课程')}`,
      ].join('\n\n'),
      ['有什么培训补贴', ...(search.subsidised || !mayBeFree(total, events) ? [] : ['只看免费的']), '学完能找什么工作'],
      `找到${total}个培训课程。最近的是${first.demonstration ? '演示的' : ''}${first.title}，${first.startDate ? `${dayInWords(first.startDate)}开课，` : ''}在${placeInWords(first.place)}${feeInWords(first) ? `，${feeInWords(first)}` : ''}。`,
    );
  },

  noCourses({ search, nearest }) {
    const nothing = `没有找到${such(coursesWished(search))}培训课程。`;
    const others = nearest?.events ?? [];
    const suggestions = ['有什么培训补贴', '找工作人员'];
    if (others.length === 0) return spoken(`${nothing}${ASK_STAFF}`, suggestions);
    return spoken(
      [
        `${nothing}最接近的是${others.length > 1 ? '这几个' : '这一个'}：`,
        others.map(courseLine).join('\n'),
        `${demonstrationNote(others, '课程')}${ASK_STAFF}`,
      ].join('\n\n'),
      suggestions,
      `${nothing}最接近的是${others[0]!.title}，在${placeInWords(others[0]!.place)}。`,
    );
  },
};
