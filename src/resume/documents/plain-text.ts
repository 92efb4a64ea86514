import type { ResumeLayout, ResumeSheet } from '../../contract/resume-sheet.ts';
import { inLayoutOrder } from './choose-layout.ts';

/** A resume as plain text, a line a fact, with the words and the order of the printed one. */
export function resumeText(sheet: ResumeSheet, layout: ResumeLayout, nameLabel: string): string {
  const head = [
    `${nameLabel}${sheet.colon}${sheet.name}`,
    ...(sheet.headline === undefined ? [] : [sheet.headline]),
    ...(sheet.particulars.length > 0 ? [sheet.particulars.join(' | ')] : []),
    ...sheet.contacts.map(({ label, text }) => `${label}${sheet.colon}${text}`),
  ];
  const sections = inLayoutOrder(sheet.sections, layout).flatMap(({ title, entries }) => [
    '',
    `【${title}】`,
    ...entries.flatMap(({ heading, aside, lines }) => [
      `- ${heading}${aside === undefined ? '' : `\t${aside}`}`,
      ...lines.map((line) => `  · ${line}`),
    ]),
  ]);
  return `${[...head, ...sections, '', sheet.label].join('\n')}\n`;
}
