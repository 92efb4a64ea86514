import { Profile } from '../../contract/profile.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import type { Request } from '../../understanding/reading.ts';
import { defined } from './plan-knowledge.ts';
import { clausesOf } from './resume-clauses.ts';

/** What the person said of themselves by the way, to be used later and never asked again. */
export function notedFacts(requests: readonly Request[], cues: CueBook): Partial<Profile> {
  const noted = requests
    .filter(({ act, ofAnother }) => act !== 'danger' && ofAnother !== true)
    .map((request) => ofRequest(request, cues));
  return Object.assign({}, ...noted) as Partial<Profile>;
}

function ofRequest({ text, slots }: Request, cues: CueBook): Partial<Profile> {
  const { profile, search, facts, forms } = slots;
  const asks = forms.some((form) => form !== 'personal');
  const own = forms.includes('personal');
  const held = asks ? heldBeside(text, profile.certificates ?? [], cues) : profile.certificates;
  const skill = asks ? undefined : cues.captured('skillTold', text);
  const lives = cues.matches('livesThere', text);
  const told = defined({
    name: profile.name,
    phone: profile.phone,
    certificates: cues.matches('certificateHeld', text) && held !== undefined && held.length > 0 ? held : undefined,
    skills: skill === undefined ? undefined : [skill],
    age: facts.age,
    birthDate: facts.birthDate,
    gender: (own || !asks) && cues.matches('mentionsGender', text) ? facts.gender : undefined,
    city: lives ? search.city : undefined,
    district: lives ? search.district : undefined,
    education: search.education,
    experienceYears: search.experienceYears === 0 ? undefined : search.experienceYears,
  });
  const checked = Profile.safeParse(told);
  return checked.success ? checked.data : {};
}

/** 我有焊工证，什么工种挣得多: certificates that a clause beside the question says are held. */
export function heldBeside(text: string, named: readonly string[], cues: CueBook): string[] {
  const clauses = clausesOf(text).filter(
    (clause) =>
      cues.matches('certificateHeld', clause) &&
      cues.matches('certificateClause', clause) &&
      !cues.matches('lacksIt', clause) &&
      !cues.matches('questionBack', clause),
  );
  return named.filter((name) => clauses.some((clause) => clause.includes(name)));
}

/** Lists grow, everything else is replaced by the later word. */
export function withNoted(before: Profile, after: Profile, noted: Partial<Profile>): Profile {
  const merged: Record<string, unknown> = { ...after };
  for (const [name, value] of Object.entries(noted) as [keyof Profile, unknown][]) {
    // What a tool made of it in this turn (a name that was checked) is better.
    if (after[name] !== before[name]) continue;
    merged[name] = Array.isArray(value) ? [...new Set([...((after[name] as unknown[]) ?? []), ...value])] : value;
  }
  return merged as Profile;
}
