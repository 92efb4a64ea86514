import { readPhoneNumber } from '../../words/phone-number.ts';
import { withoutWordsToAModel } from '../../words/words-to-a-model.ts';

/** A telephone number said in the midst of other words, in figures or figure by figure. */
export function phoneIn(words: string): string | undefined {
  const read = readPhoneNumber(withoutWordsToAModel(words));
  return 'number' in read ? read.number : undefined;
}
