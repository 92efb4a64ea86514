import { money } from './figures.ts';
import type { ProfileFact } from './profile-words.ts';
import { resumeSheetIn } from './resume-sheet.ts';
import { profileFact } from './zh-cn-profile.ts';

const word = (field: ProfileFact['field'], value: string | string[]): string =>
  profileFact({ field, value }).split('：')[1]!;

/** 2024-03-05 → 2024年3月5日, as exactly as it is known. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

export const resumeSheetInChinese = resumeSheetIn({
  locale: 'zh-CN',
  title: '个人简历',
  nameless: '（姓名未填）',
  label: '本简历由人工智能助手小顾按本人所说整理，内容由本人确认。',
  marks: { colon: '：', heading: '　', phrase: '，', list: '、', wish: '　' },
  sections: {
    work: '做过的工作',
    certificates: '证书',
    education: '学历',
    skills: '会做的',
    awards: '获奖',
    wishes: '希望的工作',
    summary: '自我介绍',
  },
  contacts: { phone: '电话', email: '邮箱' },
  headline: (label) => `应聘：${label}`,
  gender: (gender) => word('gender', gender),
  age: (years) => `${years}岁`,
  born: (date) => `${dateInWords(date)}出生`,
  household: (place) => `户籍${place}`,
  experience: (years) => `工作${years}年`,
  verified: (demonstration) => (demonstration ? '演示核验（没有真的核对身份）' : '身份已核验'),
  years: (years) => (years < 1 ? `${Math.max(1, Math.round(years * 12))}个月` : `${years}年`),
  span: (start, end) =>
    `${start === undefined ? '' : dateInWords(start)} — ${end === undefined ? '至今' : dateInWords(end)}`.trim(),
  schooling: (level) => word('education', level),
  unfinished: '（未毕业）',
  graduated: (date) => `${dateInWords(date)}毕业`,
  until: (date) => `有效期至 ${dateInWords(date)}`,
  details: ({ issuer, date, ...certificate }) => [
    certificate['x-class'],
    certificate['x-number'] && `编号 ${certificate['x-number']}`,
    issuer && `发证：${issuer}`,
    date && `${dateInWords(date)}取得`,
  ],
  wishes: ({ city, district, salaryMin, salaryUnit, employmentType, shift, benefits }) => [
    city || district ? `地点：${[city, district].filter(Boolean).join(' ')}` : undefined,
    salaryMin === undefined
      ? undefined
      : `工资：每${word('wishes.salaryUnit', salaryUnit ?? 'month')}${money(salaryMin)}元以上`,
    employmentType && `用工方式：${word('wishes.employmentType', employmentType)}`,
    shift && `班次：${word('wishes.shift', shift)}`,
    benefits?.length ? `希望：${word('wishes.benefits', benefits)}` : undefined,
  ],
});
