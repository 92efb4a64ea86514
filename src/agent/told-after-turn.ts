import type { OpenForm, SessionState } from '../contract/session-state.ts';
import { knownOf, mergeFacts, ONESELF, supersededBy, withTold } from '../contract/told-facts.ts';
import { noteFacts, type ToldFacts } from '../resume/note-facts.ts';
import { isOfAnother } from './embedded/of-another.ts';
import type { Plan } from './embedded/plan.ts';
import { profileWithTold, toldByTools } from './embedded/told-by.ts';

/** What a resume knows by the same names. */
const OF_A_RESUME = ['age', 'birthDate', 'gender', 'education', 'experienceYears'] as const;

/**
 * The memory with what was told in the turn, by the person or made of it by a tool. What puts an earlier word right puts it
 * right wherever it had gone: in the question dealt with last, in forms left open, in the profile and in the resume.
 */
export function toldAfter(before: SessionState, after: SessionState, plan: Plan, now: Date): SessionState {
  const byTools = toldByTools(before.profile, after.profile);
  const all = [...(plan.told ?? []), byTools].filter(({ facts }) => Object.keys(facts).length > 0);
  if (all.length === 0) return after;
  const at = now.toISOString();
  const told = withTold(after.told, all, at);
  const profile = profileWithTold(before.profile, after.profile, told, at);
  const known = { ...after, told, profile };
  const earlier = knownOf(before.told, ONESELF);
  const putRight = Object.fromEntries(
    Object.entries(knownOf(told, ONESELF)).filter(
      ([name, value]) => JSON.stringify(earlier[name]) !== JSON.stringify(value) && isHeld(name, earlier),
    ),
  );
  return Object.keys(putRight).length === 0 ? known : everywhere(known, before, putRight);
}

function everywhere(state: SessionState, before: SessionState, facts: Readonly<Record<string, unknown>>): SessionState {
  const { topic, form, pausedForms, resume } = state;
  const ofResume = OF_A_RESUME.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]] as const]));
  const stale = resume !== undefined && resume === before.resume && ofResume.length > 0;
  return {
    ...state,
    ...(topic ? { topic: withFacts(topic, facts) } : {}),
    ...(form ? { form: withFacts(form, facts) } : {}),
    pausedForms: pausedForms.map((paused) => withFacts(paused, facts)),
    ...(stale ? { resume: noteFacts(resume, Object.fromEntries(ofResume) as ToldFacts, 'corrected').resume } : {}),
  };
}

/** Whether a fact, or one that says the same in another way, was there before. */
function isHeld(name: string, held: Readonly<Record<string, unknown>>): boolean {
  return [name, ...supersededBy({ [name]: true })].some((one) => held[one] !== undefined);
}

/** The arguments of a sum or a verdict about the person with those facts that they hold put right. */
function withFacts<Holder extends Pick<OpenForm, 'arguments'>>(
  holder: Holder,
  facts: Readonly<Record<string, unknown>>,
): Holder {
  const given = holder.arguments;
  const group = 'inputs' in given ? 'inputs' : 'facts' in given ? 'facts' : undefined;
  if (group === undefined || isOfAnother(given)) return holder;
  const held = given[group] as Readonly<Record<string, unknown>>;
  const changed = Object.fromEntries(Object.entries(facts).filter(([name]) => isHeld(name, held)));
  return Object.keys(changed).length === 0
    ? holder
    : { ...holder, arguments: { ...given, [group]: mergeFacts(held, changed) } };
}
