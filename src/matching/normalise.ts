const CITY_SUFFIX = /(?:市|地区|自治州|盟|特别行政区)$/u;
const DISTRICT_SUFFIX = /(?:自治县|自治旗|新区|林区|矿区|特区|区|县|市|旗)$/u;

/** Anything but ASCII, usual ideographs, marks that stay as they are and full-width forms: needs the whole table. */
const UNUSUAL = /[^\p{ASCII}\u2014\u2018-\u201d\u3000-\u3002\u3008-\u3011\u4e00-\u9fff\uff01-\uff5e]/u;
const FULL_WIDTH = /[\u3000\uff01-\uff5e]/g;
/** From a full-width form to its ASCII one. */
const NARROWER = 0xfee0;
const UPPER = /[A-Z]/;
const BLANKS = /[\t-\r]| {2}/;

/** One spelling for letters, figures and blanks: full-width forms folded, lower case, single blanks. */
export function normaliseText(text: string): string {
  // The full normal form costs more than all the rest of reading a posting; most texts need only this much of it.
  if (UNUSUAL.test(text)) return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  let folded = text.replace(FULL_WIDTH, narrow);
  if (UPPER.test(folded)) folded = folded.toLowerCase();
  return (BLANKS.test(folded) ? folded.replace(/\s+/g, ' ') : folded).trim();
}

function narrow(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - NARROWER);
}

/** 成都市 and 成都 are one place. */
export function normaliseCity(name: string): string {
  return withoutSuffix(normaliseText(name), CITY_SUFFIX);
}

/** 江宁区 and 江宁 are one place; a name keeps its suffix when only one character would remain (郊区, 矿区). */
export function normaliseDistrict(name: string): string {
  return withoutSuffix(normaliseText(name), DISTRICT_SUFFIX);
}

function withoutSuffix(name: string, suffix: RegExp): string {
  const short = name.replace(suffix, '');
  return short.length >= 2 ? short : name;
}

/** Neighbouring pairs of characters, blanks and marks left out: the terms that make any stretch of text findable. */
export function bigrams(normalised: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of normalised.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (run.length === 1) pairs.add(run);
    for (let index = 0; index + 1 < run.length; index += 1) pairs.add(run.slice(index, index + 2));
  }
  return pairs;
}
