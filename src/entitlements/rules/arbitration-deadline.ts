import { addDays, addYears, lastDay } from '../calendar.ts';
import { inputsOf } from '../inputs/fields.ts';
import { ask, type EntitlementResult, type Reference, type Remark } from '../result.ts';
import { defineRule } from '../rule.ts';

const LIMITATION: Reference = { law: '劳动争议调解仲裁法', article: '第二十七条' };
const rules = (article: string): Reference => ({ law: '劳动人事争议仲裁办案规则', article });

export const arbitrationDeadline = defineRule({
  kind: 'arbitration_deadline',
  validFrom: '2008-05-01',
  sources: [LIMITATION, rules('第二十六条'), rules('第二十七条'), rules('第二十八条')],
  inputs: inputsOf('arbitration_deadline'),
  compute(given, { today }): EntitlementResult {
    const claim = given.claim ?? claimByDates(given) ?? ask('claim', { choices: ['wage_arrears', 'other'] });
    const citations = [LIMITATION];
    const steps: Remark[] = [];
    const assumptions: Remark[] = [];
    let from: string;
    if (claim !== 'other') {
      const employed =
        given.employed ??
        (given.endDate === undefined ? ask('employed', { choices: ['yes', 'no'] }) : given.endDate > today);
      if (employed) {
        return {
          value: 'none',
          unit: 'date',
          headline: { code: 'deadline_none_while_employed' },
          steps: [{ code: 'deadline_arrears_exception' }],
          assumptions: [{ code: 'deadline_do_not_wait' }],
          citations,
          whereToGo: 'arbitration_or_inspection',
        };
      }
      from = lastDay(dayOfLeaving(given) ?? ask('endDate'));
      steps.push({ code: claim === 'end_of_work' ? 'deadline_from_leaving' : 'deadline_from_end_of_work', from });
    } else {
      from = lastDay(given.disputeDate ?? given.endDate ?? ask('disputeDate'));
      steps.push({ code: 'deadline_from_event', from });
    }
    let deadline = addYears(from, 1);
    if (given.interruptedOn !== undefined) {
      const interrupted = lastDay(given.interruptedOn);
      if (interrupted > deadline) steps.push({ code: 'deadline_interrupted_too_late', interrupted, deadline });
      else if (interrupted > from) {
        deadline = addYears(interrupted, 1);
        steps.push({ code: 'deadline_interrupted', interrupted, deadline });
        citations.push(rules('第二十七条'));
      }
    } else {
      assumptions.push({ code: 'deadline_no_interruption' });
    }
    if (given.suspendedDays) {
      deadline = addDays(deadline, given.suspendedDays);
      steps.push({ code: 'deadline_suspended', days: given.suspendedDays, deadline });
      citations.push(rules('第二十八条'));
    }
    const passed = today > deadline;
    return {
      value: deadline,
      unit: 'date',
      headline: { code: passed ? 'deadline_passed' : 'deadline_until', deadline },
      steps,
      assumptions,
      citations,
      deadline: { date: deadline, passed },
      whereToGo: 'arbitration_or_inspection',
    };
  },
});

/** The day told of a month told before. */
function dayOfLeaving({ endDate, disputeDate }: { endDate?: string; disputeDate?: string }): string | undefined {
  return endDate !== undefined && disputeDate?.startsWith(endDate) ? disputeDate : endDate;
}

/** With nothing but the end of work known, arrears and what the end brought run alike from that day. */
function claimByDates({ endDate, disputeDate }: { endDate?: string; disputeDate?: string }): 'end_of_work' | undefined {
  return endDate !== undefined && (disputeDate === undefined || disputeDate.startsWith(endDate))
    ? 'end_of_work'
    : undefined;
}
