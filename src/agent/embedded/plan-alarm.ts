import type { SessionState } from '../../contract/session-state.ts';
import type { Alarm } from '../../understanding/detect-alarm.ts';
import type { Reading } from '../../understanding/reading.ts';
import type { Plan, PlanContext, PlannedCall } from './plan.ts';

/**
 * What to do where somebody is in danger, about to be cheated or under age: the word that keeps them safe, the staff
 * where a body is in danger, what the pack has of it, and only then what else was asked.
 * @param planned what would be done about the words without the alarm
 */
export function planAlarm(
  alarm: Alarm,
  planned: Plan,
  { reading, state, context }: { reading: Reading; state: SessionState; context: PlanContext },
): Plan {
  const { kind, intent, help, declines } = alarm;
  const staff: PlannedCall[] =
    help && context.tools.has('hand_off') ? [{ name: 'hand_off', arguments: { reason: kind } }] : [];
  return {
    intent,
    calls: [...staff, ...lawOf(alarm, reading), ...besides(alarm, planned, reading, context)],
    say: { code: `alarm_${kind}`, data: { again: state.lastAlarm === kind } },
    alarm: kind,
    ...(declines ? { status: 'declined' } : {}),
    ...(planned.told === undefined ? {} : { told: planned.told }),
    ...(planned.asEmployer === undefined ? {} : { asEmployer: planned.asEmployer }),
    ...leavesForm(state),
  };
}

const LONG_FORMS: ReadonlySet<string> = new Set(['build_resume', 'practise_interview']);

/** After a threat, despair or a trap no small question is put again. */
export function leavesForm({ form }: SessionState): Pick<Plan, 'form'> {
  return form === undefined ? {} : { form: LONG_FORMS.has(form.tool) ? 'paused' : 'cancelled' };
}

/** The pack is Chinese: who calls for help in English is not given a page to read. */
function lawOf({ matter, help }: Alarm, { language }: Reading): PlannedCall[] {
  if (matter === undefined || (help && language === 'en')) return [];
  return [{ name: 'search_labour_law', arguments: { question: matter } }];
}

/** Work is shown only to who asks for it by its name, and where a body is in danger only where a place is named too. */
function besides(alarm: Alarm, planned: Plan, { text }: Reading, { cues }: PlanContext): PlannedCall[] {
  if (!alarm.besides || !(cues.matches('looksFor', text) || cues.matches('wantsWork', text))) return [];
  return planned.calls.filter(({ name, arguments: given }) => {
    const placed = given.city !== undefined || given.district !== undefined;
    return name === 'search_jobs' && given.keywords !== undefined && (placed || !alarm.help);
  });
}
