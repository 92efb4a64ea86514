import type { Application, ApplicationStatus } from '../contract/application.ts';
import type { ApplicationNarrator } from './application-narrator.ts';
import { grouped } from './figures.ts';
import { outcomesInEnglish } from './outcomes-en.ts';
import { spoken } from './spoken.ts';

const STATUS: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'on its way',
  sent: 'delivered to the employer',
  seen: 'seen by the employer',
  interview: 'invited to an interview',
  offer: 'the employer offers you the job',
  hired: 'hired',
  declined: 'not chosen',
  withdrawn: 'withdrawn by you',
};

const PHONE_PROBLEMS: Readonly<Record<string, string>> = {
  no_number: 'I did not hear a number. ',
  too_short: 'This number seems to lack some digits. ',
  too_long: 'This number seems to have too many digits. ',
  area_code_missing: 'A landline needs its area code. ',
  not_a_phone: 'This number does not look right. ',
};

/** What to do about it. */
const NEWS: Readonly<Partial<Record<ApplicationStatus, string>>> = {
  interview: 'Expect their call; an interview costs nothing.',
  offer: 'Ask about pay, social insurance and the written contract first.',
  hired: 'Good luck. Come and ask when anything about pay or contract is unclear.',
  declined: 'Never mind, let us look at others.',
};

const NEXT = ['How are my applications?', 'Show other jobs', 'Practise an interview'];

function name({ posting }: Application): string {
  return `${posting.title} at ${posting.employer}`;
}

function when({ status, history }: Application): string {
  const at = history.findLast((event) => event.status === status)?.happensAt;
  if (status !== 'interview' || at === undefined) return '';
  const moment = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return ` (${moment.format(new Date(at))})`;
}

/** What the person said of it afterwards. */
function said({ outcomes = [] }: Application): string {
  const answer = outcomes.findLast((outcome) => outcome.answer !== undefined)?.answer;
  return answer === undefined || answer === 'rather_not' ? '' : `; you said: ${outcomesInEnglish.label(answer)}`;
}

function day(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' }).format(
    new Date(instant),
  );
}

export const applicationsInEnglish: ApplicationNarrator = {
  ask(field, job, problem) {
    if (field === 'name') {
      const again = problem === undefined ? '' : 'I did not catch your name. ';
      return spoken(`${again}To apply for ${job.title} at ${job.employer.name} I need your name. What is it?`);
    }
    return spoken(
      `${problem === undefined ? '' : (PHONE_PROBLEMS[problem] ?? PHONE_PROBLEMS.not_a_phone)}How can the employer reach you? Please give an 11-digit mobile number, or a landline with its area code. A relative’s will do.`,
      problem === undefined ? [] : ['Do not apply', 'Staff, please'],
    );
  },

  confirm({ job, name: person, phone, withResume, lapsing }) {
    const warnings = (job.warnings ?? []).map((warning) => `- Take care: ${warning}`);
    const parts = [
      `I will apply for you: **${job.title}**, ${job.employer.name}.`,
      ...(job.demonstration ? ['This is a **demonstration**, not a real vacancy; nobody will contact you.'] : []),
      ...(warnings.length > 0 ? [warnings.join('\n')] : []),
      ...(lapsing === undefined ? [] : [lapsing]),
      `The employer receives:\n\n- Name: ${person}\n- Phone: ${grouped(phone)}\n- Resume: ${withResume ? 'the one you made' : 'none (you can apply without one, or make one first)'}`,
      'Please check it. Shall I send it?',
    ];
    const warned = job.warnings?.[0] === undefined ? '' : ` Take care: ${job.warnings[0]}.`;
    return spoken(
      parts.join('\n\n'),
      ['Yes, send it', 'No', ...(withResume ? [] : ['Make a resume first'])],
      `${job.demonstration ? 'This is a demonstration. ' : ''}I will send ${person}’s name, the phone ending in ${phone.slice(-4)}${withResume ? ' and the resume' : ''} to ${job.employer.name} for ${job.title}.${warned} Shall I?`,
    );
  },

  submitted(application, already, missing = []) {
    const demonstration = application.posting.demonstration
      ? ' This was a demonstration; nobody will contact you.'
      : '';
    if (already && application.status === 'withdrawn') {
      return spoken(
        `You applied for ${name(application)} and withdrew, so I cannot apply again for you. Please contact the employer or ask staff.`,
        ['Staff, please', 'Show other jobs'],
      );
    }
    if (already) {
      return spoken(
        `You have already applied for ${name(application)} (${day(application.submittedAt)}). Its state: ${STATUS[application.status]}.${demonstration}`,
        NEXT,
      );
    }
    const arrived =
      application.status === 'submitted' ? 'It is on its way to the employer.' : 'The employer has received it.';
    return spoken(
      `Done: ${name(application)}. ${arrived}${demonstration || ' The employer will call you; never pay for an interview.'}${missing.length > 0 ? ` The employer asks about: ${missing.join(', ')}. We may call you in working hours; you can refuse calls on the screen.` : ''}`,
      NEXT,
    );
  },

  refused(reason, others) {
    const why = {
      unknown: 'This job is no longer offered, or I did not find it',
      lapsed: 'The time to apply for this job is over',
    }[reason];
    if (others.length === 0)
      return spoken(`${why}, so nothing was sent. What work are you looking for?`, ['I am looking for work']);
    const lines = others.map(
      (job, index) =>
        `${index + 1}. **${job.title}**${job.demonstration ? ' (demonstration)' : ''}, ${job.employer.name}, ${job.place.district ?? job.place.city}`,
    );
    return spoken(
      `${why}, so nothing was sent. The nearest others:\n\n${lines.join('\n')}`,
      ['Apply for the first', 'Tell me about the first'],
      `${why}, so nothing was sent. There are ${others.length} others, the first is ${others[0]!.title} at ${others[0]!.employer.name}.`,
    );
  },

  listed(applications) {
    if (applications.length === 0)
      return spoken('You have not applied for a job yet. When you like one, say “apply for this one”.', [
        'I am looking for work',
      ]);
    const lines = applications.map(
      (application) =>
        `- **${application.posting.title}**${application.posting.demonstration ? ' (demonstration)' : ''}, ${application.posting.employer}: ${application.history
          .map(({ status, at }) => `${day(at)} ${STATUS[status]}`)
          .join(', ')}${when(application)}${said(application)}`,
    );
    const [latest] = applications;
    return spoken(
      `Your applications: ${applications.length}\n\n${lines.join('\n')}`,
      ['Show other jobs', 'Practise an interview'],
      `You have applied ${applications.length} times. The latest is ${name(latest!)}: ${STATUS[latest!.status]}.`,
    );
  },

  news(applications) {
    const lines = applications.map(
      (application) =>
        `- **${name(application)}**: ${STATUS[application.status]}${when(application)}. ${NEWS[application.status] ?? ''}`,
    );
    const [first] = applications;
    return spoken(
      `There is news of your applications:\n\n${lines.join('\n')}`,
      first?.status === 'interview' ? ['Practise an interview'] : ['How are my applications?'],
      `There is news of your applications: ${first === undefined ? '' : `${name(first)}, ${STATUS[first.status]}.`}`,
    );
  },

  whichToWithdraw(applications) {
    const lines = applications.map((application, index) => `${index + 1}. ${name(application)}`);
    return spoken(
      `Which one do you want to withdraw?\n\n${lines.join('\n')}`,
      applications.map((_application, index) => `Number ${index + 1}`),
    );
  },

  confirmWithdrawal(application) {
    const reached = application.status !== 'submitted';
    return spoken(
      `I will withdraw your application for ${name(application)}. ${reached ? 'The employer will be told; what they have read cannot be taken back.' : 'It has not left yet, so the employer will not receive it.'} Shall I?`,
      ['Yes, withdraw', 'No'],
    );
  },

  withdrawn(application) {
    return spoken(`Withdrawn: ${name(application)}.`, ['Show other jobs', 'How are my applications?']);
  },

  notWithdrawn(application) {
    if (application === undefined)
      return spoken('There is no application to withdraw.', ['How are my applications?', 'I am looking for work']);
    return spoken(`${name(application)}: ${STATUS[application.status]}; it can no longer be withdrawn here.`, [
      'Staff, please',
    ]);
  },

  notice: (application, status) =>
    `Public employment service: your application for ${name(application)}: ${STATUS[status]}${when({ ...application, status })}. Never pay for an interview or a job.`,

  question: outcomesInEnglish.message,
  outcomes: outcomesInEnglish,

  letter({ kind, applicationId, posting, name: person, phone, withResume }) {
    const { title } = posting;
    const asPosted = [posting.district, posting.city, posting.payText].filter((part) => part).join(', ');
    if (kind === 'withdrawal') {
      return {
        subject: `Application withdrawn: ${title}`,
        text: `The applicant for “${title}” (application ${applicationId}) has withdrawn. Please do not contact them any more and delete what you received of them.\n\nXiaogu, public employment hall\n`,
      };
    }
    return {
      subject: `${kind === 'update' ? 'Added to an application' : 'Application'}: ${title}, ${person}`,
      text: `${kind === 'update' ? `The applicant for “${title}” has added to what you have and agreed to send it; please use this from now on.` : `Somebody applies for “${title}” (${asPosted}) and has confirmed what is sent to you.`}\n\nName: ${person}\nPhone: ${grouped(phone)}\nResume: ${withResume ? 'attached' : 'none; please call'}\nApplication: ${applicationId}\n\nUse this for this vacancy alone and delete it afterwards. Applicants must not be charged.\n\nXiaogu, public employment hall\n`,
    };
  },

  status: (status) => STATUS[status],
};
