import type { Locale, Location } from '../contract/locale.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { CueBook } from '../lexicon/cues.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Plan } from './embedded/plan.ts';
import { planTurn } from './embedded/plan-turn.ts';
import { withTheWholeBreath } from './embedded/whole-breath.ts';

/** What the understanding makes of a person's words before any engine speaks. */
export interface PlannedTurn {
  plan: Plan;
  /** The language the person wrote in. */
  locale: Locale;
  /** The person's answer to the write that waits for it, if these words are one. */
  answerToPending?: 'yes' | 'no';
  /** False when the words are dangerous, an attack or tell of danger: then only the project's own words answer. */
  harmless: boolean;
}

export interface PlanContext {
  today: string;
  location?: Location;
  /** The language spoken so far: the last turn's, or the one the session began in. */
  locale: Locale;
}

export interface Planner {
  plan(text: string, state: SessionState, context: PlanContext): PlannedTurn;
}

/** @param tools names of the tools there are */
export function createPlanner(understanding: Understanding, cues: CueBook, tools: ReadonlySet<string>): Planner {
  return {
    plan(text, state, context) {
      const reading = understanding.read(text, state, context);
      const { today, location, locale } = context;
      const planned = planTurn(reading, state, { today, tools, cues, located: location !== undefined });
      const plan = withTheWholeBreath(planned, { requests: reading.requests, words: text, form: state.form, cues });
      return {
        plan,
        locale: plan.locale ?? (state.choices.includes(text) ? locale : languageOf(text, locale)),
        ...(plan.decision ? { answerToPending: plan.decision === 'confirm' ? 'yes' : 'no' } : {}),
        harmless: reading.alarm === undefined && reading.requests.every((request) => request.intent !== 'unsafe'),
      };
    },
  };
}

/** English around a name that stands in Chinese only: "Tell me about 厢货司机 at 成都明远公司". */
const ENGLISH_AROUND_NAMES = /^[a-z]+ [a-z]/i;

function languageOf(text: string, sessionLocale: Locale): Locale {
  if (sessionLocale === 'en' && ENGLISH_AROUND_NAMES.test(text)) return 'en';
  if (/[\p{Script=Han}、，。；：]/u.test(text)) return 'zh-CN';
  // OK is said in every language.
  return /[a-z]{2}/i.test(text.replace(/\bo\.?k(?:ay)?\b/gi, '')) ? 'en' : sessionLocale;
}
