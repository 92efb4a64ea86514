import { Converter } from 'opencc-js/t2cn';
import type { NoiseFile } from '../lexicon/lexicon-schema.ts';
import { ScreenedExpression } from '../words/screened-expression.ts';
import type { Language } from './reading.ts';

export type Normalise = (text: string) => string;

/** Brings a text to simplified characters, plain punctuation and standard wording; meaning nothing is dropped. */
export function createNormaliser(noise: NoiseFile): Normalise {
  const simplify = Converter({ from: 'tw', to: 'cn' });
  const wordings = noise.wordings.map(({ from, to }) => ({ from: new ScreenedExpression([from], 'gu'), to }));
  const fillers = noise.fillers.map((source) => new ScreenedExpression([source], 'giu'));
  return (text) => {
    let plain = text
      .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu, (wide) => wide.normalize('NFKC'))
      .replace(/[\u200b-\u200f\ufeff]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (/[\u3400-\u9fff]/u.test(plain)) {
      plain = simplify(plain).replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/gu, '，');
      for (const { from, to } of wordings) plain = plain.replace(from, to);
    }
    for (let round = 0; round < 3; round += 1) {
      const shorter = fillers.reduce((current, filler) => current.replace(filler, ''), plain);
      if (shorter === plain || shorter.trim() === '') break;
      plain = shorter;
    }
    return plain.trim();
  };
}

export function detectLanguage(text: string): Language {
  const han = (text.match(/[\u3400-\u9fff]/gu) ?? []).length;
  const latin = (text.match(/[a-z]{2,}/giu) ?? []).length;
  if (han === 0) return latin > 0 ? 'en' : 'zh';
  return latin >= 2 && latin * 3 >= han ? 'mixed' : 'zh';
}
