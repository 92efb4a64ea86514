import { english } from './en.ts';
import { chinese } from './zh-cn.ts';

/** Every language the assistant speaks, by its locale. */
export const NARRATORS = { 'zh-CN': chinese, en: english };
