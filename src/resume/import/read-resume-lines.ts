import type { ResumeDocument } from '../../contract/resume.ts';
import { readPersonName } from '../../words/person-name.ts';
import { readPhoneNumber } from '../../words/phone-number.ts';
import { firstNumber } from '../../words/spoken-number.ts';
import { withoutWordsToAModel } from '../../words/words-to-a-model.ts';
import { readList } from '../read-answer.ts';
import { readCertificates } from '../read-certificates.ts';
import { readSchooling } from '../read-schooling.ts';
import { readDate } from './resume-dates.ts';
import { readCertificateEntries, readSchoolEntries, readWorkEntries } from './resume-entries.ts';
import {
  ASIDE_COLUMN,
  benefitWords,
  COLUMN,
  type Expected,
  employmentTypeWord,
  HEADINGS,
  LABELS,
  type SectionKind,
  schoolingWord,
  shiftWord,
} from './resume-words.ts';

const TITLE = /^(?:个人|求职)?\s*简\s*历(?:表)?$|^(?:resume|curriculum vitae|cv)$/iu;
const FOOT = /人工智能助手小顾|Drawn up by Xiaogu|^\d{1,2}\s*\/\s*\d{1,2}$|^第?\s*\d{1,2}\s*页/iu;
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/u;
const DECORATION = /^[\s【[（(■●◆▶#*_\-·一二三四五六七八九十\d、.．]+(?=\S)|[\s】\])）：:_*#—-]+$/gu;

/**
 * What a resume says, from its lines in reading order. Takes what stands there under a heading or a label and leaves
 * the rest; it never fills in what is not written.
 */
export function readResumeLines(lines: readonly string[]): ResumeDocument {
  const { head, sections } = bySection(lines.map(clean).filter((line) => line !== '' && !FOOT.test(line)));
  const labelled = head.flatMap(labelledFacts);
  const facts = new Map<string, string>();
  for (const [label, value] of labelled) if (!facts.has(label)) facts.set(label, value);
  const bare = head
    .filter((line) => labelledFacts(line).length === 0)
    .flatMap((line) => line.split(/[|｜\t]|\s{2,}|　/u));
  const inSections = (kind: SectionKind): string[] =>
    sections.filter((one) => one.kind === kind).flatMap((one) => one.lines);
  const told = (label: string, kind: SectionKind): string[] => [
    ...(facts.has(label) ? [facts.get(label)!] : []),
    ...inSections(kind),
  ];
  const schoolLines = inSections('education');
  const { schools, schooling: schoolingInSection } = readSchoolEntries(schoolLines);
  const schooling =
    (facts.has('schooling')
      ? (schoolingWord(facts.get('schooling')!) ?? readSchooling(facts.get('schooling')!))
      : undefined) ?? schoolingInSection;
  const labelledSchool = schoolFrom(facts);
  const work = readWorkEntries(told('work', 'work'));
  const certificates = [
    ...(facts.has('certificates') ? readCertificates(facts.get('certificates')!) : []),
    ...readCertificateEntries(inSections('certificates')),
  ];
  const skills = told('skills', 'skills').flatMap((line) => readList(line.replace(BULLET, '')));
  const awards = inSections('awards').flatMap((line) => awardIn(line.replace(BULLET, '')));
  const summary = told('summary', 'summary')
    .map((line) => line.replace(BULLET, ''))
    .join('\n')
    .slice(0, 500);
  const person = personFrom(facts, bare, schooling);
  const expected = expectedFrom(facts, inSections('wishes'));
  const education = schools.length > 0 ? schools : labelledSchool === undefined ? [] : [labelledSchool];
  return {
    basics: basicsFrom(
      facts,
      sections.length > 0 || facts.size > 0 ? bare : [],
      inSections('wishes'),
      summary,
      lines.join('\n'),
    ),
    ...(work.length > 0 ? { work } : {}),
    ...(education.length > 0 ? { education } : {}),
    ...(certificates.length > 0 ? { certificates } : {}),
    ...(awards.length > 0 ? { awards } : {}),
    ...(skills.length > 0 ? { skills: [...new Set(skills)].map((name) => ({ name })) } : {}),
    ...(Object.keys(person).length > 0 ? { 'x-person': person } : {}),
    ...(Object.keys(expected).length > 0 ? { 'x-expected': expected } : {}),
  };
}

/** A line that is set off as one of several. */
export const BULLET = /^\s*(?:[-–•·●*]|\d+[.、)])\s+|^\s*[·•●]\s*/u;

function clean(line: string): string {
  return line
    .replace(/[\u200b-\u200d\ufeff\u00ad]/gu, '')
    .replace(/\u00a0/gu, ' ')
    .trimEnd()
    .replace(/^[ ]+(?=[·•])/u, '');
}

/** 2021年 技能大赛二等奖. */
function awardIn(line: string): { title: string; date?: string }[] {
  const dated = readDate(line);
  const begins = dated !== undefined && line.trim().startsWith(dated.text) && !line.includes(`${dated.text}度`);
  const title = (begins ? line.replace(dated.text, '') : line)
    .replace(/^[\s\t.,，、:：年月-]+/u, '')
    .trim()
    .slice(0, 60);
  return title === '' ? [] : [{ title, ...(begins ? { date: dated.date } : {}) }];
}

interface Sections {
  head: string[];
  sections: { kind: SectionKind; lines: string[] }[];
}

function bySection(lines: readonly string[]): Sections {
  const head: string[] = [];
  const sections: Sections['sections'] = [];
  let aside: readonly number[] = [];
  for (const given of lines) {
    const cells = given.split('\t').map((cell) => cell.replace(/\s/gu, ''));
    const told = cells.filter((cell) => cell !== '');
    if (told.length > 1 && told.every((cell) => COLUMN.test(cell))) {
      aside = cells.flatMap((cell, index) => (ASIDE_COLUMN.test(cell) ? [index] : []));
      continue;
    }
    const line =
      cells.length > 1
        ? given
            .split('\t')
            .filter((_, index) => !aside.includes(index))
            .join('\t')
        : given;
    const [first = '', ...others] = told;
    if (
      cells.length > 1 &&
      CELL.test(first) &&
      labelledFacts(line).length > 0 &&
      !(others.length === 1 && isLong(first, others[0]!))
    ) {
      head.push(line);
      continue;
    }
    const named = told.length === 2 ? HEADINGS.find(([, pattern]) => pattern.test(first))?.[0] : undefined;
    if (named !== undefined) {
      sections.push({ kind: named, lines: [line.split('\t').at(-1)!.trim()] });
      continue;
    }
    const bare = line.normalize('NFKC').replace(DECORATION, '').replace(/\s+/gu, ' ').trim();
    const compact = /\p{Script=Han}/u.test(bare) ? bare.replace(/\s/gu, '') : bare;
    const kind = HEADINGS.find(([, pattern]) => pattern.test(compact))?.[0];
    const current = sections.at(-1);
    if (kind !== undefined) {
      sections.push({ kind, lines: [] });
      aside = [];
    } else if (TITLE.test(compact)) continue;
    else if (current === undefined || current.kind === 'other' || namesCertificates(line)) head.push(line);
    else current.lines.push(line);
  }
  return { head, sections };
}

/** 证书：保安员证, under whatever heading it stands. */
function namesCertificates(line: string): boolean {
  const [first, ...others] = labelledFacts(line);
  return first?.[0] === 'certificates' && others.length === 0 && LABEL_FIRST.test(line);
}

const LABEL_FIRST = /^[^\s：:]{2,8}[：:]/u;

/** A row of a form whose value is a section of its own and no single fact. */
function isLong(label: string, value: string): boolean {
  const kind = HEADINGS.find(([, pattern]) => pattern.test(label))?.[0];
  return kind !== undefined && (kind !== 'education' || schoolingWord(value) === undefined) && kind !== 'wishes';
}

const LABEL = new RegExp(
  `(?:^|[\\s,，;；|｜/、]|　)(${LABELS.map(([, pattern]) => pattern.source).join('|')})\\s*[：:]\\s*`,
  'giu',
);
const CELL = new RegExp(`^(?:${LABELS.map(([, pattern]) => pattern.source).join('|')})$`, 'iu');

/** 姓名：示例甲　电话：138… ; in a table label and value stand in neighbouring cells. */
export function labelledFacts(line: string): [string, string][] {
  const marks = [...line.matchAll(LABEL)];
  if (marks.length > 0) {
    return marks.flatMap((mark, index) => {
      const value = line.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim();
      return value === '' ? [] : [[labelNamed(mark[1]!), value] as [string, string]];
    });
  }
  const cells = line.split(/\t|\s{2,}|[|｜]/u).map((cell) => cell.trim());
  return cells.flatMap((cell, index) => {
    const value = cells[index + 1];
    return CELL.test(cell) && value !== undefined && value !== '' && !CELL.test(value)
      ? [[labelNamed(cell), value] as [string, string]]
      : [];
  });
}

function labelNamed(words: string): string {
  return LABELS.find(([, pattern]) => new RegExp(`^(?:${pattern.source})$`, 'iu').test(words))![0];
}

function basicsFrom(
  facts: ReadonlyMap<string, string>,
  bare: readonly string[],
  wishes: readonly string[],
  summary: string,
  whole: string,
): ResumeDocument['basics'] {
  const wanted = bare.map((part) => /^(?:应聘|求职意向|Work wanted)[：:]\s*(.+)$/iu.exec(part)?.[1]).find(Boolean);
  const inWishes = wishes.flatMap(labelledFacts).find(([label]) => label === 'label')?.[1];
  const name =
    readPersonName(facts.get('name') ?? '') ??
    bare
      .filter((part) => part.trim().length <= 20 && !/[：:\d@]/u.test(part))
      .map((part) => looksLikeName(part.trim()))
      .find(Boolean);
  const phone = [facts.get('phone'), ...bare, ...whole.split('\n')].map((text) => phoneIn(text ?? '')).find(Boolean);
  const email = EMAIL.exec(facts.get('email') ?? whole)?.[0];
  const alone = wishes.find(
    (line) => line.length <= 20 && !/[：:\d，。；]/u.test(line) && labelledFacts(line).length === 0,
  );
  const label = facts.get('label') ?? wanted ?? inWishes ?? alone?.replace(BULLET, '');
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(label ? { label: label.slice(0, 40).trim() } : {}),
    ...(summary ? { summary } : {}),
  };
}

/** Only a name stands alone at the head: two to four characters, or a name in Latin letters. */
function looksLikeName(part: string): string | undefined {
  const compact = part.replace(/\s+/gu, '');
  if (/^(?:\p{Script=Han}{2,4}|\p{Script=Han}+·\p{Script=Han}+)$/u.test(compact)) return readPersonName(compact);
  const both =
    /^[A-Za-z][A-Za-z .'’-]+\s+(\p{Script=Han}{2,4})$|^(\p{Script=Han}{2,4})\s+[A-Za-z][A-Za-z .'’-]+$/u.exec(
      part.trim(),
    );
  if (both !== null) return readPersonName((both[1] ?? both[2])!);
  return /^[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){1,3}$/u.test(part) ? part : undefined;
}

function phoneIn(text: string): string | undefined {
  const read = readPhoneNumber(withoutWordsToAModel(text).replace(/[\u4e00-\u9fff]/gu, ' '));
  return 'number' in read ? read.number : undefined;
}

function personFrom(
  facts: ReadonlyMap<string, string>,
  bare: readonly string[],
  schooling: string | undefined,
): NonNullable<ResumeDocument['x-person']> {
  const parts = bare.map((part) => part.trim());
  const among = (pattern: RegExp): string | undefined => parts.map((part) => pattern.exec(part)?.[1]).find(Boolean);
  const gender = facts.get('gender') ?? parts.find((part) => /^(?:男|女|男性|女性|male|female)$/iu.test(part));
  const age = number(facts.get('age') ?? among(/^(\d{2})\s*(?:岁|years old)$/iu));
  const born = facts.get('birthDate') ?? among(/^(.+?)出生$/u) ?? among(/^born (.+)$/iu);
  const birthDate = born === undefined ? undefined : readDate(born)?.date;
  const householdPlace = facts.get('householdPlace') ?? among(/^户籍(.+)$/u) ?? among(/^registered in (.+)$/iu);
  const years =
    facts.get('experienceYears') ??
    among(/^工作(\d+(?:\.\d+)?)年$/u) ??
    among(/^(\d{1,2})年(?:以上)?(?:工作)?经[验历]$/u) ??
    among(/^(\d+(?:\.\d+)?) years of work$/iu);
  const experienceYears = number(years);
  return {
    ...(age !== undefined && age >= 14 && age <= 100 ? { age } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(gender ? { gender: /女|^f/iu.test(gender) ? ('female' as const) : ('male' as const) } : {}),
    ...(householdPlace ? { householdPlace: householdPlace.slice(0, 40) } : {}),
    ...(schooling ? { schooling: schooling as never } : {}),
    ...(experienceYears !== undefined && experienceYears <= 70 ? { experienceYears } : {}),
  };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : firstNumber(text)?.value;
}

function schoolFrom(facts: ReadonlyMap<string, string>) {
  const institution = facts.get('school');
  const area = facts.get('major');
  const endDate = readDate(facts.get('graduation') ?? '')?.date;
  if (institution === undefined && area === undefined && endDate === undefined) return undefined;
  return { ...(institution ? { institution } : {}), ...(area ? { area } : {}), ...(endDate ? { endDate } : {}) };
}

function expectedFrom(facts: ReadonlyMap<string, string>, lines: readonly string[]): Expected {
  const wishes = new Map([...lines.flatMap((line) => labelledFacts(line.replace(BULLET, ''))).reverse(), ...facts]);
  const place = wishes.get('city')?.trim();
  const [city, district] = place === undefined ? [] : splitPlace(place);
  const pay = wishes.get('salary');
  const salaryMin = pay === undefined ? undefined : firstNumber(inYuan(pay))?.value;
  const unit = pay === undefined ? undefined : payUnit(pay);
  const employmentType = employmentTypeWord(wishes.get('employmentType') ?? '');
  const shift = shiftWord(wishes.get('shift') ?? '');
  const benefits = benefitWords(wishes.get('benefits') ?? '');
  return {
    ...(city ? { city } : {}),
    ...(district ? { district } : {}),
    ...(salaryMin !== undefined && salaryMin > 0 ? { salaryMin } : {}),
    ...(salaryMin !== undefined && unit ? { salaryUnit: unit } : {}),
    ...(employmentType ? { employmentType } : {}),
    ...(shift ? { shift } : {}),
    ...(benefits.length > 0 ? { benefits } : {}),
  };
}

/** 7-9K: what stands behind the second figure counts for the first. */
function inYuan(pay: string): string {
  return pay.replace(/^(\D*\d+(?:\.\d+)?)(\s*[-~—–至到]\s*\d+(?:\.\d+)?\s*([kKwW千万]))/u, '$1$3$2');
}

function payUnit(pay: string): Expected['salaryUnit'] {
  if (/小时|hour/iu.test(pay)) return 'hour';
  if (/每?天|日|a day/iu.test(pay)) return 'day';
  if (/每年|年薪|a year/iu.test(pay)) return 'year';
  return /每月|月薪|\/月|a month/iu.test(pay) ? 'month' : undefined;
}

/** 成都 双流区; 成都市双流区; 成都. */
function splitPlace(place: string): (string | undefined)[] {
  const [first = '', second] = place.split(/[\s,，、/]+/u);
  if (second !== undefined) return [first.replace(/市$/u, ''), second];
  const whole = /^(\p{Script=Han}{2,6}?)市(\p{Script=Han}{1,8}[区县市])$/u.exec(first);
  return whole === null ? [first.replace(/市$/u, '').slice(0, 40)] : [whole[1], whole[2]];
}
