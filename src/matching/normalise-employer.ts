import { normaliseText } from './normalise.ts';

const LEGAL_FORM = /(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$|(?:有限合伙|个体工商户)$/u;
const BRACKETED = /[(（][^)）]{0,12}[)）]/gu;
const BRANCH = /(?:[\p{Script=Han}]{2,6}(?:分公司|分店|分行))$/u;

/** One name for an employer as different sources write it: legal form, brackets and branch left out. */
export function normaliseEmployer(name: string): string {
  const plain = normaliseText(name);
  const short = plain.replaceAll(BRACKETED, '').replace(BRANCH, '').replace(LEGAL_FORM, '').replaceAll(/\s/gu, '');
  return short.length >= 2 ? short : plain;
}
