import nzh from 'nzh/cn';

const AMOUNT = /(\d[\d,]*)(?:\.(\d{1,2}))?元/gu;

/** Amounts as a person says them: 52,000元 → 五万二千元, 1,034.48元 → 一千零三十四元四角八分. */
export function moneyAsSaid(text: string): string {
  return text.replace(AMOUNT, (_whole, yuan: string, cents = '') => `${numeral(yuan)}元${jiaoAndFen(cents)}`);
}

function numeral(digits: string): string {
  return nzh.encodeS(digits.replaceAll(',', '')).replace(/^二(?=[百千万亿])/u, '两');
}

function jiaoAndFen(cents: string): string {
  const [jiao, fen] = [Number(cents[0] ?? 0), Number(cents[1] ?? 0)];
  const small = fen === 0 ? '' : `${nzh.encodeS(fen)}分`;
  if (jiao > 0) return `${nzh.encodeS(jiao)}角${small}`;
  return small === '' ? '' : `零${small}`;
}
