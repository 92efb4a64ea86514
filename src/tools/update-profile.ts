import { z } from 'zod';
import { Profile } from '../contract/profile.ts';
import { defineTool } from './tool.ts';

type Result = { status: 'ok'; changed: Profile; profile: Profile } | { status: 'none' };

/** Keeps what a person tells of themselves for this session; a later word replaces an earlier one. */
export function updateProfileTool() {
  return defineTool<typeof Profile, Result>({
    name: 'update_profile',
    intent: 'profile',
    description:
      'Notes or corrects what the person says of themselves and wishes: name, age, schooling, certificates, place, pay.',
    input: Profile,
    output: z.custom<Result>(),
    async execute(changed, { state }) {
      if (Object.keys(changed).length === 0) return { status: 'none' };
      return { status: 'ok', changed, profile: merged(state.profile, changed) };
    },
    cards: (result) => (result.status === 'ok' ? [{ type: 'profile', profile: result.profile }] : []),
    narrate(result, narrator) {
      return result.status === 'ok' ? narrator.profileUpdated(result.changed) : narrator.remark('nothing_to_note');
    },
    remember(state, _input, result) {
      return result.status === 'ok' ? { ...state, profile: result.profile } : state;
    },
  });
}

function merged(known: Profile, changed: Profile): Profile {
  return { ...known, ...changed, ...(changed.wishes ? { wishes: { ...known.wishes, ...changed.wishes } } : {}) };
}
