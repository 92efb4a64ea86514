import { z } from 'zod';

/** `desk` looks, `editor` also changes knowledge and postings, `administrator` also devices, switches and the log. */
export const OperatorRole = z.enum(['desk', 'editor', 'administrator']);
export type OperatorRole = z.infer<typeof OperatorRole>;

export const OperatorName = z
  .string()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u);

export const SignInRequest = z.object({ name: z.string().max(40), password: z.string().max(200) });
export const SignInResponse = z.object({ token: z.string(), expiresAt: z.iso.datetime(), role: OperatorRole });

export const TerminalRequest = z.object({ name: z.string().trim().min(1).max(60) });
export const TerminalView = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
});
/** The token is told this once. */
export const NewTerminal = TerminalView.extend({ token: z.string() });

/** `channel:kiosk`, `tool:apply_to_job`, `read_only`. */
export const SwitchName = z.string().regex(/^(?:channel:[a-z]{2,20}|tool:[a-z_]{2,40}|read_only)$/);
export const SwitchRequest = z.object({
  on: z.boolean(),
  /** What the public is told while it is off. */
  notice: z.string().trim().max(200).optional(),
});
export const SwitchView = z.object({
  name: z.string(),
  notice: z.string(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
});

export const AuditView = z.object({
  whole: z.boolean(),
  entries: z.array(
    z.object({
      number: z.number().int(),
      at: z.iso.datetime(),
      actor: z.string(),
      action: z.string(),
      subject: z.string(),
    }),
  ),
});
