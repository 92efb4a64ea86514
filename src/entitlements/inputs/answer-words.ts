/** Codes by field, each with the words people use for it: dismissalReason → employer_layoff → 裁员. */
export type AnswerVocabulary = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Turns words into the codes of fields; leaves everything else as it came. A bare no (false) may be an answer too. */
export interface AnswerWords {
  read(inputs: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

export function createAnswerWords(vocabulary: AnswerVocabulary): AnswerWords {
  const byField = new Map(
    Object.entries(vocabulary).map(([field, codes]) => [
      field,
      Object.entries(codes)
        .flatMap(([code, words]) => words.map((word) => ({ word, code })))
        .sort((one, other) => other.word.length - one.word.length),
    ]),
  );
  return {
    read(inputs) {
      return Object.fromEntries(
        Object.entries(inputs).map(([field, value]) => {
          const words = byField.get(field);
          if (typeof value === 'boolean')
            return [field, words?.find(({ word }) => word === String(value))?.code ?? value];
          if (typeof value !== 'string') return [field, value];
          const said = value.trim();
          const found = words?.find(({ word }) => said.includes(word));
          return [field, found?.code ?? value];
        }),
      );
    },
  };
}
