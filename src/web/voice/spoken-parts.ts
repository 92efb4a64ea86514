import type { SpeechTrack } from '../../contract/speech.ts';

/** One breath of a longer text, with the syllables that belong to it. */
export interface SpokenPart {
  text: string;
  syllables: SpeechTrack['syllables'];
}

/** A part longer than this is cut at a comma: some voices go silent in the middle of long ones. */
const LONG = 60;

/** Cuts a track at the ends of sentences, so that the first sound comes early and a stop is heard at once. */
export function spokenParts({ syllables }: SpeechTrack): SpokenPart[] {
  const parts: SpokenPart[] = [];
  let part: SpokenPart = { text: '', syllables: [] };
  for (const syllable of syllables) {
    part.text += syllable.text;
    part.syllables.push(syllable);
    const ends = /[。！？!?；;\n]/.test(syllable.text) || (part.text.length >= LONG && /[，,、：]/.test(syllable.text));
    if (!ends) continue;
    parts.push(part);
    part = { text: '', syllables: [] };
  }
  parts.push(part);
  return parts.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
