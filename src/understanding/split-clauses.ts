export interface Clause {
  text: string;
  /** The clause as it was said, with the word that joins it to the one before. */
  said: string;
  /** Whether a sentence ends before it, or a word of addition (另外) opens it. */
  strong: boolean;
}

const SENTENCE_END = /(?<=[。！!？?；;\n])|(?<=[a-z]{2}\.)\s+(?=[A-Z])/u;
const SOFT = /(?<=[,，])|\s(?=and (?:also |then )?(?:how|what|can|is|show|find|tell|where|do|i want|i need)\b)/iu;
const TRAILING = /[,，、\s]+$/u;
const NOTHING = /^[\s,，。.!！?？;；、]*$/u;

/**
 * Clauses of a message with the strength of the border before them.
 * @param additions words that open another request
 */
export function splitClauses(text: string, additions: RegExp): Clause[] {
  const clauses: Clause[] = [];
  const opening = new RegExp(`[,，、\\s]*(?=(?<![a-z])(?<!\\band )(?:${additions.source}))`, 'iu');
  const opens = new RegExp(`^(?:${additions.source})[,，\\s]*`, 'iu');
  for (const sentence of text.split(SENTENCE_END)) {
    for (const [part, request] of sentence.split(opening).entries()) {
      for (const [index, said] of request.split(SOFT).entries()) {
        if (NOTHING.test(said)) continue;
        const stripped = said.replace(opens, '');
        if (NOTHING.test(stripped)) continue;
        clauses.push({
          said,
          text: stripped.replace(TRAILING, ''),
          strong: clauses.length > 0 && index === 0 && (part > 0 || !NOTHING.test(sentence)),
        });
      }
    }
  }
  return clauses;
}
