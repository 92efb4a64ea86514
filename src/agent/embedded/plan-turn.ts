import type { Intent } from '../../contract/intent.ts';
import type { TurnStatus } from '../../contract/turn.ts';

export interface Plan {
  calls: { name: string; arguments: Record<string, unknown> }[];
  say?: { code: string; data?: Record<string, unknown> };
  intent: Intent;
  status?: TurnStatus;
  clarify?: { code: string; choices: string[] };
}
