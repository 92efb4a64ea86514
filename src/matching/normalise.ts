const CITY_SUFFIX = /(?:市|地区|自治州|盟|特别行政区)$/u;
const DISTRICT_SUFFIX = /(?:自治县|自治旗|新区|林区|矿区|特区|区|县|市|旗)$/u;

/** One spelling for letters, figures and blanks: full-width forms folded, lower case, single blanks. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
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
