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
  readonly #names: readonly CertificateName[];

  constructor(names: readonly CertificateName[]) {
    if (names.length > MOST_NAMES) throw new RangeError(`certificates: got ${names.length}, at most ${MOST_NAMES}`);
    this.#names = names;
  }

  /** The certificates as a mask: a bit for each, by the order of the list. */
  mask(certificates: readonly string[]): number {
    return this.#names.reduce((mask, { name }, bit) => (this.holds(certificates, name) ? mask | (1 << bit) : mask), 0);
  }

  /** The certificates a text names, by their names. */
  find(text: string): string[] {
    const plain = normaliseText(text);
    const named = (word: string) => plain.includes(normaliseText(word));
    return this.#names.filter(({ name, words }) => [name, ...words].some(named)).map(({ name }) => name);
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
  const text = [posting.title, ...(posting.tags ?? []), posting.description ?? '']
    .join('，')
    .replaceAll(NOT_ASKED, '，');
  return names.find(text);
}
