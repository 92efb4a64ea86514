import type { InterviewQuestion } from '../contract/interview.ts';
import type { CodedRemark, Spoken } from './spoken.ts';

/** A remark on an answer by its code; `quote` is what the person said. */
export type InterviewRemark = CodedRemark & { quote?: string; count?: number };

export interface PractisedAnswer {
  remarks: readonly InterviewRemark[];
  /** The person's own facts for a better answer, when there are enough. */
  better?: {
    name?: string;
    years?: number;
    trade?: string;
    certificates: readonly string[];
    skills: readonly string[];
    wished?: { amount: number; unit: string };
  };
  /** The first answer of a practice that was typed: nothing can be said of its pace, and that is said. */
  typed?: boolean;
}

export interface InterviewTurn {
  question: InterviewQuestion;
  /** From 1. */
  number: number;
  total: number;
  /** On the answer before. */
  feedback?: PractisedAnswer;
}

/** What is said while an interview is practised. */
export interface InterviewNarrator {
  ask(turn: InterviewTurn): Spoken;
  question(question: InterviewQuestion): string;
  feedback(answer: PractisedAnswer): string[];
  whichTrade(): Spoken;
  finished(summary: {
    feedback?: PractisedAnswer;
    answered: number;
    /** Whether any answer was spoken. */
    paceJudged: boolean;
    advice: readonly InterviewRemark[];
    guide?: string;
  }): Spoken;
  cancelled(): Spoken;
}
