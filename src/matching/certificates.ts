import type { Posting } from '../contract/job.ts';
import { normaliseText } from './normalise.ts';

/** One certificate that postings ask for: its name, and the words by which postings and people mean it. */
export interface CertificateName {
  name: string;
  words: string[];
}

/** A set of certificates is a mask of so many bits. */
const MOST_NAMES = 31;

export class CertificateNames {
  readonly #names: readonly { name: string; words: readonly string[] }[];
  /** True for a text that may name one; most texts name none. */
  readonly #any: RegExp | undefined;

  constructor(names: readonly CertificateName[]) {
    if (names.length > MOST_NAMES) throw new RangeError(`certificates: got ${names.length}, at most ${MOST_NAMES}`);
    this.#names = names.map(({ name, words }) => ({
      name,
      words: [name, ...words].map(normaliseText),
    }));
    const words = this.#names.flatMap((one) => one.words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')));
    this.#any = words.length === 0 ? undefined : new RegExp(words.join('|'), 'u');
  }

  /** The certificates held as a mask: a bit for each, by the order of the list. */
  mask(certificates: readonly string[]): number {
    return this.#names.reduce((mask, { name }, bit) => (this.holds(certificates, name) ? mask | (1 << bit) : mask), 0);
  }

  /** The certificates a text names, as a mask. */
  named(text: string): number {
    const plain = normaliseText(text);
    if (this.#any === undefined || !this.#any.test(plain)) return 0;
    return this.#names.reduce(
      (mask, { words }, bit) => (words.some((word) => plain.includes(word)) ? mask | (1 << bit) : mask),
      0,
    );
  }

  /** The certificates a text names, by their names. */
  find(text: string): string[] {
    const mask = this.named(text);
    return this.#names.filter((_, bit) => (mask & (1 << bit)) !== 0).map(({ name }) => name);
  }

  /** Whether one of the certificates held is this one, in any of its words or in short (C1 for C1驾照). */
  holds(held: readonly string[], certificate: string): boolean {
    const plain = normaliseText(certificate);
    return held.some((own) => {
      const short = normaliseText(own);
      return (short.length > 1 && plain.includes(short)) || this.find(own).includes(certificate);
    });
  }
}

/** Stretches that take a requirement back: 无需健康证, 健康证可入职后办. */
const NOT_ASKED =
  /(?:无需|不需要?|不用|免|没有?)[^，。；,;\s]{0,12}|[^，。；,;\s]{0,12}(?:优先|可代办|可后补|入职后办)/gu;

/** The certificates a posting demands. What it merely prefers is not demanded. */
export function certificatesAsked(posting: Posting, names: CertificateNames): string[] {
  const text = textOf(posting);
  return names.named(text) === 0 ? [] : names.find(text.replaceAll(NOT_ASKED, '，'));
}

/** The same as a mask. */
export function certificatesDemanded(posting: Posting, names: CertificateNames): number {
  const text = textOf(posting);
  return names.named(text) === 0 ? 0 : names.named(text.replaceAll(NOT_ASKED, '，'));
}

function textOf({ title, tags = [], description = '' }: Posting): string {
  return [title, ...tags, description].join('，');
}
