import type { Lexicon } from '../lexicon/lexicon.ts';
import type { OccupationWord } from '../lexicon/occupations.ts';
import { anyOf } from '../lexicon/patterns.ts';
import type { PhraseMatch } from '../lexicon/phrase-index.ts';

export type OccupationMatch = PhraseMatch<OccupationWord>;

export interface TradeChooser {
  /** Trades in the order said without those somebody has behind them or only tells of, and from where the wish is told. */
  stillWanted(
    text: string,
    named: readonly OccupationMatch[],
  ): { matches: OccupationMatch[]; behind?: number; onlyAbleBefore?: number };
  /** One word for each occupation asked for: a compound is one, and a list is several. */
  lookedFor(text: string, matches: readonly OccupationMatch[]): string[];
  /** Whether the word names where one works rather than what one does. */
  isPlace(match: OccupationMatch): boolean;
  /** Whether the trade behind the wish is to be another one than before. */
  wishesOther(wish: string): boolean;
  titled(text: string, match: OccupationMatch): string;
  /** Whether any word of the text may join two trades. */
  joins(text: string): boolean;
  /** 贴砖的或者保洁: a trade that no list names counts beside one that is listed when a word joins them. */
  withJoined(
    text: string,
    listed: readonly OccupationMatch[],
    made: readonly OccupationMatch[],
  ): readonly OccupationMatch[];
}

export function createTradeChooser({ supposed, sought, rankEndings, occupations }: Lexicon): TradeChooser {
  const { among, asked } = sought;
  const goals = new RegExp(anyOf(supposed.goals).source, 'gu');
  const pastBefore = new RegExp(`(?:${anyOf(supposed.pastBefore).source})$`, 'u');
  const pastAfter = new RegExp(`^(?:${anyOf(supposed.pastAfter).source})`, 'u');
  const able = new RegExp(`(?:${anyOf(supposed.able).source})$`, 'u');
  const elsewhere = anyOf(supposed.elsewhere);
  const ranks = new RegExp(`^(?:${rankEndings.join('|')})`, 'u');
  const general = new Set(among.general);
  const saysWhich = anyOf(among.saysWhich);
  const whichKind = new Set(among.whichKind);
  const kindBefore = anyOf(among.kindBefore);
  const notAKind = anyOf(among.notAKind);
  const atAPlace = anyOf(among.atAPlace);
  const joined = anyOf(among.joined);
  const joins = anyOf(among.joins);
  const all = anyOf(among.all);
  const putUpWith = anyOf(among.putUpWith);
  const nobodyDoes = anyOf(among.nobodyDoes);
  const department = anyOf(among.department);
  const askedBefore = anyOf(asked.before);
  const askedBehind = anyOf(asked.behind);

  return {
    stillWanted,
    lookedFor: (text, matches) => chosenAmong(text, matches).map((match) => titled(text, match)),
    isPlace: ({ text }) => atAPlace.test(text),
    wishesOther: (wish) => elsewhere.test(wish),
    titled,
    joins: (text) => joins.test(text),
    withJoined(text, listed, made) {
      const beside = made.filter(
        ({ start, end }) =>
          listed.every((other) => other.end <= start || other.start >= end) &&
          listed.some(
            (other) =>
              (other.end <= start && joined.test(text.slice(other.end, start))) ||
              (end <= other.start && joined.test(text.slice(end, other.start))),
          ),
      );
      return beside.length === 0 ? listed : [...listed, ...beside].sort((one, other) => one.start - other.start);
    },
  };

  function stillWanted(text: string, named: readonly OccupationMatch[]) {
    const wishes = [...text.matchAll(goals)].map(({ index }) => index);
    const goal = wishes.at(-1);
    if (goal === undefined || named.length === 0) return { matches: askedFor(text, named) };
    const past = (match: OccupationMatch) =>
      match.end <= goal && (pastBefore.test(text.slice(0, match.start)) || pastAfter.test(text.slice(match.end)));
    const matches = named.filter((match) => !past(match));
    if (matches.length === 0) return { matches, behind: goal };
    // 会修空调，想找个售后: what somebody can do gives way to a trade they wish for.
    const wished = matches.filter(({ start, end }) => end > goal || !able.test(text.slice(0, start)));
    if (wished.length === 0) return { matches, onlyAbleBefore: goal };
    return { matches: behindTheWish(text, matches.some(({ start }) => start > goal) ? wished : matches, wishes[0]!) };
  }

  /** 一直在家种地，想来城里做保洁: what stands before all wishes only tells, when a trade is wished for. */
  function behindTheWish(text: string, matches: OccupationMatch[], first: number): OccupationMatch[] {
    const wished = matches.filter(({ end }) => end > first);
    return wished.every(({ text: word }) => general.has(word)) || all.test(text) ? matches : wished;
  }

  /** 电气自动化本科，有没有设备工程师: whose openings are asked about, and not what else is told. */
  function askedFor(text: string, named: readonly OccupationMatch[]): OccupationMatch[] {
    const openings = named.filter(
      ({ start, end }) => askedBefore.test(text.slice(0, start)) || askedBehind.test(text.slice(end)),
    );
    const [first] = openings;
    if (first === undefined || openings.length === named.length) return [...named];
    return named.filter(
      (match, index) =>
        openings.includes(match) ||
        // What stands apart before it is told; what is beside it is asked for, too.
        match.end > first.start ||
        named[index + 1]!.start - match.end < APART ||
        joined.test(text.slice(match.end)),
    );
  }

  /** 注塑主管, 电梯工程师, 养猪场的技术员: a rank behind a trade's word makes a title of its own. */
  function titled(text: string, { start, end, value }: OccupationMatch): string {
    const said = text.slice(start, end);
    const rank = ranks.exec(text.slice(end).replace(LEADING_OF, ''))?.[0];
    if (rank !== undefined && !ranks.test(said)) return said.replace(TRAILING_OF, '') + rank;
    // 托班老师, 宠物医院助理: a general title with the word that says which.
    const which = whichKind.has(said) ? kindBefore.exec(text.slice(0, start))?.[1] : undefined;
    return which === undefined || notAKind.test(which) ? value.adWord : which + said;
  }

  function isTitle({ text: word, value }: OccupationMatch): boolean {
    return value.occupation.name === word || occupations.isTitle(word);
  }

  function isRank(word: string): boolean {
    return ranks.exec(word)?.[0] === word;
  }

  function chosenAmong(text: string, matches: readonly OccupationMatch[]): OccupationMatch[] {
    let left = [...matches];
    const without = (drop: (match: OccupationMatch) => boolean) => {
      const rest = left.filter((match) => !drop(match));
      if (rest.length > 0) left = rest;
    };
    without((match) => nobodyDoes.test(text.slice(0, match.start)));
    // 物业工程部水电维修: where it is done.
    without((match) => department.test(text.slice(match.end)));
    // 会开三轮，送煤气送水都中: what will all do is listed in one clause.
    const choice = all.exec(text)?.index;
    const listed = choice === undefined ? [] : left.filter((match) => inOneClause(text, match.end, choice));
    if (listed.length > 1) left = listed;
    const everyOne = choice !== undefined && toldOfThem(text, left.at(-1)!.end, choice);
    // 煤矿井下电工: what stands before the trade without a word between only says which kind.
    without(
      (match) =>
        !isTitle(match) &&
        !TRAILING_OF.test(match.text) &&
        left.some(
          (next) =>
            next.start === match.end && (isTitle(next) || TRAILING_OF.test(next.text)) && !general.has(next.text),
        ),
    );
    if (!everyOne) without((match) => general.has(match.text) && left.length > 1);
    without((match) => atAPlace.test(match.text) && left.some((other) => !atAPlace.test(other.text)));
    without((match) => match !== left[0] && putUpWith.test(text.slice(match.end)) && !everyOne);
    const chosen: OccupationMatch[] = [];
    for (const match of left) {
      const previous = chosen.at(-1);
      if (previous === undefined) chosen.push(match);
      else if (chosen.some((other) => other.value.adWord === match.value.adWord)) continue;
      // 前台，酒店前台: said again, narrower. 装修的木工: what stands before 的 only says which kind.
      // 注塑的领班: a rank belongs to the trade before it.
      else if (isRank(match.text) && saysWhich.test(text.slice(previous.end, match.start))) continue;
      else if (match.text.endsWith(previous.text) || saysWhich.test(text.slice(previous.end, match.start)))
        chosen[chosen.length - 1] = match;
      else if (previous.value.occupation === match.value.occupation) {
        // Java developer names one trade twice; the person's narrower word stands. What comes later (电焊工，二保焊都会) tells more of it.
        const beside = /^\s*$/u.test(text.slice(previous.end, match.start));
        if (beside && previous.value.adWord === previous.value.occupation.name) chosen[chosen.length - 1] = match;
      } else if (joined.test(text.slice(previous.end)) || everyOne || sideBySide(text, previous, match))
        chosen.push(match);
    }
    return chosen;
  }

  /** 招保安保洁绿化: titles of different families in a row are a list. */
  function sideBySide(text: string, previous: OccupationMatch, match: OccupationMatch): boolean {
    return (
      /^\s?$/u.test(text.slice(previous.end, match.start)) &&
      !general.has(match.text) &&
      !general.has(previous.text) &&
      isTitle(previous) &&
      match.value.occupation.name.includes(match.text) &&
      match.value.occupation.family !== previous.value.occupation.family
    );
  }
}

const LEADING_OF = /^的/u;
const TRAILING_OF = /的$/u;
const CLAUSE_ENDS = /[,，。；;]/u;
/** Trades of one list have fewer characters between them. */
const APART = 2;
/** So far behind the last trade may stand what is said of all of them. */
const NEAR = 8;

function inOneClause(text: string, from: number, until: number): boolean {
  return from <= until + 1 && !CLAUSE_ENDS.test(text.slice(from, until));
}

/** 保安、保洁都行 says it of the trades, 修手机的学徒，给不给工资都行 of the pay. */
function toldOfThem(text: string, end: number, choice: number): boolean {
  return choice < end || (choice - end <= NEAR && text.slice(end, choice).split(CLAUSE_ENDS).length <= 2);
}
