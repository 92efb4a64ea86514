import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ClauseReading } from './read-clause.ts';

/** What one of several persons looks for. */
export interface PersonPart {
  text: string;
  /** Where another person is named than the one who speaks. */
  ofAnother: boolean;
}

export interface SeveralPersons {
  parts: PersonPart[];
  /** Whether they look together (我们两口子): what is wished once holds for both. */
  together: boolean;
}

/**
 * 我找会计，我对象找程序员: the stretches in which each of several persons looks for work of their own. What somebody merely
 * does (我老公在工地，我想找保洁) is told, not asked for, unless nobody says more or they look together.
 */
export function splitPersons(text: string, lexicon: Lexicon): SeveralPersons | undefined {
  const { cues, occupations } = lexicon;
  const named = cues.every('person', text);
  if (named.length < 2) return undefined;
  const parts: (PersonPart & { who: string; works: boolean; wants: boolean })[] = [];
  for (const [index, { text: person, start }] of named.entries()) {
    const from = index === 0 ? 0 : start;
    const said = text.slice(from, named[index + 1]?.start ?? text.length);
    const ofAnother = !cues.matches('oneself', person);
    // 一个会开车一个会做饭: the same words for two.
    const oneOfThem = cues.matches('oneOfThem', person);
    const before = parts.at(-1);
    // 我儿子也找活，他会修车: one person.
    const sameOne = before?.ofAnother === true && cues.matches('pronoun', person);
    const who = sameOne
      ? before.who
      : oneOfThem
        ? String(index)
        : ofAnother
          ? person.replace(cues.expression('ownPerson'), '')
          : '';
    const works = occupations.scan(said).length > 0 || occupations.compose(said).length > 0;
    const wants = cues.matches('wantsWork', said);
    // find me a job and my husband another: the wish goes on within a clause.
    const goesOn = before?.wants === true && !CLAUSE_ENDS.test(before.text);
    if (before !== undefined && (before.who === who || !(works || cues.matches('anyWork', said)))) {
      before.text += said;
      before.works ||= works;
      before.wants ||= wants;
    } else parts.push({ text: said, ofAnother, who, works, wants: wants || goesOn });
  }
  const together = cues.matches('together', text);
  const lookingFor = parts.filter(({ works, wants }) => works || wants);
  const wanting = lookingFor.filter(({ wants }) => wants);
  const chosen = together || wanting.length === 0 ? lookingFor.filter(({ works }) => works) : wanting;
  if (chosen.length < 2) return undefined;
  return { parts: chosen.map(({ text: said, ofAnother }) => ({ text: said, ofAnother })), together };
}

const CLAUSE_ENDS = /[,，。；;！!？?]\s*$/u;
const WHERE: readonly (keyof SearchJobsArguments)[] = ['city', 'district', 'place'];
const SHARED: readonly (keyof SearchJobsArguments)[] = ['benefits', 'employmentType', 'shift', 'exclude', 'sortBy'];

/** The search of one part, with the place, and what persons who look together wish, from the others. */
export function searchOfPart(own: ClauseReading, all: readonly ClauseReading[], together: boolean) {
  const search = { ...own.slots.search };
  const takeFrom = (names: readonly (keyof SearchJobsArguments)[]) => {
    if (names.some((name) => search[name] !== undefined)) return;
    const other = all.find(({ slots }) => names.some((name) => slots.search[name] !== undefined));
    for (const name of names)
      if (other?.slots.search[name] !== undefined) Object.assign(search, { [name]: other.slots.search[name] });
  };
  takeFrom(WHERE);
  if (together) for (const name of SHARED) takeFrom([name]);
  return search;
}
