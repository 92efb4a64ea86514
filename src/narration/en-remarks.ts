/** What Xiaogu says in English without having looked anything up, by code. */

import { ALARMS } from './en-alarms.ts';
import type { PhraseData, Remark } from './phrasebook.ts';

const SENTENCES_IN_SHORT = 2;

/** The first sentences, which hold the answer. */
function inShort(speech: string): string {
  return speech
    .split(/(?<=[.!?])\s/u)
    .slice(0, SENTENCES_IN_SHORT)
    .join(' ');
}

function wordsOf(suggestions: unknown): string[] {
  return Array.isArray(suggestions) ? suggestions.map(String) : [];
}

/** What somebody cannot do or when they cannot come, by code. */
const LIMITS: Readonly<Record<string, string>> = {
  standing: 'no long standing or walking',
  lifting: 'no heavy lifting',
  sight: 'no fine work for the eyes',
  hearing: 'no work on the telephone',
  heights: 'no work at heights',
  nights: 'no nights',
  fumes: 'no dust, fumes or paint',
  care: 'day shifts only, because of the family',
};

export const REMARKS: Readonly<Record<string, (data: PhraseData) => Remark>> = {
  ...ALARMS,
  greeting: () => ({
    reply: 'Hello! Are you looking for work, or do you have a question about wages, social insurance or a service?',
  }),
  thanks: () => ({ reply: 'You are welcome. Is there anything else?' }),
  goodbye: () => ({
    reply: 'Goodbye and good luck. Tap “End and clear” before you leave so that nothing of yours stays on the screen.',
    suggestions: [],
  }),
  about_assistant: () => ({
    reply:
      'I am Xiaogu, the digital assistant of this employment hall, not a person. I find jobs, explain your rights at work, and tell you how to use public employment services. For a person, just ask for the staff.',
  }),
  small_talk: () => ({
    reply:
      'Thank you for talking with me. I can help with jobs, wages, social insurance and services. Where shall we begin?',
  }),
  comfort: () => ({
    reply:
      'I can hear that it is hard. Let us take it one thing at a time. If you would like to talk to someone, call **12356**. I can look for work or for what you are owed right now, or call the staff.',
    suggestions: ['I am looking for work', 'Staff, please'],
  }),
  out_of_scope: () => ({
    reply: 'I cannot help with that. Ask me about jobs, rights at work, social insurance or employment subsidies.',
  }),
  what_is_kept: () => ({
    reply:
      'What you say here, and the name and phone you tell me, lie encrypted on the hall’s machine. They serve to help you, other visitors cannot see them, and they are cleared when their time is over; a resume you have not agreed to have kept goes half an hour after you leave. An employer gets your name, phone and resume only when you say yes to applying. Where the hall uses a language model, names, phones and identity numbers are replaced before anything is sent. To have it gone now, say “delete my information”.',
    suggestions: ['Delete my information', 'Staff, please'],
    speech:
      'What you say is kept encrypted on the hall’s machine to help you, and cleared when its time is over. Say delete my information to have it gone now.',
  }),
  about_sources: () => ({
    reply:
      'What I say of rules comes from published laws, policies and service guides, and every answer names its source and article so that you can check it. Jobs come from registered postings. Where I am not sure I say so; then call **12333** or ask the staff.',
  }),
  carry_away: () => ({
    reply:
      'You can take it with you. Touch **Take it on your phone**: a QR code and six figures appear; scan the one, type the other, and the resume, the postings, the checklists and your applications are on your phone. For paper, touch **Print** or ask the staff.',
  }),
  about_this_talk: () => ({
    reply:
      'What was said before is still there; scroll up to see it. Say “say that again” to hear it once more. To take it along, print it or ask the staff.',
    suggestions: ['Say that again', 'Staff, please'],
  }),
  threatened: () => ({
    reply:
      'If somebody threatens you or lays hands on you, get safe first and call the police on **110**. Keep messages, recordings and photos of injuries, and ask who saw it to bear witness. If it is somebody at work, tell the employer and the trade union too. For matters of work call **12333**; for free legal help call **12348**.',
    suggestions: ['Staff, please'],
    speech: 'Get safe first and call the police on 110. Keep the evidence. For legal help call 12348.',
  }),
  nothing_to_repeat: () => ({
    reply: 'I have not said anything yet. Are you looking for work, or do you have a question?',
  }),
  repeat_last: ({ speech, text }) => ({ reply: String(speech ?? text ?? ''), suggestions: [] }),
  facts_noted: () => ({
    reply: 'I keep that in mind. Are you looking for work, or is it about benefits, retirement or wages?',
    suggestions: ['I am looking for work', 'Which benefits can I get?'],
  }),
  repeat_served: ({ served }) => ({ reply: `We were here: ${String(served ?? '')}`, suggestions: [] }),
  in_this_language: () => ({
    reply: 'Here it is in English. Names, laws and notices stay in Chinese, as they are official.',
    suggestions: [],
  }),
  speaks_this_language: () => ({ reply: 'I can go on in English. What can I do for you?' }),
  limits_noted: ({ limits }) => ({
    reply: `Noted: ${wordsOf(limits)
      .map((limit) => LIMITS[limit] ?? '')
      .join(', ')}. I leave out postings that say otherwise; where a posting does not say, please ask the employer.`,
    suggestions: [],
  }),
  repeat_slower: ({ speech, text }) => ({ reply: `Slowly, then. ${String(speech ?? text ?? '')}`, suggestions: [] }),
  repeat_louder: ({ speech, text }) => ({
    reply: `Once more; it is on the screen too, and the sound can be turned up at its top. ${String(speech ?? text ?? '')}`,
    suggestions: [],
  }),
  repeat_simpler: ({ speech, text }) => ({
    reply: `In short: ${inShort(String(speech ?? text ?? ''))}`,
    suggestions: ['Staff, please'],
  }),
  warm_angry: () => ({ reply: 'Anyone would be angry. Let me help right away.', suggestions: [] }),
  warm_distressed: () => ({ reply: 'I can hear that this is hard. We will take it step by step.', suggestions: [] }),
  compare_postings: () => ({
    reply: 'Here they are side by side. Look at the pay, the way there and the shifts; the choice is yours:',
    suggestions: [],
  }),
  no_such_number: ({ count }) => ({ reply: `There are only ${Number(count)} jobs on the screen.`, suggestions: [] }),
  left_for_now: () => ({ reply: 'All right, we leave that for now. Tell me whenever you want to go on.' }),
  nothing_to_go_on_with: () => ({ reply: 'There is nothing half done. What would you like to do?' }),
  phone_needed: () => ({
    reply:
      'The employer needs a number to reach you, and only this employer gets it. If you would rather not, say “do not apply”; the staff can also call for you.',
    suggestions: ['Do not apply', 'Staff, please'],
  }),
  name_needed: () => ({
    reply: 'The employer needs a name to know who applied. If you would rather not give one, say “do not apply”.',
    suggestions: ['Do not apply', 'Staff, please'],
  }),
  acknowledged: () => ({ reply: 'All right. What would you like to do next?' }),
  anything_else: () => ({ reply: 'All right. Is there anything else?' }),
  cancelled: () => ({ reply: 'All right, we leave that. What would you like to do?' }),
  nothing_to_cancel: () => ({ reply: 'There is nothing under way. What would you like to do?' }),
  write_refused: () => ({
    reply: 'All right. Nothing was sent and nothing was changed.',
    suggestions: ['Show other jobs'],
  }),
  pending_expired: () => ({
    reply: 'That step was too long ago, so nothing was sent. Please ask again if you still want it.',
    suggestions: [],
  }),
  pending_waits: ({ summary }) => ({
    reply: `Still waiting for your answer: ${String(summary ?? '')}`,
    suggestions: ['Yes', 'No'],
  }),
  form_resumed: ({ question, suggestions }) => ({
    reply: `All right, let us go on. ${String(question ?? '')}`.trim(),
    suggestions: wordsOf(suggestions),
  }),
  form_waits: ({ question, suggestions }) => ({
    reply:
      question === undefined
        ? 'We had not finished before; say “go on” to continue.'
        : `Back to where we were: ${String(question)}`,
    suggestions: wordsOf(suggestions),
  }),
  one_after_the_other: () => ({ reply: 'One at a time: this one first, then the next.' }),
  kept_for_later: () => ({
    reply: 'All right, nothing has been sent. The jobs stay here: say “the last job” or a number to look again.',
    suggestions: ['Show me that job again', 'Apply for this one'],
  }),
  wait: () => ({ reply: 'Take your time. Tell me when you are ready.', suggestions: [] }),
  not_understood: () => ({ reply: 'Sorry, I did not understand that.', suggestions: [] }),
  form_again: ({ question, suggestions }) => ({
    reply: `Sorry, I did not understand that. ${String(question ?? '')}`,
    suggestions: wordsOf(suggestions),
  }),
  form_left: ({ tool }) => ({
    reply:
      tool === 'build_resume'
        ? 'Your resume is kept as it is; say “continue the resume” to go on.'
        : 'The practice is kept as it is; say “continue the interview” to go on.',
    suggestions: [tool === 'build_resume' ? 'Continue the resume' : 'Continue the interview'],
  }),
  kept_not_sent: () => ({
    reply: 'I have kept this one for you; nothing was sent. Say “show the one I kept”, or “apply for this one”.',
    suggestions: ['Apply for this one', 'Show me other jobs'],
  }),
  fact_needed: () => ({
    reply: 'I need this to get the sum right. A rough figure will do, or come back when you have looked it up.',
    suggestions: ['Leave it', 'Staff, please'],
  }),
  tool_failed: () => ({
    reply: 'That step did not work just now. Please try again, or ask the staff.',
    suggestions: ['Try again', 'Staff, please'],
  }),
  resume_kept: () => ({
    reply:
      'What you tell me is encrypted on this machine, used for this resume alone, and gone after half an hour without use; once it is done you say whether it is kept. Say “erase my data” and it goes at once.',
    suggestions: [],
  }),
  resume_keep: ({ days }) => ({
    reply: `May I keep the resume? Only if you agree: encrypted, for finding work and going on with it, until ${String(days)} days without use. You can use it now without that; then it goes half an hour after you leave.`,
    suggestions: ['Keep it', 'Do not keep it'],
    speech: `May I keep the resume for ${String(days)} days? You can use it now without that.`,
  }),
  resume_keeping: () => ({
    reply: 'Kept. Say “erase my data” whenever you no longer want that.',
    suggestions: ['Find work with it', 'Show my resume'],
  }),
  resume_not_keeping: () => ({
    reply:
      'It will not be kept. You can use it now, and it goes half an hour after you leave; print it or take it along on your phone.',
    suggestions: ['Find work with it', 'Show my resume'],
  }),
  tool_off: ({ notice }) => ({
    reply: `${notice ? String(notice) : 'This is switched off for now. Please go to the counter or call 12333.'}`,
    suggestions: ['Staff, please'],
  }),
  not_yet_available: () => ({
    reply: 'I cannot do that here yet. Please go to the counter or call 12333.',
    suggestions: ['I am looking for work', 'Staff, please'],
  }),
  no_person_here: () => ({ reply: 'No staff are online now. Please go to the desk or call 12333.', suggestions: [] }),
  no_more_jobs: () => ({
    reply: 'Those are all the jobs that fit. Shall I loosen something and look again?',
    suggestions: ['Lower pay is fine', 'Farther is fine'],
  }),
  profile_empty: () => ({ reply: 'I know nothing about you yet.', suggestions: ['I am looking for work'] }),
  fact_forgotten: ({ words }) => ({
    reply: `“${words}” is no longer noted. The rest stays.`,
    suggestions: ['What do you know about me?', 'Erase my data'],
  }),
  fact_not_noted: ({ words }) => ({
    reply: `I have not noted “${words}”, so nothing was changed. To remove everything, say “Erase my data”.`,
    suggestions: ['What do you know about me?', 'Erase my data'],
  }),
  nothing_to_note: () => ({
    reply: 'What shall I note or change? For example “I can weld” or “I am 45”.',
    suggestions: [],
  }),
  unsafe_self_harm_now: ({ again }) => ({
    reply:
      again === true
        ? 'I am here and the staff are on their way to you. Please step back from the edge, put down what is in your hand and sit. The numbers are **110** and **120**; on **12356** somebody listens.'
        : 'Please stop and come away from there, to where people are. Call **110** or **120** now; I am calling the staff to be with you. On **12356** somebody will listen to you.',
    suggestions: ['Staff, please'],
  }),
  unsafe_self_harm: ({ again }) =>
    again === true
      ? {
          reply:
            'I have heard you and I take it seriously. Please do not stay alone: sit with the staff, who are coming, or call somebody you trust. **12356** listens day and night; if you cannot hold on, call **110** or **120**. Money and work we can sort out afterwards, one thing at a time.',
          suggestions: ['Staff, please'],
        }
      : {
          reply:
            'I am worried about you. Please do not carry this alone: call **12356**, the national mental-health line; in an emergency call **120** or **110**. I am asking the staff to come to you.',
          suggestions: ['Staff, please'],
        },
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
  unsafe_benefit_fraud: () => ({
    reply:
      'I cannot teach how to get benefits by false statements: they must be paid back, with a fine. If you are really hurt or out of work, tell me how it is and I will show what you can get.',
    suggestions: ['How do I get unemployment benefit?'],
  }),
  unsafe_exam_fraud: () => ({
    reply:
      'I cannot help with sitting an exam for somebody or paying somebody to do it, and I do not offer such work. I can find proper jobs, or training for a real certificate.',
    suggestions: ['I am looking for work'],
  }),
  unsafe_fake_orders: () => ({
    reply:
      'I do not offer fake-order or money-moving work: you are asked to advance money that never comes back, and lending your card can be a crime. If you have paid, call **110** now. I can look for real part-time work.',
    suggestions: ['I am looking for part-time work'],
  }),
  unsafe_privacy: () => ({
    reply:
      'I cannot look up or give out other people’s data. Your own you can see at the counter or in your electronic social security card.',
    suggestions: ['Staff, please'],
  }),
  unsafe_attack: () => ({ reply: 'I cannot do that. Ask me about jobs, rights at work or social insurance.' }),
  unsafe_discrimination: () => ({
    reply:
      'The Employment Promotion Law forbids hiring by sex, ethnicity or religion, and discrimination against disabled people, rural workers and carriers of infectious diseases. Describe the work and the skills it needs, and choose by ability.',
    suggestions: ['How do I register a vacancy?'],
  }),
};

export const QUESTIONS: Readonly<Record<string, string>> = {
  unclear: 'Sorry, I did not understand. Which of these is it? Tap one or say it another way.',
  offer_person: 'I still do not understand, and I do not want to waste your time. Shall I call the staff?',
  search_anew: 'All right, we forget those conditions. What work are you looking for, and in which city?',
  which_matter: 'Which of these is it? Tap one or say it.',
  which_trade: 'Which kind of work instead?',
  what_work: 'What kind of work are you looking for, and in which city?',
  which_city: 'In which city are you looking?',
  which_place: 'There is more than one place of that name. Which one do you mean?',
  which_place_near: 'Near which place? A street, an estate or a district will do.',
  which_posting: 'Which job do you mean?',
  no_posting_on_screen: 'There are no jobs on the screen yet. Tell me what work you want and where.',
  which_profile_field: 'Would you like to see, change or erase your data?',
};

export const CHOICES: Readonly<Record<string, string>> = {
  find_work: 'I am looking for work',
  know_rights: 'My employer does not pay me',
  know_policies: 'Which subsidies are there?',
  do_service: 'How do I register as unemployed?',
  person: 'Staff, please',
  show_profile: 'What do you know about me?',
  erase_me: 'Erase my data',
  work_nearby: 'Work near me',
  work_daily_pay: 'Work paid by the day',
  work_with_housing: 'Work with housing',
};
