import type { CueBook } from '../../lexicon/cues.ts';
import { leavesOpen, neverWorked, onlyAssents, saysNothing } from '../../resume/read-answer.ts';
import { readSchooling } from '../../resume/read-schooling.ts';
import { saysANumber } from '../../understanding/fits-asked.ts';
import type { Request } from '../../understanding/reading.ts';

/** A bare word that no list knows may be a trade (拉丝), a place or an ability all the same; a sentence is none. */
const WORD = 8;
/** Where having none, or leaving it open, is an answer. */
const MAY_BE_OPEN: ReadonlySet<string> = new Set(['occupation', 'city', 'salaryMin']);

/**
 * Whether words may be the value of what the resume asks. What is only talk (我想想, 第一个, 身体好得很) belongs in no field of
 * it, for it would be printed and counted as told.
 */
export function fitsResumeField(asking: string, words: string, { slots }: Request, cues: CueBook): boolean {
  const { search, profile, trade, otherCities, province, ambiguousPlace } = slots;
  const talk = cues.matches('onlyTalk', words);
  const named = search.keywords ?? trade;
  switch (asking) {
    case 'name':
      return profile.name !== undefined || cues.matches('namedClause', words) || cues.nameIn(words) !== undefined;
    case 'phone':
      // 2015年到2019年 is a time.
      return (
        saysNothing(words) ||
        (slots.search.experienceYears === undefined && !/年/u.test(words) && (!talk || saysANumber(words)))
      );
    case 'education':
      return !talk || readSchooling(words) !== undefined || search.education !== undefined;
    case 'salaryMin':
      return !talk || search.salaryMin !== undefined || leavesOpen(words);
    case 'city': {
      const placed = search.city ?? search.district ?? search.place ?? otherCities ?? province ?? ambiguousPlace;
      return placed !== undefined || leavesOpen(words) || saysNothing(words) || !(talk || ofTheBody(words, cues));
    }
    case 'occupation':
      // A yes is for the work that was proposed.
      if (named !== undefined || onlyAssents(words)) return true;
      if (talk || ofTheBody(words, cues) || readSchooling(words) !== undefined) return false;
      return leavesOpen(words) || words.length <= WORD || cues.matches('able', words);
    case 'work':
      if (named !== undefined || cues.matches('workTold', words) || cues.matches('workDone', words)) return true;
      return neverWorked(words) || saysNothing(words) || !(talk || ofTheBody(words, cues) || leavesOpen(words));
    case 'certificates':
      if (named !== undefined || cues.matches('certificateNamed', words) || saysNothing(words)) return true;
      return !(talk || ofTheBody(words, cues) || leavesOpen(words));
    case 'skills':
      return named !== undefined || cues.matches('able', words) || saysNothing(words) || !(talk || leavesOpen(words));
    default:
      return true;
  }
}

/** 随便哪里都行 is for the place, whatever was asked. */
export function leavesPlaceOpen(asking: string, words: string, cues: CueBook): boolean {
  return !MAY_BE_OPEN.has(asking) && leavesOpen(words) && cues.matches('whereverItIs', words);
}

function ofTheBody(words: string, cues: CueBook): boolean {
  return cues.matches('ofTheBody', words);
}
