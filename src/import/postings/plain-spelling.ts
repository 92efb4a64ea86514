/** A text with look-alike characters put plainly, and where each of its characters stands in the text as written. */
export interface PlainSpelling {
  text: string;
  /** Offset in the written text of each character of `text`, and its length at the end. */
  offsets: Uint32Array | undefined;
}

/** Keycaps and colours ride on the character before them. */
const RIDERS = /[\ufe0e\ufe0f\u20e3\u200b-\u200d\u2060]|\ud83c[\udffb-\udfff]/u;
const EXOTIC = /[^\p{ASCII}\u2010-\u2027\u3000-\u303f\u4e00-\u9fff]/u;
/** Digits in black circles, which no normal form knows. */
const BLACK_CIRCLES: readonly (readonly [number, number])[] = [
  [0x2776, 1],
  [0x2780, 1],
  [0x278a, 1],
];

/** １③𝟖0️⃣ is 1380. Letters and marks of full width become plain too; everything else stays as it is. */
export function plainSpelling(written: string): PlainSpelling {
  if (!EXOTIC.test(written)) return { text: written, offsets: undefined };
  let text = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of written) {
    const plain = RIDERS.test(character) ? '' : plainCharacter(character);
    for (let index = 0; index < plain.length; index += 1) offsets.push(offset);
    text += plain;
    offset += character.length;
  }
  offsets.push(offset);
  return { text, offsets: Uint32Array.from(offsets) };
}

function plainCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const circle = BLACK_CIRCLES.find(([first]) => code >= first && code < first + 9);
  if (circle !== undefined) return String(code - circle[0] + circle[1]);
  if (code === 0x24ff) return '0';
  const folded = character.normalize('NFKC');
  if (folded.length === 1) return folded;
  // ⒈ and ⑴ are a digit with its dress.
  const digit = /^\(?(\d)[.)]?$/u.exec(folded);
  return digit === null ? character : digit[1]!;
}

/** Replaces stretches of the plain text, given as pairs of start and end in order, in the text as written. */
export function replaceStretches(
  written: string,
  { offsets }: PlainSpelling,
  stretches: readonly (readonly [number, number])[],
  by: string,
): string {
  const at = (index: number) => (offsets === undefined ? index : offsets[index]!);
  let result = '';
  let done = 0;
  for (const [start, end] of stretches) {
    if (at(start) < done) continue;
    result += written.slice(done, at(start)) + by;
    done = at(end);
  }
  return result + written.slice(done);
}
