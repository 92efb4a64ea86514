import { z } from 'zod';
import { Application } from './application.ts';
import { Locale, Location } from './locale.ts';
import { Profile } from './profile.ts';
import { PendingAction, Turn } from './turn.ts';

export const Channel = z.enum(['kiosk', 'widget', 'voice', 'api']);
export type Channel = z.infer<typeof Channel>;

export const CreateSessionRequest = z.object({
  channel: Channel,
  terminalId: z.string().max(100).optional(),
  locale: Locale.optional(),
  location: Location.optional(),
});
export type CreateSessionRequest = z.infer<typeof CreateSessionRequest>;

export const CreateSessionResponse = z.object({
  sessionId: z.string(),
  token: z.string(),
  greeting: z.string(),
  suggestions: z.array(z.string()),
});
export type CreateSessionResponse = z.infer<typeof CreateSessionResponse>;

export const MESSAGE_MAX_CHARACTERS = 1000;

export const MessageRequest = z.object({
  /** 1 to 1000 characters, counted as a person counts them, and not only white space. */
  text: z
    .string()
    .refine((text) => text.trim().length > 0, { error: 'empty' })
    .refine((text) => [...text].length <= MESSAGE_MAX_CHARACTERS, { error: 'too_long' }),
  location: Location.optional(),
  /** How long the person spoke, where the words were spoken; a practice interview then judges the pace too. */
  spokenMs: z.number().int().min(200).max(600_000).optional(),
});
export type MessageRequest = z.infer<typeof MessageRequest>;

/** What the owner of a session may see of it. */
export const SessionView = z.object({
  sessionId: z.string(),
  channel: Channel,
  locale: Locale,
  profile: Profile,
  resume: z
    .object({ finished: z.boolean(), completeness: z.number(), document: z.record(z.string(), z.unknown()) })
    .nullable(),
  applications: z.array(Application),
  handedOff: z.boolean(),
  turns: z.array(Turn.extend({ text: z.string(), createdAt: z.iso.datetime() })),
  pendingAction: PendingAction.optional(),
});
export type SessionView = z.infer<typeof SessionView>;
