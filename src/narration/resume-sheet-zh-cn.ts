import type { ResumeDocument } from '../contract/resume.ts';
import type { ResumeEntry, ResumeSection, ResumeSheet } from '../contract/resume-sheet.ts';
import { grouped, money } from './figures.ts';
import type { ProfileFact } from './profile-words.ts';
import { profileFact } from './zh-cn-profile.ts';

type Work = NonNullable<ResumeDocument['work']>[number];
type Certificate = NonNullable<ResumeDocument['certificates']>[number];

const word = (field: ProfileFact['field'], value: string | string[]): string =>
  profileFact({ field, value }).split('：')[1]!;

/** 2024-03-05 → 2024年3月5日, as exactly as it is known. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}

function span(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined && end === undefined) return undefined;
  return `${start === undefined ? '' : dateInWords(start)} — ${end === undefined ? '至今' : dateInWords(end)}`.trim();
}

function workEntry(job: Work): ResumeEntry {
  const heading = [job.position, job.name].filter(Boolean).join('　');
  const years = job['x-years'] === undefined ? undefined : `${job['x-years']}年`;
  const aside = [span(job.startDate, job.endDate), years].filter(Boolean).join('，') || undefined;
  const told = job.summary?.trim();
  return {
    heading: heading === '' ? (told ?? '') : heading,
    ...(aside === undefined ? {} : { aside }),
    lines: heading !== '' && told !== undefined && told !== heading ? [told] : [],
  };
}

function certificateEntry(certificate: Certificate): ResumeEntry {
  const details = [
    certificate['x-class'],
    certificate['x-number'] && `编号 ${certificate['x-number']}`,
    certificate.issuer && `发证：${certificate.issuer}`,
    certificate.date && `${dateInWords(certificate.date)}取得`,
  ].filter((detail) => detail !== undefined && detail !== '');
  return {
    heading: certificate.name,
    ...(certificate['x-expires'] ? { aside: `有效期至 ${dateInWords(certificate['x-expires'])}` } : {}),
    lines: details.length > 0 ? [details.join('，')] : [],
  };
}

function educationEntries(document: ResumeDocument): ResumeEntry[] {
  const schooling = document['x-person']?.schooling;
  const level = schooling === undefined ? undefined : word('education', schooling);
  const schools = document.education ?? [];
  if (schools.length === 0) return level === undefined ? [] : [{ heading: level, lines: [] }];
  return schools.map(({ institution, area, endDate }, position) => {
    const parts = [institution, area, position === 0 ? level : undefined].filter((part) => part !== undefined);
    return {
      heading: parts.join('　'),
      ...(endDate === undefined ? {} : { aside: `${dateInWords(endDate)}毕业` }),
      lines: [],
    };
  });
}

function wishes(document: ResumeDocument): string[] {
  const expected = document['x-expected'];
  if (expected === undefined) return [];
  const { city, district, salaryMin, salaryUnit, employmentType, shift, benefits } = expected;
  return [
    city === undefined && district === undefined ? undefined : `地点：${[city, district].filter(Boolean).join(' ')}`,
    salaryMin === undefined
      ? undefined
      : `工资：每${word('wishes.salaryUnit', salaryUnit ?? 'month')}${money(salaryMin)}元以上`,
    employmentType && `用工方式：${word('wishes.employmentType', employmentType)}`,
    shift && `班次：${word('wishes.shift', shift)}`,
    benefits?.length ? `希望：${word('wishes.benefits', benefits)}` : undefined,
  ].filter((line) => line !== undefined && line !== '') as string[];
}

function verifiedInWords(verified: ResumeDocument['x-verified']): string | undefined {
  if (verified === undefined) return undefined;
  return verified.demonstration ? '演示核验（没有真的核对身份）' : '身份已核验';
}

/** The resume as it stands on paper. What the person did not say is not there. */
export function resumeSheetInChinese(document: ResumeDocument): ResumeSheet {
  const { basics, skills } = document;
  const person = document['x-person'];
  const section = (kind: ResumeSection['kind'], title: string, entries: ResumeEntry[]): ResumeSection[] =>
    entries.length > 0 ? [{ kind, title, entries }] : [];
  const wanted = wishes(document);
  return {
    locale: 'zh-CN',
    title: '个人简历',
    name: basics.name ?? '（姓名未填）',
    ...(basics.label === undefined ? {} : { headline: `应聘：${basics.label}` }),
    particulars: [
      person?.gender && word('gender', person.gender),
      person?.age === undefined ? undefined : `${person.age}岁`,
      person?.birthDate && `${dateInWords(person.birthDate)}出生`,
      person?.householdPlace && `户籍${person.householdPlace}`,
      person?.experienceYears === undefined ? undefined : `工作${person.experienceYears}年`,
      verifiedInWords(document['x-verified']),
    ].filter((fact) => fact !== undefined && fact !== '') as string[],
    contacts: [
      ...(basics.phone ? [{ label: '电话', text: grouped(basics.phone) }] : []),
      ...(basics.email ? [{ label: '邮箱', text: basics.email }] : []),
    ],
    sections: [
      ...section('work', '做过的工作', (document.work ?? []).map(workEntry)),
      ...section('certificates', '证书', (document.certificates ?? []).map(certificateEntry)),
      ...section('education', '学历', educationEntries(document)),
      ...section(
        'skills',
        '会做的',
        skills?.length ? [{ heading: skills.map(({ name }) => name).join('、'), lines: [] }] : [],
      ),
      ...section('wishes', '希望的工作', wanted.length > 0 ? [{ heading: wanted.join('　'), lines: [] }] : []),
      ...section('summary', '自我介绍', basics.summary ? [{ heading: basics.summary, lines: [] }] : []),
    ],
    label: '本简历由人工智能助手小顾按本人所说整理，内容由本人确认。',
  };
}
