import type { Lexicon } from '../lexicon/lexicon.ts';
import { anyOf, everyOf, wholly } from '../lexicon/patterns.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';

interface Span {
  start: number;
  end: number;
}

export interface RefusalReading {
  /** What is not wanted, by the words of the lists or the trade's ad word. */
  words: string[];
  /** Stretches in which something of the lists is refused; nothing in them is wanted. */
  spans: Span[];
  /** What the shape of the sentence alone says is refused (代账公司就算了); it counts when work is looked for. */
  supposed: (Span & { word: string })[];
}

export type RecogniseRefusals = (text: string) => RefusalReading;

interface Thing extends Span {
  /** The words by which a list knows it. */
  known: string[];
  /** The person's own word, where no list knows it. */
  own?: string;
}

const LONGEST_THING = 8;
const THING = /^[\u4e00-\u9fffA-Za-z0-9]+$/u;
const BORDER = /[,，。；;!！?？\s、]/gu;

/** What a job must not be, said before it (不去工地) or behind it (工地就算了). */
export function createRefusalRecogniser(lexicon: Lexicon): RecogniseRefusals {
  const { refusals, unwanted: lists, workplaces } = lexicon.wishes;
  const unwanted = new PhraseIndex<string>();
  for (const { value, words } of lists) for (const word of [value, ...words]) unwanted.add(word, value);
  for (const word of workplaces) unwanted.add(word, word);
  const before = everyOf(refusals.before);
  const beforeKnown = everyOf(refusals.beforeKnown);
  const behind = everyOf(refusals.behind);
  const behindKnown = everyOf(refusals.behindKnown);
  const act = everyOf(refusals.acts);
  const except = new RegExp(`^(?:${anyOf(refusals.except).source})`, 'iu');
  const nothing = new RegExp(`^(?:${anyOf(refusals.refusesNothing).source})`, 'iu');
  const ends = anyOf(refusals.ends);
  const exceptEnds = anyOf(refusals.exceptEnds);
  const joins = everyOf(refusals.joins);
  const leading = new RegExp(`^(?:${anyOf(refusals.leading).source})`, 'iu');
  const trailing = new RegExp(`(?:${anyOf(refusals.trailing).source})$`, 'iu');
  const general = wholly(refusals.general);
  const noThing = anyOf(refusals.noThing);
  const corrects = anyOf(refusals.corrects);
  const willDo = anyOf(refusals.willDo);
  const anything = anyOf(refusals.anything);

  return (text) => {
    const reading: RefusalReading = { words: [], spans: [], supposed: [] };
    const opened: number[] = [];
    const taken = (span: Span) =>
      [...reading.spans, ...reading.supposed].some((other) => span.start < other.end && other.start < span.end);

    for (const [pattern, listedOnly] of [
      [before, false],
      [beforeKnown, true],
    ] as const) {
      for (const match of text.matchAll(pattern)) {
        const from = match.index + match[0].length;
        const rest = text.slice(from);
        const excepting = except.test(match[0]);
        if (asksWhether(text, match.index)) continue;
        if (taken({ start: match.index, end: from }) || (nothing.test(rest) && !excepting)) continue;
        const correction = corrects.exec(match[0] + rest);
        const length = correction?.index === 0 ? correction[0].length - match[0].length : endOf(rest, excepting);
        // 不看手机那种也行 tells what will do.
        if (!excepting && willDo.test(rest.slice(length)) && !anything.test(rest.slice(0, length))) continue;
        const phrase = upToHead(rest.slice(0, length));
        const things = thingsOf(phrase, from).filter(({ known }) => !listedOnly || known.length > 0);
        if (correction?.index === 0) {
          // 不是保洁是洗碗 corrects; it refuses nothing.
          if (things.length > 0) reading.spans.push({ start: match.index, end: from + phrase.length });
          continue;
        }
        note(things, { start: match.index, end: from + phrase.length });
      }
    }
    for (const match of text.matchAll(act)) {
      const word = match.slice(1).find((group) => group !== undefined) ?? match[0];
      const start = match.index + match[0].length - word.length;
      if (taken({ start, end: start + word.length }) || nothing.test(text.slice(start))) continue;
      note(
        [thingOf(word, start)].filter((thing) => thing !== undefined),
        {
          start: match.index,
          end: start + word.length,
        },
      );
    }
    for (const [match, listedOnly] of [
      ...[...text.matchAll(behind)].map((found) => [found, false] as const),
      ...[...text.matchAll(behindKnown)].map((found) => [found, true] as const),
    ]) {
      // 厂里不要有味道的: what is refused stands behind the verb, and before it only where.
      const refusesNext = opened.some((start) => start >= match.index && start < match.index + match[0].length);
      if (refusesNext || asksWhether(text, match.index)) continue;
      const border = [...text.slice(0, match.index).matchAll(BORDER)].at(-1);
      const listed = border?.[0] === '、';
      const from = listed
        ? (lastHardBorder(text.slice(0, match.index)) ?? 0)
        : border === undefined
          ? 0
          : border.index + 1;
      const phrase = text.slice(from, match.index);
      if (taken({ start: from, end: match.index }) || (phrase.length > LONGEST_THING * 2 && !listed)) continue;
      const things = thingsOf(phrase, from).filter(({ known }) => !listedOnly || known.length > 0);
      note(things, { start: from, end: match.index + match[0].length });
    }
    reading.words = [...new Set(reading.words)];
    return reading;

    function note(things: readonly Thing[], whole: Span): void {
      if (things.length > 0) opened.push(whole.start);
      for (const { known, own, start, end } of things) {
        // 保洁，擦玻璃的不干 refuses a part of the trade that is looked for.
        const said = text.slice(start, end);
        reading.words.push(...known.map((word) => (soughtBeside(word, whole) ? said : word)));
        if (own !== undefined) reading.supposed.push({ start, end, word: own });
      }
      if (things.some(({ known }) => known.length > 0)) reading.spans.push(whole);
    }
    function soughtBeside(word: string, whole: Span): boolean {
      return lexicon.occupations
        .scan(text)
        .some((job) => job.value.adWord === word && (job.end <= whole.start || job.start >= whole.end));
    }
  };

  function endOf(rest: string, excepting: boolean): number {
    if (excepting) return exceptEnds.exec(rest)?.index ?? rest.length;
    const end = ends.exec(rest);
    if (end === null) return rest.length;
    // 不要夜班、加班 goes on over the comma of a list.
    if (rest[end.index] !== '、') return end.index;
    return end.index + 1 + endOf(rest.slice(end.index + 1), false);
  }

  /** 不上夜班的护工: what follows the last 的 is what is wanted, unless it is only 工作 or 那种. */
  function upToHead(phrase: string): string {
    const last = phrase.lastIndexOf('的');
    if (last <= 0) return phrase;
    const head = phrase.slice(last + 1);
    return head === '' || general.test(head) ? phrase : phrase.slice(0, last);
  }

  function thingsOf(phrase: string, from: number): Thing[] {
    const things: Thing[] = [];
    let start = 0;
    for (const border of [...phrase.matchAll(joins), undefined]) {
      const part = phrase.slice(start, border?.index ?? phrase.length);
      const thing = thingOf(part, from + start);
      if (thing !== undefined) things.push(thing);
      if (border !== undefined) start = border.index + border[0].length;
    }
    return things;
  }

  function thingOf(said: string, from: number): Thing | undefined {
    let word = said;
    let start = from;
    for (let shorter = true; shorter; ) {
      shorter = false;
      const value = listed(word);
      if (value !== undefined) return { start, end: start + word.length, known: [value] };
      const front = leading.exec(word)?.[0].length ?? 0;
      if (front > 0 && word.length - front >= 1) {
        word = word.slice(front);
        start += front;
        shorter = true;
        continue;
      }
      const back = trailing.exec(word)?.[0].length ?? 0;
      if (back > 0 && word.length - back >= 2) {
        word = word.slice(0, -back);
        shorter = true;
      }
    }
    const listedInside = unwanted.scan(word);
    const jobs = lexicon.occupations
      .scan(word)
      .filter((job) => !listedInside.some((other) => other.start < job.end && job.start < other.end))
      .map((job) => ({ ...job, value: refusedTrade(job.text, job.value.adWord) }));
    const inside = [...listedInside, ...jobs];
    const rest = inside.reduce((left, match) => left - match.text.length, word.length);
    const own = word.length >= 2 && word.length <= LONGEST_THING && THING.test(word) && !noThing.test(word);
    // 私立医院, 学校食堂 are narrower than 医院 and 食堂.
    const narrower = rest >= 2 || inside.some(({ text }) => workplaces.includes(text));
    if (own && (inside.length === 0 || narrower)) return { start, end: start + word.length, known: [], own: word };
    if (inside.length === 0) return undefined;
    return { start, end: start + word.length, known: [...new Set(inside.map(({ value }) => value))] };
  }

  function listed(word: string): string | undefined {
    const trade = lexicon.occupations.find(word)?.adWord;
    return unwanted.get(word) ?? (trade === undefined ? undefined : refusedTrade(word, trade));
  }
}

/** 要不要英语, 没有证行不行: a verb on both sides of 不 asks whether. */
function asksWhether(text: string, from: number): boolean {
  const at = text.indexOf('不', from);
  return at > 0 && at - from < LONGEST_OPENING && text[at - 1] === text[at + 1];
}

/** 不要编程的, 不搬货: a short word of the person's own says more exactly what is refused than the trade it belongs to. */
function refusedTrade(said: string, trade: string): string {
  return said.length <= SHORT_WORD && !said.endsWith(OF) ? said : trade;
}

const SHORT_WORD = 3;
const OF = '的';
const LONGEST_OPENING = 6;

function lastHardBorder(text: string): number | undefined {
  const border = [...text.matchAll(/[,，。；;!！?？\s]/gu)].at(-1);
  return border === undefined ? undefined : border.index + 1;
}
