import type { Locale } from '../../contract/locale.ts';

/** What only the chat on other people's pages says. */
export interface WidgetMessages {
  opener: string;
  close: string;
}

const zhCn: WidgetMessages = { opener: '问小顾', close: '收起' };
const en: WidgetMessages = { opener: 'Ask Xiaogu', close: 'Close' };

export function widgetMessagesFor(locale: Locale): WidgetMessages {
  return locale === 'en' ? en : zhCn;
}
