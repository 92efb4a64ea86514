import { embeddedText } from './indexed-passage.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { LegalLexicon } from './legal-lexicon.ts';

/** How many of an entry's articles are read together with it. */
const ARTICLES_TOGETHER = 3;

/**
 * What a model of meaning is learned from: every text; every entry of the pack together with the articles it rests
 * on, and every term with what people say for it, so that everyday and statutory words keep company.
 * Lists of offices and telephone numbers teach nothing.
 */
export function trainingTexts(index: KnowledgeIndex, lexicon: LegalLexicon): string[] {
  const texts: string[] = lexicon.terms.map(({ say, law }) =>
    [...say.flatMap((phrase) => phrase.split('…')), ...law].join('\n'),
  );
  for (const item of index.items()) {
    if (item.passage.kind === 'service' && item.questions.length === 0) continue;
    const articles = item.cites.slice(0, ARTICLES_TOGETHER).flatMap(({ law, article }) => {
      const passage = article === undefined ? undefined : index.article(law, article);
      return passage === undefined ? [] : [passage.text];
    });
    texts.push([embeddedText(item), ...articles].join('\n'));
  }
  return texts;
}
