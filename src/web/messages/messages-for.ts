import type { Locale } from '../../contract/locale.ts';
import { en } from './en.ts';
import { type Messages, zhCn } from './zh-cn.ts';

export function messagesFor(locale: Locale): Messages {
  return locale === 'en' ? en : zhCn;
}
