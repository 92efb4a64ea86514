import type { z } from 'zod';
import type { Card } from '../contract/card.ts';
import type { Intent } from '../contract/intent.ts';
import type { Locale, Location } from '../contract/locale.ts';
import type { Citation } from '../contract/passage.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { Narrator, Spoken } from '../narration/narrator.ts';

/** What a tool may know of the turn it serves. It never sees the session's token or another session. */
export interface ToolContext {
  sessionId: string;
  locale: Locale;
  /** `YYYY-MM-DD` in China. */
  today: string;
  /** Where the person or the terminal stands, if known. */
  location?: Location;
  state: SessionState;
  /** What the person just said. */
  words?: string;
  /** Groups with rules of their own that the person asked about belongs to, with what they are called in questions. */
  people?: readonly { audience: string; called: string }[];
  /** They leave out what they are about, and the question before was put in front of them. */
  leans?: boolean;
  /** They only told more of their case, and asked nothing. */
  tells?: boolean;
  /** How long they spoke, in milliseconds; absent for what was typed or touched. */
  spokenMs?: number;
  signal: AbortSignal;
}

/**
 * Every result says how it went:
 * `ok` it found or did something; `none` nothing fits; `need_input` one fact is missing;
 * `confirm` a write is ready and waits for the person's yes; `done` a write happened.
 */
export interface ToolResult {
  status: 'ok' | 'none' | 'need_input' | 'confirm' | 'done';
}

/** A missing fact: where it goes in the arguments, and the answers that can be tapped. */
export interface NeedInput extends ToolResult {
  status: 'need_input';
  field: string;
  choices?: string[];
}

export interface Tool<Input extends z.ZodObject = z.ZodObject, Result extends ToolResult = ToolResult> {
  readonly name: string;
  readonly intent: Intent;
  /** What a language model reads to decide whether to call it. */
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodType<Result>;
  execute(input: z.infer<Input>, context: ToolContext): Promise<Result>;
  /** The write itself, only ever called after the person's yes. */
  perform?(input: z.infer<Input>, context: ToolContext): Promise<Result>;
  /** What the person sees of a result. */
  cards?(result: Result, narrator: Narrator, input: z.infer<Input>): Card[];
  citations?(result: Result): Citation[];
  /** The result in words, when no language model finds them. */
  narrate(result: Result, narrator: Narrator, input: z.infer<Input>): Spoken;
  /** What the session remembers of it. Returns a new state. */
  remember?(state: SessionState, input: z.infer<Input>, result: Result): SessionState;
  /** What a language model is given of a result, when all of it would be too much. */
  summarise?(result: Result): unknown;
}

/** Keeps the types of a tool's schemas while it is built. */
export function defineTool<Input extends z.ZodObject, Result extends ToolResult>(tool: Tool<Input, Result>): Tool {
  return tool as unknown as Tool;
}
