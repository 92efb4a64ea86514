import type { InterviewQuestion } from '../contract/interview.ts';
import type { EnglishNames } from './english-names.ts';
import { feedbackIn } from './interview-feedback.ts';
import type { InterviewNarrator, InterviewRemark, PractisedAnswer } from './interview-narrator.ts';
import { spoken } from './spoken.ts';

type Data = Readonly<Record<string, string>>;

const QUESTIONS: Readonly<Record<string, (data: Data) => string>> = {
  introduce: ({ occupation }) =>
    `Please introduce yourself: your name, what you have done, and why you want to ${occupation}?`,
  experience: ({ occupation }) => `What have you done that is like ${occupation}? Where, and for how long?`,
  guard_stranger: () => 'A stranger wants to enter without signing in. What do you do?',
  cleaning_chemicals: () => 'Which cleaning agents and machines have you used? Which agents must not be mixed?',
  care_example: () => 'Whom have you cared for? Tell me of something you did well.',
  kitchen_rush: () => 'All the guests come at once. How do you manage? Tell me of a time it happened.',
  guest_complaint: () => 'A customer is angry about a product. What do you do? Tell me of a time it happened.',
  driving_safety: () => 'What do you check before you drive? What if you get sleepy?',
  heavy_work: () => 'This work means lifting and walking. Are you fit for it? What have you lifted before?',
  line_quality: () => 'You find a faulty piece on the line. What do you do?',
  site_safety: () => 'What do you check before work begins? What if you are told to take a risk?',
  child_example: () => 'A child keeps crying. What do you do? Tell me of a time it happened.',
  office_order: () => 'Three urgent tasks come at once. How do you order them?',
  certificate: ({ certificate }) => `This work needs ${certificate}. Do you have it, and is it still valid?`,
  shift: ({ shift }) => `This post has ${shift === 'night' ? 'night' : 'rotating'} shifts. Is that possible for you?`,
  hard_moment: () => 'Tell me of something difficult at work. What did you do?',
  why_this_post: ({ title, employer, pay }) =>
    `We at ${employer} look for ${title} (${pay}). Why do you want to come, and what do you want to ask us?`,
  pay: ({ occupation }) => `What pay do you expect for ${occupation}, and when can you begin?`,
};

const REMARKS: Readonly<Record<string, (remark: InterviewRemark) => string>> = {
  has_work: ({ quote }) => `“${quote}” says what you have done; add for how long and with what result`,
  prove: ({ quote }) => `Anybody says “${quote}”; tell of something you did instead`,
  hint_facts: () => 'Say your name, what you have done, where and for how long, and last why you want to come',
  hint_story: () => 'Think of something that happened: what it was, what you did, how it ended',
  hint_steps: () => 'Go through it as you do it at work: what you look at first, what you do then, whom you tell',
  hint_straight: () => 'Say plainly whether you can, what is difficult, and what you would do about it',
  hint_why: () => 'Name one thing you like about the post and ask one thing you want to know',
  hint_pay: () => 'Name a figure and one reason for it, and say when you can begin',
  hint_leaving: () => 'Speak calmly of why you left, for instance to be nearer home; say nothing ill of them',
  has_figure: ({ quote }) => `“${quote}”: a figure makes it clear`,
  has_example: ({ quote }) => `“${quote}”: a true story, very good`,
  complains: ({ quote }) => `“${quote}”: do not speak ill of an earlier employer`,
  too_short: ({ quote }) => `“${quote}” is short; add where, how and with what result`,
  too_long: ({ quote, count }) => `From “${quote}” on it is ${count} characters, which is long; keep it under a minute`,
  tell_example: ({ quote }) =>
    `After “${quote}”, tell something that really happened: what it was, what you did, how it ended`,
  tell_figure: ({ quote }) => `“${quote}” has no figure; say how many years, how large, how many people`,
  mention: ({ quote }) => `You have ${quote}; do not forget to say so`,
  fillers: ({ quote, count }) => `Words like “${quote}” came ${count} times; a short pause is better`,
  too_fast: ({ quote, count }) => `“${quote}” went at ${count} a minute, which is fast; slower is easier to follow`,
  too_slow: ({ quote, count }) =>
    `“${quote}” went at ${count} a minute, which is slow; think first, then say it in one go`,
  good_pace: ({ quote, count }) => `“${quote}” went at ${count} a minute, just right`,
  say_something: ({ quote }) =>
    `Do not say only “${quote}”; say honestly what you have not done and that you will learn`,
};

function betterAnswer({
  name,
  years,
  trade,
  certificates,
  skills,
  wished,
}: NonNullable<PractisedAnswer['better']>): string {
  const parts = [
    wished &&
      `I hope for at least ${wished.amount} yuan a ${wished.unit}, and would like to know the hours and the insurance first`,
    name && `My name is ${name}`,
    trade && years
      ? `I have done ${trade} for ${years} years`
      : years
        ? `I have worked ${years} years`
        : trade && `I have done ${trade}`,
    certificates.length > 0 && `I have ${certificates.join(', ')}`,
    skills.length > 0 && `I can also do ${skills.slice(0, 2).join(', ')}`,
  ].filter(Boolean);
  return `With your own facts you could say: “${parts.join('. ')}.”`;
}

const feedback = feedbackIn({
  remarks: REMARKS,
  better: betterAnswer,
  typed: 'This answer was typed, so nothing is said of its pace; hold the microphone to practise that',
  fine: 'That answer will do.',
});

export function interviewInEnglish(names: EnglishNames): InterviewNarrator {
  const question = ({ code, data }: InterviewQuestion): string => {
    const trade = data.occupation === undefined ? undefined : names.trade(data.occupation);
    return QUESTIONS[code]!(trade === undefined ? data : { ...data, occupation: `work as ${trade}` });
  };
  return {
    ask({ question: asked, number, total, feedback: said }) {
      const opening = number === 1 ? `I will be the interviewer, with ${total} questions.\n\n` : '';
      return spoken(
        `${opening}${feedback.text(said)}**Question ${number}**: ${question(asked)}`,
        ['Skip', 'Stop'],
        `${opening.trim()} Question ${number}: ${question(asked)}`.trim(),
      );
    },
    question,
    feedback: feedback.lines,
    whichTrade: () =>
      spoken('Which trade do you want to practise for?', ['Security guard', 'Cleaner', 'Waiter', 'Driver']),
    finished({ feedback: said, answered, paceJudged, advice, guide }) {
      const tips = advice.flatMap((remark) => REMARKS[remark.code]?.(remark) ?? []);
      const parts = [
        feedback.text(said).trim(),
        `Done; you answered ${answered} questions.`,
        answered > 0 && !paceJudged ? 'All of them were typed, so nothing is said of the pace.' : '',
        tips.length > 0 ? `Next time:\n\n${tips.map((tip) => `- ${tip}`).join('\n')}` : '',
        guide ? `What employers of this trade look for: ${guide}` : '',
      ];
      return spoken(parts.filter(Boolean).join('\n\n'), ['Practise again', 'I am looking for work']);
    },
    cancelled: () => spoken('All right, we leave the practice.', ['I am looking for work']),
  };
}
