import type { ResumeDocument } from '../../contract/resume.ts';
import { firstNumber } from '../../words/spoken-number.ts';
import { readCertificates } from '../read-certificates.ts';
import { readSchooling } from '../read-schooling.ts';
import { readWork } from '../read-work.ts';
import { readDate, readSpan } from './resume-dates.ts';
import { EMPLOYER, SCHOOL, schoolingWord } from './resume-words.ts';

type Work = NonNullable<ResumeDocument['work']>[number];
type School = NonNullable<ResumeDocument['education']>[number];
type Certificate = NonNullable<ResumeDocument['certificates']>[number];

const ENTRY = /^\s*-\s+/u;
const DETAIL = /^\s*[·•●◦]\s*/u;
const YEARS = /(?:^|[\s\t　,，])((?:\d+(?:\.\d+)?)\s*(?:年|years?))(?=$|[\s\t　,，])/iu;
const PARTS = /[\s\t　|｜]+|(?<!\d),\s|，/u;
const SENTENCE = /[。；;，,、：:]|.{25,}/u;
const ACTS = /^(?:在|做|干|负责|从事|主要|协助|参与|完成|给|帮|开|管|带|跟|为)/u;

/** Jobs under a heading: times, employer and post on one line, what was done below. */
export function readWorkEntries(lines: readonly string[]): Work[] {
  const jobs: (Work & { said: string[] })[] = [];
  for (const line of lines) {
    const detail = DETAIL.test(line);
    const text = line.replace(DETAIL, '').replace(ENTRY, '').trim();
    if (text === '' || DUTIES.test(text)) continue;
    const current = jobs.at(-1);
    const span = detail ? undefined : readSpan(text);
    const bare = span === undefined ? text : text.replace(span.text, ' ');
    const years = detail ? undefined : YEARS.exec(bare)?.[1];
    const rest = (years === undefined ? bare : bare.replace(years, ' ')).replace(/[\s,，]+$/u, '').trim();
    const entry = ENTRY.test(line) && !tellsOfDated(current, rest);
    const begins = span !== undefined || years !== undefined || entry || isHeading(rest, current);
    if (!detail && begins) jobs.push({ ...job(rest), ...times(span, years), said: [] });
    else if (current === undefined) jobs.push({ ...narrated(text), said: [] });
    else if (isOnlyPlace(current, text)) Object.assign(current, job(text), times(span, years));
    else if (isPost(current, text)) current.position = text;
    else current.said.push(text);
  }
  return jobs
    .map(({ said, ...rest }) => ({ ...rest, ...(said.length > 0 ? { summary: said.join('；').slice(0, 500) } : {}) }))
    .filter((one) => one.name !== undefined || one.position !== undefined || one.summary !== undefined);
}

const DUTIES = /^(?:主要)?(?:工作|岗位)?(?:内容|职责|描述|业绩)\s*[:：]?$/u;

/** - Built the order service: under a job with its times a dash sets off what was done in it. */
function tellsOfDated(current: Work | undefined, rest: string): boolean {
  return current?.startDate !== undefined && !columns(rest).some((part) => EMPLOYER.test(part));
}

/** The post on a line of its own, under the employer. */
function isPost(current: Work & { said: string[] }, text: string): boolean {
  const short = text.length <= 15 && !SENTENCE.test(text) && !ACTS.test(text) && !/^\d/u.test(text);
  return current.name !== undefined && current.position === undefined && current.said.length === 0 && short;
}

/** Parts of a line: its columns where it has several, else its words. */
function columns(rest: string): string[] {
  const wide = rest.split(/\t|\s{2,}|[|｜]/u).map((part) => part.trim());
  const parts = wide.filter((part) => part !== '').length > 1 ? wide : rest.split(PARTS);
  return parts.filter((part) => part !== '' && !/^[—–-]+$/u.test(part));
}

/** One sentence about one job gives up its parts; a longer story stays as it was told. */
function narrated(text: string): Work {
  const told = readWork(text);
  return told.length === 1 && told[0]!.summary === text ? told[0]! : { summary: text };
}

function times(span: ReturnType<typeof readSpan>, years: string | undefined): Partial<Work> {
  const counted = years === undefined ? undefined : firstNumber(years)?.value;
  const { startDate, endDate } = span ?? {};
  return {
    ...(startDate ? { startDate } : {}),
    ...(endDate ? { endDate } : {}),
    ...(counted !== undefined && counted <= 70 ? { 'x-years': counted } : {}),
  };
}

/** A short line without a sentence in it, after a job that is already told, is the next job. */
function isHeading(rest: string, current: { said: string[] } | undefined): boolean {
  if (SENTENCE.test(rest)) return false;
  if (current === undefined) return !ACTS.test(rest);
  return current.said.length > 0 && rest.split(PARTS).some((part) => EMPLOYER.test(part));
}

/** Times stood alone on the line before; employer and post follow. */
function isOnlyPlace(current: Work & { said: string[] }, text: string): boolean {
  return (
    current.name === undefined && current.position === undefined && current.said.length === 0 && !SENTENCE.test(text)
  );
}

/** 焊工　示例机械厂: what ends like an employer is one, the other is the post. */
function job(rest: string): Work {
  const parts = columns(rest);
  const name = parts.find((part) => EMPLOYER.test(part));
  const others = parts.filter((part) => part !== name);
  const position = others.find((part) => !ACTS.test(part) && part.length <= 30);
  if (name === undefined && position === undefined) return rest === '' ? {} : { summary: rest };
  return { ...(name ? { name } : {}), ...(position ? { position } : {}) };
}

/** Schools under a heading, and the highest schooling that is named there. */
export function readSchoolEntries(lines: readonly string[]): { schools: School[]; schooling: string | undefined } {
  const schools: School[] = [];
  let schooling: string | undefined;
  for (const line of lines) {
    const text = line.replace(DETAIL, '').replace(ENTRY, '').trim();
    const span = readSpan(text);
    const single = span === undefined ? readDate(text) : undefined;
    const end = span?.endDate ?? single?.date;
    const rest = text.replace(span?.text ?? single?.text ?? '', ' ').replace(/毕业|入学|就读/gu, ' ');
    const opened = rest.replace(/[（(]([^）)]+)[）)]/gu, (whole, inner: string) =>
      schoolingWord(inner) === undefined ? whole : `  ${inner}`,
    );
    const wide = opened.split(/\t|\s{2,}|[|｜,，、/]/u).map((part) => part.trim());
    const apart = wide.filter((part) => part !== '').length > 1 ? wide : opened.split(/[\s　]+/u);
    const parts = apart.filter((part) => part !== '' && !/^[—–-]+$/u.test(part));
    const level = parts.map(schoolingWord).find(Boolean);
    schooling ??= level;
    const institution = parts.find((part) => SCHOOL.test(part) && schoolingWord(part) === undefined);
    const area = parts.find(
      (part) => part !== institution && schoolingWord(part) === undefined && part.length <= 30 && !/^[（(]/u.test(part),
    );
    const start = span?.startDate;
    if (institution === undefined && area === undefined && end === undefined && start === undefined) continue;
    schools.push({
      ...(institution ? { institution } : {}),
      ...(area ? { area: area.replace(/^专业[：:]?|专业$/gu, '') } : {}),
      ...(start ? { startDate: start } : {}),
      ...(end ? { endDate: end } : {}),
    });
  }
  schooling ??= schools.map(({ institution }) => (institution ? readSchooling(institution) : undefined)).find(Boolean);
  return { schools, schooling };
}

const VALID = /有效期?(?:限)?(?:至|到|：|:)?|valid until|到期/iu;

/** Certificates under a heading: one a line with its details below, or several on a line. */
export function readCertificateEntries(lines: readonly string[]): Certificate[] {
  const certificates: Certificate[] = [];
  for (const line of lines) {
    const text = line.replace(ENTRY, '').trim();
    const current = certificates.at(-1);
    if (DETAIL.test(text) && current !== undefined) {
      Object.assign(current, details(text.replace(DETAIL, '')));
      continue;
    }
    const [heading = '', ...aside] = text.replace(DETAIL, '').split(/\t|\s{2,}/u);
    const expiry = aside.join(' ').trim();
    if (expiry !== '' && VALID.test(expiry)) {
      const expires = readDate(expiry)?.date;
      certificates.push({ name: heading.trim().slice(0, 60), ...(expires ? { 'x-expires': expires } : {}) });
    } else {
      const whole = text.replace(DETAIL, '').replace(/\t/gu, ' ');
      const many = /编号|号码|发证|有效|[（(]/u.test(whole) ? [] : whole.split(/[、;；]/u);
      if (many.length > 1) certificates.push(...readCertificates(whole));
      else certificates.push(certificate(whole));
    }
  }
  return certificates.filter(({ name }) => name !== '');
}

/** 特种作业操作证（熔化焊接），编号T0000，有效期至2027年6月. */
function certificate(text: string): Certificate {
  const inner = /[（(]([^）)]*)[）)]/u.exec(text);
  const [first = '', ...rest] = text.replace(inner?.[0] ?? '', '').split(/[,，;；\s]+/u);
  const valid = VALID.exec(first);
  const said = (valid === null ? first : first.slice(0, valid.index)).slice(0, 60);
  const [read, ...more] = readCertificates(said);
  // C1驾驶证, 叉车证N1: the class stands in the name.
  const { name = said, 'x-class': level } = more.length === 0 && read !== undefined ? read : {};
  return {
    name,
    ...(level === undefined ? {} : { 'x-class': level }),
    ...details(
      [...(inner ? [inner[1]!] : []), ...(valid === null ? [] : [first.slice(valid.index)]), ...rest].join('，'),
    ),
  };
}

function details(text: string): Partial<Certificate> {
  const found: Partial<Certificate> = {};
  for (const part of text.split(/[,，;；]/u).map((one) => one.trim())) {
    const number = /^(?:(?:证书)?编号|证号|号码|No\.?)[：:\s]*([A-Za-z0-9-]{2,40})$/iu.exec(part)?.[1];
    const issuer = /^(?:发证(?:机关|单位)?|颁发(?:机构|单位))[：:\s]*(.+)$/u.exec(part)?.[1];
    if (number) found['x-number'] = number;
    else if (issuer) found.issuer = issuer.slice(0, 80);
    else if (VALID.test(part)) {
      const expires = readDate(part)?.date;
      if (expires) found['x-expires'] = expires;
    } else if (readDate(part) !== undefined) found.date = readDate(part)!.date;
    else if (part !== '' && part.length <= 40 && found['x-class'] === undefined) found['x-class'] = part;
  }
  return found;
}
