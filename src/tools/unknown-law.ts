import { NUMERAL_CLASS } from '../words/article-number.ts';

const NAMED_WITH_ARTICLE = new RegExp(
  `《?([\\p{Script=Han}（）()]{4,30}?(?:法|条例|办法|规定|细则|解释))》?(?:（[^）]*）)?\\s*第\\s*[${NUMERAL_CLASS}]+\\s*条`,
  'u',
);

/** The name of a law whose article a question asks for, as the question has it. */
export function lawNamedWithArticle(question: string): string | undefined {
  return NAMED_WITH_ARTICLE.exec(question)?.[1];
}
