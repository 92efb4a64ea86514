export interface PhraseMatch<Value> {
  start: number;
  end: number;
  text: string;
  value: Value;
}

const LATIN = /[a-z0-9+#.]/u;

/** Many phrases found in one pass over a text, the longest at each position, without regard to case. */
export class PhraseIndex<Value> {
  readonly #values = new Map<string, Value>();
  readonly #lengths = new Map<string, number[]>();

  /** The first value given to a phrase stays. */
  add(phrase: string, value: Value): void {
    const key = phrase.toLowerCase();
    if (key.length === 0 || this.#values.has(key)) return;
    this.#values.set(key, value);
    const lengths = this.#lengths.get(key[0]!) ?? [];
    if (!lengths.includes(key.length))
      this.#lengths.set(
        key[0]!,
        [...lengths, key.length].sort((a, b) => b - a),
      );
  }

  get(phrase: string): Value | undefined {
    return this.#values.get(phrase.toLowerCase());
  }

  get phrases(): string[] {
    return [...this.#values.keys()];
  }

  scan(text: string): PhraseMatch<Value>[] {
    const lower = text.toLowerCase();
    const matches: PhraseMatch<Value>[] = [];
    for (let start = 0; start < lower.length; start += 1) {
      for (const length of this.#lengths.get(lower[start]!) ?? []) {
        const end = start + length;
        const value = this.#values.get(lower.slice(start, end));
        if (value === undefined || end > lower.length || cutsLatinWord(lower, start, end)) continue;
        matches.push({ start, end, text: text.slice(start, end), value });
        start = end - 1;
        break;
      }
    }
    return matches;
  }
}

function cutsLatinWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  return (
    (before !== undefined && /[a-z]/u.test(before) && /[a-z]/u.test(text[start]!)) ||
    (after !== undefined &&
      LATIN.test(text[end - 1]!) &&
      /[a-z]/u.test(after) &&
      /[a-z]/u.test(text[end - 1]!) &&
      !pluralEnd(text, end))
  );
}

/** An English plural may follow its singular (guards, nannies are listed, cooks are not). */
function pluralEnd(text: string, end: number): boolean {
  return text[end] === 's' && !/[a-z]/u.test(text[end + 1] ?? ' ');
}
