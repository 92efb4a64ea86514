import nzh from 'nzh/cn';

const COUNTED = '(?=\\s*(?:个|年|月|天|日|倍|小时|周|岁|级|人|次|款|项|%))';
const ARABIC_COUNT = new RegExp(`(?<![\\d.年月])(\\d{1,3})${COUNTED}`, 'gu');

/**
 * One spelling for what is said in several: full width to half width, small letters, and counts as statutes write
 * them (3个月 and 两倍 become 三个月 and 二倍). For matching only, never for showing.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARABIC_COUNT, (digits) => nzh.encodeS(Number(digits)))
    .replace(/两(?=倍|个|年|次|天|周|级)/gu, '二');
}
