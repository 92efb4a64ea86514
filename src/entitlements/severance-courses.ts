import type { DismissalReason } from '../contract/entitlement-inputs.ts';
import type { Reference } from './result.ts';

const law = (article: string): Reference => ({ law: '劳动合同法', article });
const regulation = (article: string): Reference => ({ law: '劳动合同法实施条例', article });

export interface Course {
  /** `none` no severance; `once` N; `with_notice_pay` N, and a month more without notice; `twice` 2N. */
  pays: 'none' | 'once' | 'with_notice_pay' | 'twice';
  basis: readonly Reference[];
}

/** What each way of parting brings (劳动合同法第四十六条、第八十七条). */
export const COURSES: Record<DismissalReason, Course> = {
  employer_unlawful: { pays: 'twice', basis: [law('第四十八条'), law('第八十七条')] },
  mutual_agreement: { pays: 'once', basis: [law('第三十六条'), law('第四十六条')] },
  employer_proposed_agreement: { pays: 'once', basis: [law('第三十六条'), law('第四十六条')] },
  incompetent: { pays: 'with_notice_pay', basis: [law('第四十条'), law('第四十六条')] },
  illness: { pays: 'with_notice_pay', basis: [law('第四十条'), law('第四十六条')] },
  circumstances_changed: { pays: 'with_notice_pay', basis: [law('第四十条'), law('第四十六条')] },
  employer_layoff: { pays: 'once', basis: [law('第四十一条'), law('第四十六条')] },
  contract_expired: { pays: 'once', basis: [law('第四十四条'), law('第四十六条')] },
  contract_expired_worse_terms: { pays: 'once', basis: [law('第四十四条'), law('第四十六条')] },
  contract_expired_employee_refused: { pays: 'none', basis: [law('第四十四条'), law('第四十六条')] },
  employer_closed: { pays: 'once', basis: [law('第四十四条'), law('第四十六条')] },
  task_completed: { pays: 'once', basis: [regulation('第二十二条')] },
  employee_forced: { pays: 'once', basis: [law('第三十八条'), law('第四十六条')] },
  employee_resigned: { pays: 'none', basis: [law('第三十七条'), law('第四十六条')] },
  employee_proposed_agreement: { pays: 'none', basis: [law('第三十六条'), law('第四十六条')] },
  employee_misconduct: { pays: 'none', basis: [law('第三十九条'), law('第四十六条')] },
  failed_probation: { pays: 'none', basis: [law('第三十九条'), law('第四十六条')] },
  refused_contract_within_month: { pays: 'none', basis: [regulation('第五条')] },
  refused_contract_after_month: { pays: 'once', basis: [regulation('第六条')] },
  retired: { pays: 'none', basis: [law('第四十四条'), law('第四十六条')] },
  employer_without_cause: { pays: 'once', basis: [law('第四十六条'), law('第八十七条')] },
};

/** What must be so, or the reason named is not the one the law means. */
export const CONDITIONS: Partial<Record<DismissalReason, string>> = {
  mutual_agreement: 'severance_employer_proposed',
  incompetent: 'severance_after_training',
  illness: 'severance_medical_period_over',
  contract_expired: 'severance_no_equal_offer',
};

/** The reasons offered as answers, in the order in which they are commonest. */
export const REASON_CHOICES: readonly DismissalReason[] = [
  'employer_unlawful',
  'employer_proposed_agreement',
  'employer_layoff',
  'contract_expired',
  'employee_forced',
  'employee_resigned',
  'employer_without_cause',
];
