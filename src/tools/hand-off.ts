import { z } from 'zod';
import { defineTool } from './tool.ts';

const Input = z.object({ reason: z.string().max(300).describe('Why a person is needed, in a few words.') });

type Result = { status: 'done'; reason: string };

export function handOffTool() {
  return defineTool<typeof Input, Result>({
    name: 'hand_off',
    intent: 'handoff',
    description: 'Calls a member of the hall’s staff. Use it when the person asks for one, or when nothing else helps.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ reason }) {
      return { status: 'done', reason };
    },
    cards: ({ reason }, narrator) => [{ type: 'handoff', reason, contacts: narrator.contacts() }],
    narrate: (_result, narrator) => narrator.handedOff(narrator.contacts()),
    remember: (state) => ({ ...state, handedOff: true }),
  });
}
