import { z } from 'zod';
import { Profile } from '../contract/profile.ts';
import type { StoredResume } from '../contract/resume.ts';
import type { SessionState } from '../contract/session-state.ts';
import { withoutFact, withoutPart } from '../resume/drop-part.ts';
import { questionNamed } from '../resume/resume-interview.ts';
import { defineTool } from './tool.ts';

const Input = Profile.extend({
  forget: z.string().min(1).max(60).optional().describe('What of it is no longer to be noted, in the person’s words.'),
});

type Result =
  | { status: 'ok'; changed: Profile; profile: Profile }
  | { status: 'done'; forgot: string; profile: Profile; resume?: StoredResume }
  | { status: 'none'; forgot?: string };

/** Keeps what a person tells of themselves for this session; a later word replaces an earlier one. */
export function updateProfileTool() {
  return defineTool<typeof Input, Result>({
    name: 'update_profile',
    intent: 'profile',
    description:
      'Notes or corrects what the person says of themselves and wishes: name, age, schooling, certificates, place, pay.',
    input: Input,
    output: z.custom<Result>(),
    async execute({ forget, ...changed }, { state }) {
      if (forget !== undefined) return forgotten(forget, state);
      if (Object.keys(changed).length === 0) return { status: 'none' };
      return { status: 'ok', changed, profile: merged(state.profile, changed) };
    },
    cards: (result) => (result.status !== 'none' ? [{ type: 'profile', profile: result.profile }] : []),
    narrate(result, narrator) {
      if (result.status === 'ok') return narrator.profileUpdated(result.changed);
      if (result.status === 'done') return narrator.remark('fact_forgotten', { words: result.forgot });
      return result.forgot === undefined
        ? narrator.remark('nothing_to_note')
        : narrator.remark('fact_not_noted', { words: result.forgot });
    },
    remember(state, _input, result) {
      if (result.status === 'none') return state;
      const { profile } = result;
      return result.status === 'done' && result.resume !== undefined
        ? { ...state, profile, resume: result.resume }
        : { ...state, profile };
    },
  });
}

/** One fact leaves what is known of the person, and their resume; the rest stays. */
function forgotten(words: string, { profile, resume }: SessionState): Result {
  const part = questionNamed(words);
  const left = withoutFact(profile, words, part);
  const document = resume === undefined ? undefined : withoutPart(resume, words, part);
  if (left === undefined && document === undefined) return { status: 'none', forgot: words };
  return {
    status: 'done',
    forgot: words,
    profile: left ?? profile,
    ...(document === undefined ? {} : { resume: document }),
  };
}

function merged(known: Profile, changed: Profile): Profile {
  return { ...known, ...changed, ...(changed.wishes ? { wishes: { ...known.wishes, ...changed.wishes } } : {}) };
}
