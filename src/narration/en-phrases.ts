/** The English words that stand by code. */

type Data = Readonly<Record<string, unknown>>;

const BENEFITS: Readonly<Record<string, string>> = {
  housing: 'housing',
  meals: 'meals',
  social_insurance: 'social insurance',
  housing_fund: 'housing fund',
  weekends_off: 'weekends off',
  transport: 'transport',
};

const rounded = (value: unknown): number => Math.round(Number(value));

export const REASONS: Readonly<Record<string, (values: Data) => string>> = {
  occupation_exact: () => 'the work you asked for',
  occupation_related: () => 'similar work',
  occupation_in_text: () => 'mentions the work you asked for',
  near_by: ({ km, minutes, about }) =>
    about
      ? `roughly ${Math.max(1, rounded(km))} km away (no exact address; measured to the middle of the district)`
      : `${Math.max(0.1, Math.round(Number(km) * 10) / 10)} km away, about ${rounded(minutes)} minutes`,
  further_than_wished: ({ km, about }) =>
    about
      ? `farther than you asked, roughly ${Math.max(1, rounded(km))} km (no exact address)`
      : `farther than you asked, ${Math.round(Number(km) * 10) / 10} km`,
  other_district: () => 'another district of the same city',
  pay_meets_wish: () => 'pays what you asked',
  pay_above_wish: ({ amount, unit }) => `up to ${rounded(amount)} yuan a ${String(unit)} more than you asked`,
  pay_below_wish: ({ amount, unit }) => `${rounded(amount)} yuan a ${String(unit)} less than you asked`,
  pay_above_going_rate: ({ percent }) => `pays about ${rounded(percent)}% more than similar jobs`,
  pay_negotiable: () => 'pay to be agreed',
  benefit_offered: ({ benefit }) => BENEFITS[String(benefit)] ?? 'has what you asked for',
  benefit_not_stated: ({ benefit }) => `ask about ${BENEFITS[String(benefit)] ?? 'benefits'}`,
  shift_fits: ({ shift }) => `${String(shift)} shift`,
  shift_not_stated: () => 'ask about the shifts',
  other_employment_type: () => 'another kind of employment than you asked',
  no_experience_needed: () => 'no experience needed',
  no_schooling_needed: () => 'no schooling needed',
  experience_short: ({ years }) => `you are ${rounded(years)} years of experience short`,
  certificate_missing: ({ certificate }) => `needs ${String(certificate)}, which you do not have`,
  certificate_required: ({ certificate }) => `needs ${String(certificate)}`,
  certificate_held: ({ certificate }) => `you have ${String(certificate)}`,
  posted_recently: ({ days }) => (rounded(days) <= 0 ? 'posted today' : `posted ${rounded(days)} days ago`),
  employer_verified: () => 'employer verified',
  deposit_asked: () => 'asks for a deposit; employers may not take one, so do not pay',
  training_fee_asked: () => 'asks for a training fee first; this may be a scam',
  papers_withheld: () => 'wants to keep identity papers; employers may not',
  click_farming: () => 'looks like fake-order work, which is fraud',
  fraud_tools: () => 'asks for bank or phone cards, which is illegal',
  gambling_or_abroad_fraud: () => 'looks like fraud or gambling abroad',
  sham_deckhand: () => 'looks like a sham offer of work on ships',
  indecent_work: () => 'improper work',
  pyramid_selling: () => 'looks like pyramid selling',
  fee_for_referral: () => 'asks a fee for the referral; do not pay',
  illegal_work: () => 'may be illegal',
  child_labour: () => 'recruits children under 16, which is illegal',
  private_contact_only: () => 'contact only by private chat; check the employer first',
  too_good_to_be_true: () => 'sounds too good; check before you go',
  sex_limit: () => 'limits by sex, which may be unlawful',
  age_limit: () => 'limits by age; ask whether the work needs it',
  origin_limit: () => 'limits by home region, which may be unlawful',
  health_limit: () => 'limits by health, which may be unlawful',
  no_contract_or_insurance: () => 'says no contract or no insurance, which is unlawful',
  pay_held_back: () => 'pay is held back; ask when it is paid',
  wording_suspicious: () =>
    'some of it reads like dishonest postings; before you go, ask about money up front, your papers and the contract',
  pay_absurd: () => 'the pay makes no sense; ask first',
  pay_range_says_nothing: () => 'the range of pay is very wide; ask what you would get',
  pay_far_above_going_rate: () => 'pays far more than similar jobs; check before you go',
  pay_below_minimum: () => 'pays less than the local minimum wage',
  source_doubtful: () => 'the source is not very reliable; check first',
  source_blocked: () => 'the source is blocked',
  employer_blocked: () => 'the employer is blocked',
  blocked_by_staff: () => 'blocked by the staff',
  employer_complaints: ({ count }) => `${rounded(count)} upheld complaints in the last year`,
  employer_very_new: ({ days }) => `the employer is only ${rounded(days)} days old; check first`,
  registration_number_invalid: () => 'the registration number of the employer is not valid; check first',
  several_wanted: ({ headcount }) => `${String(headcount)} wanted`,
};

export const RELAXED: Readonly<Record<string, string>> = {
  radiusKm: 'distance',
  place: 'place',
  district: 'district',
  salaryMin: 'pay',
  salaryMax: 'highest pay',
  benefits: 'benefits',
  shift: 'shift',
  education: 'schooling',
  experienceYears: 'experience',
  employmentType: 'kind of employment',
  keywords: 'occupation',
};

const problem = (title: string, detail: string) => ({ title, detail });

export const PROBLEMS: Readonly<Record<string, { title: string; detail: string }>> = {
  internal: problem('Something went wrong', 'That step failed. Please try again; nothing you wrote is lost.'),
  storage_unavailable: problem(
    'Nothing can be stored now',
    'That step was not stored, so it did not happen. Please ask the staff, then try again.',
  ),
  read_only: problem(
    'Reading only for now',
    'The system is being looked after and takes nothing new. Please come back later or go to the counter.',
  ),
  channel_off: problem('Switched off here', 'This entrance is switched off for now. Please go to the counter.'),
  sign_in_failed: problem('Not signed in', 'The name or the password is wrong. Please try again.'),
  sign_in_blocked: problem(
    'Please wait before signing in',
    'There were too many wrong tries. Please try again in fifteen minutes.',
  ),
  not_signed_in: problem('Please sign in first', 'This is for those who have signed in.'),
  not_allowed: problem('Not allowed', 'Your account may not do this. Please ask an administrator.'),
  origin_refused: problem('Refused', 'This request did not come from a page of this system; nothing was done.'),
  device_unknown: problem(
    'This device is not registered',
    'Please ask an administrator to register it or to restore its registration.',
  ),
  unknown: problem('No such thing', 'It does not exist, or not any more.'),
  not_ready: problem('Getting ready', 'Xiaogu is still loading. Please try again in a few seconds.'),
  route_unknown: problem('Nothing here', 'Please check the address.'),
  session_unknown: problem('The session has ended', 'This session has ended or does not exist. Please begin again.'),
  token_invalid: problem('This session cannot be opened', 'The token is not right. Please begin a new session.'),
  message_too_long: problem('Too long', 'One message has at most 1,000 characters. Please say it in two.'),
  message_empty: problem('Nothing received', 'Please say or type something.'),
  request_invalid: problem('Incomplete or wrong', 'Please check the fields that are named and try again.'),
  body_not_json: problem('Incomplete', 'The content is not whole JSON. Please send it again.'),
  body_too_large: problem('Too large', 'Please send it in parts.'),
  body_size_wrong: problem('Incomplete', 'Please send it again.'),
  encoding_unsupported: problem('Format not readable', 'Please send JSON in UTF-8.'),
  request_aborted: problem('Interrupted', 'Please send it again.'),
  resume_unknown: problem('No resume yet', 'No resume has been made in this session.'),
  signature_missing: problem('No signature', 'This call must be signed.'),
  signature_stale: problem('Signature too old', 'The time of the signature is too far from now.'),
  signature_wrong: problem('Wrong signature', 'The signature does not fit the body.'),
  application_unknown: problem('No such application', 'There is no such application.'),
  message_unknown: problem('No such message', 'There is no such message, or it asked nothing.'),
  interview_expected: problem('No time here', 'A time is told only with the status interview.'),
  application_closed: problem('Application closed', 'It was withdrawn or has led to a hire; its status stays.'),
  status_goes_back: problem('Status goes back', 'The status of an application only goes forward.'),
  status_not_yours: problem('Not this status', 'You cannot set this status.'),
  staff_required: problem('Staff only', 'Only the hall’s staff may do this.'),
  resume_too_large: problem(
    'File too large',
    'A resume may have at most 5 MB. Make it smaller, or tell me and I will write one with you.',
  ),
  resume_unreadable: problem(
    'File cannot be read',
    'Please give a Word, PDF or text file, or tell me and I will write one with you.',
  ),
  resume_is_scan: problem(
    'A scanned picture',
    'This PDF is a picture without text, so I cannot read it. Tell me, and I will write one with you.',
  ),
  resume_without_facts: problem(
    'Nothing of a resume found',
    'I found no name, phone or work in this file. Tell me, and I will write one with you.',
  ),
  identity_unavailable: problem(
    'No face check here',
    'The face check is not set up here; staff can look at the card. Everything else works without it.',
  ),
  identity_number_wrong: problem('Wrong ID number', 'This ID number cannot be right; please compare it with the card.'),
  identity_unknown: problem('No such check', 'There is no such check, or it has expired; please begin again.'),
  identity_failed: problem('Not confirmed', 'The check did not succeed. Try again; everything else works without it.'),
  nothing_to_carry: problem(
    'Nothing to take along yet',
    'There is no resume, posting or application to take along yet.',
  ),
  carry_away_unknown: problem('No longer there', 'This page has expired or was erased.'),
  call_unknown: problem('No such call', 'There is no such call.'),
  call_over: problem('The call is over', 'This call has ended.'),
  job_unknown: problem('No such job', 'This job does not exist or is no longer offered.'),
  speech_unavailable: problem('No voice here', 'No voice is set up on this machine; please read the screen.'),
  transcription_unavailable: problem(
    'Cannot listen here',
    'No speech recognition is set up on this machine; please touch or type.',
  ),
  speech_failed: problem('No sound came', 'Please read the screen or try once more.'),
  transcription_failed: problem('Not understood', 'Please say it again, touch or type.'),
  audio_not_wav: problem('Wrong recording', 'Please send a WAV recording.'),
  terminal_token_invalid: problem('Wrong device token', 'Please check the device’s id and token.'),
  too_many_requests: problem('Too many requests', 'Please wait a minute and try again.'),
};
