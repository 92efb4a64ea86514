import { english, englishWith } from './en.ts';
import type { EnglishNames } from './english-names.ts';
import { chinese } from './zh-cn.ts';

/** Every language the assistant speaks, by its locale. */
export const NARRATORS = { 'zh-CN': chinese, en: english };

/** The same, with what trades and cities are called in English. */
export function narratorsWith(names: EnglishNames): typeof NARRATORS {
  return { ...NARRATORS, en: englishWith(names) };
}
