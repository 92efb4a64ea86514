/** The question that an answer ends with, without what comes before it. */
export function questionIn(speech: string): string {
  const sentences = speech.split(/(?<=[。！？?!\n])/u).filter((sentence) => sentence.trim() !== '');
  const last = sentences.findIndex(
    (sentence, index) => /[？?]\s*$/u.test(sentence) && sentences.slice(index).every(isAsked),
  );
  return (last < 0 ? sentences.slice(-2) : sentences.slice(last)).join('').trim();
}

/** Questions, and what is added to the last of them (没有就说没有). */
const ADDED = 40;

function isAsked(sentence: string): boolean {
  return /[？?]\s*$/u.test(sentence) || sentence.length <= ADDED;
}
