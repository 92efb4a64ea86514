import nzh from 'nzh/cn';

/** What an article's number is written with, in a regular expression's class. */
export const NUMERAL_CLASS = '〇零一二三四五六七八九十百千两\\d';

/** 四十六 → 46, 一百零五 → 105, 46 → 46; undefined when it is no number. */
export function parseNumeral(text: string): number | undefined {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  if (!/^[〇零一二三四五六七八九十百千两]+$/u.test(text)) return undefined;
  return Number(nzh.decodeS(text.replaceAll('〇', '零').replaceAll('两', '二')));
}

/** 46 → 第四十六条; with a sub-number 12, 1 → 第十二条之一. */
export function formatArticle(number: number, sub?: number): string {
  return `第${nzh.encodeS(number)}条${sub ? `之${nzh.encodeS(sub)}` : ''}`;
}
