import type { Intent } from '../../contract/intent.ts';
import type { Locale } from '../../contract/locale.ts';
import type { OpenForm } from '../../contract/session-state.ts';
import type { Told } from '../../contract/told-facts.ts';
import type { TurnStatus } from '../../contract/turn.ts';
import type { CueBook } from '../../lexicon/cues.ts';

export type FigureWanted = 'money' | 'span' | 'day';

export interface PlannedCall {
  name: string;
  arguments: Record<string, unknown>;
}

/** What the embedded engine does with a turn. Codes are turned into words by narration. */
export interface Plan {
  intent: Intent;
  calls: PlannedCall[];
  /** What to say before or instead of results. */
  say?: { code: string; data?: Record<string, unknown> };
  /** A word of warmth for somebody angry or in distress, before anything else. */
  warmth?: 'angry' | 'distressed';
  status?: TurnStatus;
  /** One short question back. `choices` are names to tap as they are, `choiceCodes` are worded by narration. */
  clarify?: { code: string; choices: string[]; choiceCodes?: string[]; proposes?: string };
  /** A form that this turn opens, so that the answer finds its way back. */
  openForm?: OpenForm;
  /** What this turn does to the form that was open. */
  form?: 'answered' | 'paused' | 'cancelled' | 'resumed' | 'skipped' | 'left';
  /** The form that is taken up again, when it is not the one that is open. */
  resumes?: OpenForm;
  /** Postings that are applied for after the one in hand, in their order. */
  applyNext?: string[];
  /** What the person decided about the write that waits; the calls then repeat that write. */
  decision?: 'confirm' | 'refuse';
  /** The turn was not understood; two in a row offer a person. */
  misunderstood?: boolean;
  /** The person speaks as one who hires, or as one who looks for work. */
  asEmployer?: boolean;
  /** The search in force is given up and nothing of it is kept. */
  dropsSearch?: boolean;
  /** What the person told of themselves and of others, asked or by the way; it is kept without a word. */
  told?: readonly Told[];
  /** Whom the topic of this turn is about, where that is not the person who speaks. */
  of?: string;
  /** The language the person asks to be answered in. */
  locale?: Locale;
  /** The person's words that lead to the topic of this turn, those it goes on from included. */
  said?: string;
  /** Of these, the last that stood by themselves, with what was told of them since: what a sentence that leans on them needs. */
  matter?: string;
  /** What was met before anything that was asked. */
  alarm?: string;
  /** What kind of figure is asked for, where an answer that stays the same holds it somewhere. */
  wants?: FigureWanted;
  /** Groups with rules of their own that the person asked about belongs to, with what they are called in questions. */
  people?: readonly { audience: string; called: string }[];
  /** The words leave out what they are about, and the question before was put in front of them. */
  leans?: boolean;
  /** The words only tell more of the case and ask nothing. */
  tells?: boolean;
  /** Something is told once more: the tools are asked as they were then, not in the words that ask for it again. */
  again?: boolean;
}

export interface PlanContext {
  /** Names of the tools that exist. */
  tools: ReadonlySet<string>;
  today: string;
  cues: CueBook;
  /** True when the person's whereabouts are known, so that near can be answered without a city. */
  located?: boolean;
}
