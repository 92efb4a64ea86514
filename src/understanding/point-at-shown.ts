import type { Intent } from '../contract/intent.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TopicClass } from '../lexicon/lexicon-schema.ts';
import { OF_SHOWN, type ReadSlots } from './continue-thread.ts';
import type { Pointing } from './reading.ts';

const CLEAR = 3;
const ABOUT_POSTINGS = new Set<TopicClass>(['job', 'job_detail', 'apply', 'chat', 'offtopic', 'career']);

/** What is pointed at is looked at, unless the words ask for more: 第二个, 那第一个, 倒数第二个呢, 这两个哪个好. */
export function createPointingReader({ cues }: Lexicon) {
  return (
    text: string,
    { decision, slots }: ReadSlots,
    state: SessionState,
  ): { intent: Intent; reading: ReadSlots } | undefined => {
    const { pointing } = slots;
    const comparing = pointing === undefined && comparesLast(text, state);
    if (pointing === undefined && !comparing) return undefined;
    if (pointing?.ordinal !== undefined && hasNoList(state) && short(text)) {
      const reasons = [NO_LIST, ...decision.reasons];
      return { intent: 'job_detail', reading: { decision: { ...decision, reasons }, slots } };
    }
    if (pointing?.employer === true && hasPostings(state) && !cues.matches('turnsDown', text)) {
      const intent = cues.matches('appliesFor', text) ? 'apply' : 'job_detail';
      const reasons = [OF_SHOWN, ...decision.reasons];
      return { intent, reading: { decision: { ...decision, reasons }, slots } };
    }
    if (!hasPostings(state) || (state.thread === 'topic' && showsEvents(state) && !namesPosting(pointing)))
      return undefined;
    const own = decision.topic !== undefined && decision.score >= CLEAR;
    if (own && !ABOUT_POSTINGS.has(decision.class!) && !(pointing !== undefined && isPrecise(pointing) && short(text)))
      return undefined;
    if (decision.intent === 'apply' && (decision.topic !== undefined || decision.reasons.includes('wants_a_posting')))
      return undefined;
    const precise = pointing !== undefined && isPrecise(pointing);
    if (cues.matches('startsAnew', text) || (cues.matches('backToSearch', text) && !precise)) return undefined;
    if (pointing?.focused === true && cues.matches('turnsDown', text) && !comparing) return undefined;
    const offering = pointing?.focused === true ? slots.search.benefits : undefined;
    if (offering !== undefined && THAT_ONE.test(text)) {
      return { intent: 'job_detail', reading: { decision, slots: { ...slots, pointing: { benefits: offering } } } };
    }
    const at = pointing ?? { all: true };
    if (at.focused || at.all) {
      if (!comparing && !cues.matches('comparesThem', text) && (at.all || !asks(text, slots.forms))) return undefined;
      if (at.focused && slots.search.keywords !== undefined && cues.matches('asksAnew', text)) return undefined;
    }
    if (at.words !== undefined && at.ordinal === undefined && cues.matches('asksAnew', text)) return undefined;
    return { intent: 'job_detail', reading: { decision, slots: { ...slots, pointing: at } } };
  };

  function comparesLast(text: string, state: SessionState): boolean {
    return state.search !== undefined && state.thread !== 'topic' && cues.matches('comparesThem', text) && short(text);
  }

  function asks(text: string, forms: readonly string[]): boolean {
    return cues.matches('lookAtIt', text) || forms.includes('question') || forms.includes('amount');
  }
}

/** The reason of a request that counts in a list that is not there (第二个远不远 where the search found nothing). */
export const NO_LIST = 'no_list';

function hasNoList(state: SessionState): boolean {
  const searched = state.search !== undefined && state.thread !== 'topic';
  return !hasPostings(state) && (searched || state.form?.tool === 'search_jobs') && state.form?.choices === undefined;
}

/** 包住的那个 and not 这个包住不. */
const THAT_ONE = /的(?:那|这)(?:一)?(?:个|份|家)/u;
const SHORT = 18;

function short(text: string): boolean {
  return text.length <= SHORT;
}

function hasPostings(state: SessionState): boolean {
  return (state.search?.jobs.length ?? 0) > 0 || (state.shownBefore?.length ?? 0) > 0;
}

function showsEvents({ topic }: SessionState): boolean {
  return topic?.tool === 'search_job_fairs' || topic?.tool === 'search_training';
}

function namesPosting(pointing: Pointing | undefined): boolean {
  return pointing?.words !== undefined;
}

function isPrecise({ ordinal, ordinals, except, best, step }: Pointing): boolean {
  return (ordinal ?? ordinals ?? except ?? best ?? step) !== undefined;
}
