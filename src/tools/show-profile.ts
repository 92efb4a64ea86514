import { z } from 'zod';
import type { Profile } from '../contract/profile.ts';
import { defineTool } from './tool.ts';

const Input = z.object({});
type Result = { status: 'ok'; profile: Profile } | { status: 'none' };

export function showProfileTool() {
  return defineTool<typeof Input, Result>({
    name: 'show_profile',
    intent: 'profile',
    description: 'Shows the person what this session knows of them.',
    input: Input,
    output: z.custom<Result>(),
    async execute(_input, { state }) {
      return Object.keys(state.profile).length === 0 ? { status: 'none' } : { status: 'ok', profile: state.profile };
    },
    cards: (result) => (result.status === 'ok' ? [{ type: 'profile', profile: result.profile }] : []),
    narrate(result, narrator) {
      return result.status === 'ok' ? narrator.profileShown(result.profile) : narrator.remark('profile_empty');
    },
  });
}
