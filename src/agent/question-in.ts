/** The question that an answer ends with, without what comes before it. */
export function questionIn(speech: string): string {
  const sentences = speech.split(/(?<=[。！？?!\n])/u).filter((sentence) => sentence.trim() !== '');
  const last = sentences.findLastIndex((sentence) => /[？?]\s*$/u.test(sentence));
  return (last < 0 ? sentences.slice(-2) : sentences.slice(last)).join('').trim();
}
