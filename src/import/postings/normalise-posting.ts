import type { Posting } from '../../contract/job.ts';
import { cleanLine, toHalfWidth } from './clean-text.ts';
import { parseDate } from './parse-date.ts';
import {
  monthlyPay,
  type ParsedPay,
  type PayHint,
  type PayNote,
  parsePay,
  payFromBounds,
  unitFromWord,
} from './parse-pay.ts';
import { type PlaceNames, parsePlace } from './parse-place.ts';
import { parseEducation, parseExperienceYears, parseHeadcount } from './parse-requirements.ts';
import { payInText } from './pay-in-text.ts';
import type { FieldValues, Rejection } from './posting-row.ts';
import { employmentTypeFromColumn, employmentTypeFromText, readBenefits, readShifts } from './read-conditions.ts';
import { payHint } from './read-heading.ts';
import { namesARole, roleFromDescription, tidyTitle } from './read-title.ts';
import { shapeOf } from './value-shapes.ts';

const LONGEST_TITLE = 80;
const LONGEST_EMPLOYER = 80;
const LONGEST_ADDRESS = 120;
const LONGEST_DESCRIPTION = 4000;
const LONGEST_PAY_TEXT = 80;
const MOST_TAGS = 30;

export interface NormaliseContext {
  source: string;
  /** The day that 昨天 in the file is counted from. */
  reference: string;
  pay: PayHint;
  places?: PlaceNames | undefined;
}

export type Normalised =
  | { ok: true; posting: Omit<Posting, 'id'>; note?: PayNote | undefined }
  | { ok: false; reason: Rejection };

/** Turns one row's cells into a posting, or says why it cannot be one. The cells are clean and hold no personal data any more. */
export function normalisePosting(values: FieldValues, context: NormaliseContext): Normalised {
  const description = values.description ?? '';
  const title = readTitle(values.title ?? '', description);
  if (!title.ok) return title;
  const employer = readEmployer(values.employer ?? '');
  if (!employer.ok) return employer;
  const tags = readTags(values.tags);
  const benefitsText = values.benefits ?? '';
  const { pay, note } = readPay(values, context.pay) ?? payInText(title.text, description) ?? parsePay('', context.pay);
  const monthly = pay.negotiable ? undefined : monthlyPay(pay);
  const place = parsePlace({ ...placeCells(values), title: title.text, text: description }, context.places);
  if (place.address !== undefined) place.address = place.address.slice(0, LONGEST_ADDRESS);
  const education = parseEducation(values.education ?? '');
  const experienceYears = parseExperienceYears(values.experience ?? '');
  const headcount = parseHeadcount(values.headcount ?? '');
  const occupation = readOccupation(values.category, title.text, tags);
  const spoken = [title.text, benefitsText, ...tags, values.shift ?? '', description];
  const shifts = readShifts(spoken);
  const postedAt = parseDate(values.postedAt ?? '', context.reference);
  const validThrough = parseDate(values.validThrough ?? '', context.reference);
  const allTags = [...new Set([...tags, ...(benefitsText === '' ? [] : readTags(benefitsText))])].slice(0, MOST_TAGS);
  return {
    ok: true,
    note,
    posting: {
      title: title.text,
      employer: { name: employer.text, verified: false },
      ...(occupation === undefined ? {} : { occupation }),
      place,
      pay,
      ...(monthly === undefined ? {} : { monthlyPay: monthly }),
      employmentType:
        employmentTypeFromColumn(values.employmentType ?? '') ??
        employmentTypeFromText(title.text, pay.text, allTags, description),
      ...(education === undefined ? {} : { education }),
      ...(experienceYears === undefined ? {} : { experienceYears }),
      ...(headcount === undefined ? {} : { headcount }),
      benefits: readBenefits([title.text, benefitsText, ...tags, pay.text, description]),
      ...(shifts.length === 0 ? {} : { shifts }),
      ...(allTags.length === 0 ? {} : { tags: allTags }),
      ...(description === '' || /^[.…。]+$/u.test(description)
        ? {}
        : { description: description.slice(0, LONGEST_DESCRIPTION) }),
      source: context.source,
      ...(values.url !== undefined && /^https?:\/\//iu.test(values.url) ? { sourceUrl: values.url } : {}),
      ...(postedAt === undefined ? {} : { postedAt }),
      ...(validThrough === undefined ? {} : { validThrough }),
    },
  };
}

type TextOrReason = { ok: true; text: string } | { ok: false; reason: Rejection };

function readTitle(cell: string, description: string): TextOrReason {
  const title = tidyTitle(cleanLine(cell)).slice(0, LONGEST_TITLE);
  if (title !== '' && namesARole(title)) {
    const shape = shapeOf(title);
    if (shape !== undefined && NOT_TITLES.has(shape)) return { ok: false, reason: 'title_not_a_title' };
    return { ok: true, text: title };
  }
  const role = roleFromDescription(description);
  if (role !== undefined) return { ok: true, text: role };
  return { ok: false, reason: title === '' ? 'title_missing' : 'title_truncated' };
}

const NOT_TITLES: ReadonlySet<string> = new Set([
  'url',
  'companySize',
  'headcount',
  'personal',
  'education',
  'experience',
  'pay',
  'postedAt',
]);

function readEmployer(cell: string): TextOrReason {
  const name = cleanLine(cell).slice(0, LONGEST_EMPLOYER);
  if (name === '' || name === '***') return { ok: false, reason: 'employer_missing' };
  const shape = shapeOf(name);
  if (shape !== undefined && NOT_TITLES.has(shape)) return { ok: false, reason: 'employer_not_an_employer' };
  return { ok: true, text: name };
}

function readTags(cell: string | undefined): string[] {
  if (cell === undefined) return [];
  const tags = cell
    .split(/[\n,，|、;；]+|\s{2,}/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag.length >= 2 && tag.length <= 20 && tag !== '***');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

/** Pay as its cells tell it; nothing when the row has none. */
function readPay(values: FieldValues, hint: PayHint): ParsedPay | undefined {
  if (values.pay === undefined && values.payMin === undefined && values.payMax === undefined) return undefined;
  const unitText = values.payUnit ?? '';
  const unit = unitFromWord(unitText);
  const { scale } = payHint(unitText);
  const full: PayHint = { ...hint, ...(unit === undefined ? {} : { unit }), ...(scale === undefined ? {} : { scale }) };
  const months = Number.parseInt(values.payMonths ?? '', 10);
  const fromText = values.pay === undefined ? undefined : parsePay(values.pay, full);
  const bounds = [toFigure(values.payMin), toFigure(values.payMax)] as const;
  const useBounds =
    (fromText === undefined || fromText.pay.negotiable) && bounds.some((bound) => bound !== undefined && bound > 0);
  const parsed = useBounds ? payFromBounds(...bounds, unitText, full) : (fromText ?? parsePay('', full));
  if (months >= 12 && months <= 36 && !parsed.pay.negotiable) parsed.pay.months ??= months;
  parsed.pay.text = parsed.pay.text.slice(0, LONGEST_PAY_TEXT);
  return parsed;
}

function toFigure(cell: string | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const match = /^[¥￥]?\s*(\d+(?:\.\d+)?)\s*(k|千|w|万)?/iu.exec(toHalfWidth(cell).replace(/,(?=\d{3})/gu, ''));
  if (match === null) return undefined;
  const scale = { k: 1000, 千: 1000, w: 10_000, 万: 10_000 }[match[2]?.toLowerCase() ?? ''] ?? 1;
  return Number(match[1]) * scale;
}

function placeCells(values: FieldValues) {
  const { province, city, district, place, area, address, lat, lon } = values;
  return {
    ...(province && { province: cleanLine(province) }),
    ...(city && { city: cleanLine(city) }),
    ...(district && { district: cleanLine(district) }),
    ...(place && { place: cleanLine(place) }),
    ...(area && { area: cleanLine(area) }),
    ...(address && { address: cleanLine(address) }),
    ...(lat && { lat }),
    ...(lon && { lon }),
  };
}

/** A category cell can be the word a scraper searched with; it counts only where the posting itself says it too. */
function readOccupation(category: string | undefined, title: string, tags: readonly string[]): string | undefined {
  if (category === undefined) return undefined;
  const text = cleanLine(category);
  const words = text.split(/[/、,，;；\s>-]+/u).filter((word) => word.length >= 2);
  const said = [title, ...tags].join('\n').toLowerCase();
  return text.length <= 30 && words.some((word) => said.includes(word.toLowerCase())) ? text : undefined;
}
