import { detectLanguage } from './normalise.ts';

/** Brings what a person tells of themselves in English to the Chinese in which facts are read; other texts stay as they are. */
export function createEnglishGloss(entries: readonly { from: string; to: string }[]): (text: string) => string {
  const wordings = entries.map(({ from, to }) => ({ from: new RegExp(from, 'giu'), to }));
  return (text) => {
    if (detectLanguage(text) !== 'en') return text;
    return wordings.reduce((told, { from, to }) => told.replace(from, to), text);
  };
}
