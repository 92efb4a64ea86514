/** The English sentences that stand by code. */

type Data = Readonly<Record<string, unknown>>;

interface Remark {
  reply: string;
  suggestions?: string[];
  speech?: string;
}

export const REMARKS: Readonly<Record<string, (data: Data) => Remark>> = {
  greeting: () => ({
    reply: 'Hello! Are you looking for work, or do you have a question about wages, social insurance or a service?',
  }),
  thanks: () => ({ reply: 'You are welcome. Is there anything else?' }),
  goodbye: () => ({
    reply: 'Goodbye and good luck. Tap “End and clear” before you leave so that nothing of yours stays on the screen.',
    suggestions: [],
  }),
  who_are_you: () => ({
    reply:
      'I am Xiaogu, the assistant of this employment hall. I find jobs, explain your rights at work, and tell you how to use public employment services.',
  }),
  out_of_scope: () => ({
    reply: 'I cannot help with that. Ask me about jobs, rights at work, social insurance or employment subsidies.',
  }),
  not_understood: () => ({ reply: 'Sorry, I did not understand. Please say it another way, or choose one of these.' }),
  nothing_to_repeat: () => ({
    reply: 'I have not said anything yet. Are you looking for work, or do you have a question?',
  }),
  repeat: ({ text }) => ({ reply: String(text ?? '') }),
  cancelled: () => ({ reply: 'All right, we leave that. What would you like to do?' }),
  nothing_to_cancel: () => ({ reply: 'There is nothing under way. What would you like to do?' }),
  nothing_to_confirm: () => ({ reply: 'All right. What would you like to do next?' }),
  pending_refused: () => ({
    reply: 'All right. Nothing was sent and nothing was changed.',
    suggestions: ['Show other jobs'],
  }),
  pending_expired: () => ({
    reply: 'That step was too long ago, so nothing was sent. Please ask again if you still want it.',
    suggestions: [],
  }),
  tool_failed: () => ({
    reply: 'That step did not work just now. Please try again, or ask the staff.',
    suggestions: ['Try again', 'Staff, please'],
  }),
  not_yet_available: () => ({
    reply: 'I cannot do that here yet. Please go to the counter or call 12333.',
    suggestions: ['I am looking for work', 'Staff, please'],
  }),
  no_jobs_on_screen: () => ({
    reply: 'There are no jobs on the screen yet. Tell me what work you want and where.',
    suggestions: ['I am looking for work'],
  }),
  no_more_jobs: () => ({
    reply: 'Those are all the jobs that fit. Shall I loosen something and look again?',
    suggestions: ['Lower pay is fine', 'Farther is fine'],
  }),
  profile_empty: () => ({ reply: 'I know nothing about you yet.', suggestions: ['I am looking for work'] }),
  nothing_to_note: () => ({
    reply: 'What shall I note or change? For example “I can weld” or “I am 45”.',
    suggestions: [],
  }),
  angry: () => ({
    reply: 'I am sorry for the trouble. Tell me what it is about and I will look at once, or I can call the staff.',
    suggestions: ['Staff, please'],
  }),
  distressed: () => ({
    reply: 'Take your time. This is not your fault, and we will go through it step by step.',
    suggestions: ['I am looking for work', 'Staff, please'],
  }),
  unsafe_self_harm: () => ({
    reply:
      'I am worried about you. Please do not carry this alone: call **12356**, the national mental-health line, at any hour; in an emergency call **120** or **110**. I am asking the staff to come to you.',
    suggestions: ['Staff, please'],
  }),
  unsafe_violence: () => ({
    reply:
      'You must be very angry. Please do not hurt anyone; if someone is in danger call **110**, and **12356** if you need to talk. There are lawful ways to get what you are owed, and I can show you.',
    suggestions: ['How do I complain about an employer?', 'Staff, please'],
  }),
  unsafe_crime: () => ({
    reply:
      'That is against the law and I cannot help with it. If you are in difficulty, tell me and we will look for a proper way.',
    suggestions: ['I am looking for work'],
  }),
  unsafe_forgery: () => ({
    reply: 'I cannot help with forged papers. I can find jobs that need no certificate, or training for a real one.',
    suggestions: ['Jobs without a certificate'],
  }),
  unsafe_others_data: () => ({
    reply:
      'I cannot look up or give out other people’s data. Your own you can see at the counter or in your electronic social security card.',
    suggestions: ['Staff, please'],
  }),
  unsafe_attack: () => ({ reply: 'I cannot do that. Ask me about jobs, rights at work or social insurance.' }),
  unsafe: () => ({
    reply: 'I cannot help with that. If you are in difficulty, the staff can talk with you.',
    suggestions: ['Staff, please'],
  }),
  discrimination: () => ({
    reply:
      'Hiring may not be limited by sex, ethnicity, age, home region or past illness. Describe the work and the skills it needs, and choose by ability.',
    suggestions: ['How do I register a vacancy?'],
  }),
};

export const QUESTIONS: Readonly<Record<string, (data: Data) => string>> = {
  what_help: () => 'What would you like to do? Tap one.',
  which_city: () => 'In which city are you looking?',
  which_place: ({ name }) => `There is more than one place called “${String(name ?? '')}”. Which one do you mean?`,
  which_place_near: () => 'Near which place? A street, an estate or a district will do.',
  which_job: () => 'What kind of work are you looking for?',
  which_posting: () => 'Which job do you mean? Say its number.',
  which_intent: () => 'What is your question about?',
};

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
  near_by: ({ km }) => `about ${Math.max(0.1, Math.round(Number(km) * 10) / 10)} km away`,
  further_than_wished: ({ km }) => `farther than you asked, about ${Math.round(Number(km) * 10) / 10} km`,
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
  job_unknown: problem('No such job', 'This job does not exist or is no longer offered.'),
  too_many_requests: problem('Too many requests', 'Please wait a minute and try again.'),
};
