/** What postings of a trade say is done or must be known there, held against what a person can do. */
export interface SkillAsked {
  skill: string;
  /** How many postings say so. */
  postings: number;
  /** What of the person's own words shows it; absent when nothing they told does. */
  shownBy?: string;
}

/** A phrase of one posting alone is that employer's way of putting things. */
const FEWEST = 2;
const LEAST_SHARE = 0.1;
const MOST_LISTED = 5;

/**
 * @param found the phrases of each posting, one list a posting
 * @param own what the person told of themselves, in their words: skills, work done
 */
export function skillsAsked(found: readonly (readonly string[])[], own: readonly string[]): SkillAsked[] {
  const counts = new Map<string, number>();
  for (const phrases of found) {
    for (const phrase of new Set(phrases)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST, found.length * LEAST_SHARE);
  return [...counts]
    .filter(([, postings]) => postings >= enough)
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST_LISTED)
    .map(([skill, postings]) => {
      const shownBy = own.find((told) => shows(told, skill));
      return { skill, postings, ...(shownBy === undefined ? {} : { shownBy }) };
    });
}

/** 会用洗地机 shows 操作洗地机: the same thing, whatever verb stands before it. */
function shows(told: string, skill: string): boolean {
  const [one, other] = [told, skill].map(thingOf) as [string, string];
  return one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one));
}

const VERBS = /^(?:我|还|也)*(?:会|能|懂|熟练|熟悉|掌握|精通|使用|操作|用|做|干)+(?=.{2})/u;

function thingOf(words: string): string {
  return words.trim().replace(VERBS, '');
}
