import { type Spoken, spoken } from './spoken.ts';

export type PhraseData = Readonly<Record<string, unknown>>;

export interface Remark {
  reply: string;
  /** Absent means the usual ways to begin. */
  suggestions?: string[];
  speech?: string;
}

/** What is said by its code alone, in one language. */
export interface Phrasebook {
  /** For the error of whoever names a code that has no words. */
  language: string;
  remarks: Readonly<Record<string, (data: PhraseData) => Remark>>;
  questions: Readonly<Record<string, string>>;
  choices: Readonly<Record<string, string>>;
  start: string[];
}

/** The part of a narrator that only looks words up. Each throws an Error for a code without words. */
export function phrasebook({ language, remarks, questions, choices, start }: Phrasebook) {
  const wordsFor = <Words>(book: Readonly<Record<string, Words>>, kind: string, code: string): Words => {
    const words = book[code];
    if (words === undefined) throw new Error(`no ${language} words for the ${kind} ${code}`);
    return words;
  };
  return {
    remark(code: string, data: PhraseData = {}): Spoken {
      const { reply, suggestions, speech } = wordsFor(remarks, 'remark', code)(data);
      return spoken(reply, suggestions ?? start, speech);
    },
    question: (code: string, offered: readonly string[] = []): Spoken =>
      spoken(wordsFor(questions, 'question', code), [...offered]),
    choice: (code: string): string => wordsFor(choices, 'choice', code),
  };
}

const MOST_SUGGESTIONS = 4;

/** Several answers of one turn as one. */
export function joined(parts: readonly Spoken[]): Spoken {
  if (parts.length === 1) return parts[0]!;
  return {
    reply: parts.map(({ reply }) => reply).join('\n\n'),
    speech: parts.map(({ speech }) => speech).join(' '),
    suggestions: [...new Set(parts.flatMap(({ suggestions }) => suggestions))].slice(0, MOST_SUGGESTIONS),
  };
}

/** The first paragraph of an answer; all of it where it counts up what there is. */
export function gistOf(reply: string): string {
  return COUNTED_UP.test(reply) ? reply : (reply.split('\n\n')[0] ?? '');
}

/** Whether it counts up what there is. */
export function isList(reply: string): boolean {
  return COUNTED_UP.test(reply);
}

/** What of a reply holds such a figure: its gist, else the first line behind it that does. */
export function lineTelling(reply: string, figure: RegExp | undefined): string | undefined {
  if (figure === undefined || COUNTED_UP.test(reply)) return undefined;
  if (figure.test(gistOf(reply))) return gistOf(reply);
  return reply
    .split('\n')
    .find((line) => line.startsWith('- ') && figure.test(line))
    ?.slice(2);
}

const COUNTED_UP = /^\d+\. /mu;
