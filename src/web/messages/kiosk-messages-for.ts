import type { Locale } from '../../contract/locale.ts';
import { kioskEn } from './kiosk-en.ts';
import { kioskZhCn } from './kiosk-zh-cn.ts';
import { messagesFor } from './messages-for.ts';
import type { Messages } from './zh-cn.ts';

export type KioskMessages = Messages & typeof kioskZhCn;

const WHOLE: Partial<Record<Locale, KioskMessages>> = {};

/** The same object every time, so that nothing is drawn anew for it. */
export function kioskMessagesFor(locale: Locale): KioskMessages {
  const whole = WHOLE[locale] ?? { ...messagesFor(locale), ...(locale === 'en' ? kioskEn : kioskZhCn) };
  WHOLE[locale] = whole;
  return whole;
}
