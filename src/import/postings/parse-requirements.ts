import type { Education } from '../../contract/job.ts';
import { countedNumber } from './chinese-number.ts';
import { toHalfWidth } from './clean-text.ts';

/** From least to most; the first that a text names is the least that is asked. */
const LEVELS: readonly (readonly [Education, RegExp])[] = [
  ['primary', /小学|primary/iu],
  ['junior_middle', /初中|junior/iu],
  [
    'vocational',
    /中专|中技|技校|职高|职中|中职|技工|中等专业|vocational|secondary technical|professional certificate/iu,
  ],
  ['high_school', /高中|high\s?school|secondary/iu],
  ['college', /大专|专科|高职|大学专科|associate|junior college|diploma|^college$|college degree/iu],
  ['bachelor', /本科|学士|统本|大学(?!专科|生)|bachelor|undergraduate|^university/iu],
  ['master', /硕士|研究生|mba|emba|master|postgraduate/iu],
  ['doctor', /博士|doctor|ph\.?d/iu],
];
const NO_SCHOOLING_ASKED = /不限|无要求|不要求|无学历|无限制|均可|不拘|any\b|no requirement|not required|^none$/iu;
const AT_MOST = /(?:及|或)?以下|and below|or below/iu;

/** The least schooling asked for. 不限 and 初中及以下 ask for none; a text that names no level gives undefined. */
export function parseEducation(text: string): Education | undefined {
  if (text === '') return undefined;
  if (NO_SCHOOLING_ASKED.test(text)) return 'none';
  const named = LEVELS.filter(([, pattern]) => pattern.test(text));
  if (named.length === 0) return undefined;
  if (AT_MOST.test(text) && named.length === 1) return 'none';
  return named[0]![0];
}

const NO_EXPERIENCE_ASKED =
  /不限|无(?:需|须)?(?:工作)?经验|无要求|不要求|经验不拘|应届|在校|在读|小白|新手|fresh|entry|no experience|not required|^无$/iu;
const NUMERAL = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+)';
const EXPERIENCE = new RegExp(`${NUMERAL}(?:\\s*(?:-|~|至|到|—|–)\\s*${NUMERAL})?\\s*(?:年|years?|yrs?)`, 'iu');
const MONTHS = /(\d+)\s*(?:个月|months?)/iu;

/** Least years of experience asked for; 0 when none is asked or less than one. */
export function parseExperienceYears(source: string): number | undefined {
  const text = toHalfWidth(source);
  if (text === '') return undefined;
  const match = EXPERIENCE.exec(text);
  if (match !== null) {
    if (/以[下内]|less than|under/iu.test(text) && match[2] === undefined) return 0;
    const years = numeral(match[1]!);
    return years !== undefined && years <= 50 ? years : undefined;
  }
  if (NO_EXPERIENCE_ASKED.test(text)) return 0;
  const months = MONTHS.exec(text);
  if (months !== null) return Math.round((Number(months[1]) / 12) * 10) / 10;
  if (/^\d{1,2}(?:\.\d)?$/u.test(text)) return Number(text);
  if (/^\d{1,2}\s*[-~]\s*\d{1,2}$/u.test(text)) return Number.parseInt(text, 10);
  return undefined;
}

const HEADCOUNT = new RegExp(
  `^(?:招聘?|需|共|约)?\\s*${NUMERAL}(?:\\s*(?:-|~|至|到)\\s*${NUMERAL})?\\s*(?:个?人|名|位|个|\\+)?(?:以上|左右)?$`,
  'u',
);

/** How many are wanted; of a range the sure lower end, and nothing for 若干. */
export function parseHeadcount(source: string): number | undefined {
  const match = HEADCOUNT.exec(toHalfWidth(source).replace(/\.0+$/u, '').trim());
  if (match === null) return undefined;
  const count = numeral(match[1]!);
  return count !== undefined && Number.isInteger(count) && count > 0 && count <= 100_000 ? count : undefined;
}

function numeral(text: string): number | undefined {
  return /^\d/u.test(text) ? Number(text) : countedNumber(text);
}
