import type { ResumeDocument } from '../contract/resume.ts';
import { grouped } from './figures.ts';
import type { ResumeInBrief, ResumeNarrator } from './resume-narrator.ts';
import { resumeSheetInEnglish } from './resume-sheet-en.ts';
import { spoken } from './spoken.ts';

const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  occupation: 'Work wanted',
  work: 'Work done',
  education: 'Schooling',
  certificates: 'Certificates',
  skills: 'Skills',
  awards: 'Awards',
  city: 'Place wanted',
  salaryMin: 'Pay wanted',
};

const QUESTIONS: Readonly<Record<string, string>> = {
  name: 'What is your name?',
  phone: 'How can an employer reach you? A mobile number will do; if you have none, say none.',
  occupation: 'What work do you want to do?',
  work: 'What work have you done, where, and for how long? It is fine if you have never worked.',
  education: 'How far did you go at school?',
  certificates: 'Which certificates or licences do you have? If none, say none.',
  skills: 'What else can you do?',
  city: 'Where would you like to work?',
  salaryMin: 'What is the least pay you would accept, in yuan a month? You can also say any.',
};

const SUGGESTIONS: Readonly<Record<string, string[]>> = {
  phone: ['None', 'Skip'],
  work: ['I have never worked', 'Skip'],
  education: ['Primary school', 'Middle school', 'High school', 'College'],
  certificates: ['None', 'Skip'],
  skills: ['None', 'Skip'],
  city: ['Anywhere', 'Skip'],
  salaryMin: ['Any', 'Skip'],
};

const PROBLEMS: Readonly<Record<string, string>> = {
  not_a_name: 'I did not catch the name. ',
  no_number: 'I did not hear a number. ',
  too_short: 'This number seems to lack some digits. ',
  too_long: 'This number seems to have too many digits. ',
  area_code_missing: 'A landline needs its area code. ',
  not_a_phone: 'This number does not look right. ',
  unclear: 'I did not understand that. ',
  why_asked: 'It goes into the resume that employers read. You need not tell; say skip. ',
  needed_to_finish: 'One more thing is needed: ',
};

const SCHOOLING: Readonly<Record<string, string>> = {
  none: 'no schooling',
  primary: 'primary school',
  junior_middle: 'junior middle school',
  vocational: 'vocational school',
  high_school: 'high school',
  college: 'college',
  bachelor: 'bachelor’s degree',
  master: 'master’s degree',
  doctor: 'doctorate',
};

function factsOf(question: string, document: ResumeDocument): string | undefined {
  const { basics, work, certificates, skills } = document;
  const expected = document['x-expected'];
  switch (question) {
    case 'name':
      return basics.name;
    case 'phone':
      return basics.phone && grouped(basics.phone);
    case 'email':
      return basics.email;
    case 'occupation':
      return basics.label;
    case 'work':
      return work
        ?.map(
          (job) =>
            job.summary ??
            [job.position, job.name, job['x-years'] === undefined ? '' : `${job['x-years']} years`]
              .filter(Boolean)
              .join(', '),
        )
        .join('; ');
    case 'education':
      return [
        SCHOOLING[document['x-person']?.schooling ?? ''] &&
          `${SCHOOLING[document['x-person']?.schooling ?? '']}${document['x-person']?.schoolingUnfinished === true ? ' (not finished)' : ''}`,
        ...(document.education ?? []).flatMap(({ institution, area, endDate }) => [institution, area, endDate]),
      ]
        .filter(Boolean)
        .join(', ');
    case 'certificates':
      return certificates
        ?.map(
          (certificate) =>
            `${certificate.name}${certificate['x-expires'] ? ` (until ${certificate['x-expires']})` : ''}`,
        )
        .join(', ');
    case 'skills':
      return skills?.map(({ name }) => name).join(', ');
    case 'awards':
      return document.awards?.map(({ title }) => title).join(', ');
    case 'city':
      return [expected?.city, expected?.district].filter(Boolean).join(' ');
    case 'salaryMin':
      return expected?.salaryMin === undefined
        ? undefined
        : `at least ${expected.salaryMin} yuan a ${expected.salaryUnit ?? 'month'}`;
    default:
      return undefined;
  }
}

function told(questions: readonly string[], document: ResumeDocument): string[] {
  return questions.flatMap((question) => {
    const fact = factsOf(question, document);
    return fact ? [`${LABELS[question]}: ${fact}`] : [];
  });
}

function readBack(noted: readonly string[], document: ResumeDocument): string {
  const facts = told(noted, document);
  return facts.length > 0 ? `Noted: ${facts.join('; ')}. ` : noted.length > 0 ? 'Noted. ' : '';
}

function linesOf(document: ResumeDocument): string[] {
  const person = document['x-person'];
  return [
    ...told(['name'], document),
    ...(person?.gender ? [`Gender: ${person.gender}`] : []),
    ...(person?.age === undefined ? [] : [`Age: ${person.age}`]),
    ...told(
      ['phone', 'email', 'occupation', 'work', 'education', 'certificates', 'skills', 'awards', 'city', 'salaryMin'],
      document,
    ),
    ...(document.basics.summary ? [document.basics.summary] : []),
  ];
}

function listing(document: ResumeDocument): string {
  return linesOf(document)
    .map((line) => `- ${line}`)
    .join('\n');
}

function improve({ completeness, missing }: ResumeInBrief): string {
  if (missing.length === 0) return 'It is complete.';
  const labels = missing.slice(0, 3).map((question) => (LABELS[question] ?? question).toLowerCase());
  return `It is ${completeness}% complete; adding ${labels.join(', ')} would help.`;
}

export const resumeInEnglish: ResumeNarrator = {
  ask(question, { problem, noted, document, guess, removed, aside }) {
    const heard = removed === undefined ? (aside ? 'Noted. ' : readBack(noted, document)) : `“${removed}” is out. `;
    const before = problem === undefined ? heard : (PROBLEMS[problem] ?? PROBLEMS.unclear!);
    if (question === 'occupation' && guess !== undefined)
      return spoken(`${before}Do you want to do ${guess} again, or something else?`, ['Yes', 'Anything', 'Skip']);
    return spoken(`${before}${QUESTIONS[question]}`, SUGGESTIONS[question] ?? (question === 'name' ? [] : ['Skip']));
  },
  check({ document }) {
    return spoken(
      `That is all. Please check it:\n\n${listing(document)}\n\nSay “done” if it is right, or say what is wrong.`,
      ['Done', 'Something is wrong'],
      'That is all. Please check the resume on the screen, and say done if it is right.',
    );
  },
  whichToCorrect: (notThere) =>
    spoken(
      `${notThere === undefined ? '' : `“${notThere}” is not in the resume, nothing was changed. `}What shall I change?`,
      Object.values(LABELS).slice(0, 6),
    ),
  finished(resume) {
    return spoken(
      `Your resume is ready. ${improve(resume)}\n\n${listing(resume.document)}`,
      ['Find jobs with this', 'Something is wrong'],
      `Your resume is ready. ${improve(resume)}`,
    );
  },
  corrected: (noted, document) =>
    spoken(`Changed. ${readBack(noted, document).replace('Noted: ', '')}`.trim(), [
      'Show my resume',
      'Find jobs with this',
    ]),
  shown(resume) {
    return spoken(
      `${resume.finished ? 'This is your resume' : 'The resume is not finished yet'}:\n\n${listing(resume.document) || '- nothing yet'}\n\n${improve(resume)}`,
      resume.finished ? ['Change something', 'Find jobs with this'] : ['Go on with the resume'],
      `${resume.finished ? 'Your resume' : 'The unfinished resume'} is on the screen. ${improve(resume)}`,
    );
  },
  aloud({ document, finished }) {
    const text = listing(document);
    const heard = text === '' ? 'Nothing is in it yet' : text.replaceAll('- ', '').replaceAll('\n', '. ');
    return spoken(
      text || `${heard}.`,
      finished ? ['Change something', 'Find jobs with this'] : ['Go on with the resume'],
      `Here it is: ${heard}. Tell me what is wrong.`,
    );
  },
  imported(read, document, cut) {
    const facts = read.flatMap((question) => {
      const fact = factsOf(question, document);
      return fact ? [`- ${LABELS[question]}: ${fact}`] : [];
    });
    const parts = cut?.lists.map((list) => LABELS[list] ?? list) ?? [];
    const left = parts.length === 0 ? '' : `Only the first ${cut!.most} were taken of: ${parts.join(', ')}.`;
    return spoken(
      `This is what I read in the resume; please check it and say what is wrong:\n\n${facts.join('\n')}${left === '' ? '' : `\n\n${left}`}`,
      [],
      `I read ${read.map((question) => LABELS[question]).join(', ')} in the resume. Please check it on the screen.${left === '' ? '' : ` ${left}`}`,
    );
  },
  lapsing(certificates) {
    const lines = certificates.map(
      ({ name, until, state }) =>
        `${name} ${state === 'lapsed' ? 'lapsed on' : 'lapses on'} ${until}; ${name.includes('健康证') ? 'a new health check at the institution named by the place renews it' : 'ask the desk or its issuer how to renew it'}.`,
    );
    return spoken(`Take care: ${lines.join(' ')}`);
  },
  expiry(certificates, lapsing) {
    const lines = certificates.map(
      ({ name, 'x-expires': until }) =>
        `- ${name}: ${until === undefined ? 'you have not told me until when' : `until ${until}`}`,
    );
    const soon = lapsing.length === 0 ? '' : `\n\n${this.lapsing(lapsing).reply}`;
    return spoken(`Your certificates:\n\n${lines.join('\n')}${soon}`);
  },
  rewordings(proposals, done) {
    if (proposals.length === 0) return spoken('Your words are plain already.');
    if (done) return spoken('Done; it says the same, only more plainly.', ['Show my resume']);
    const pairs = proposals.map(({ before, after }) => `- Yours: ${before}\n- New: **${after}**`);
    return spoken(`It could be put like this, with the same meaning:\n\n${pairs.join('\n\n')}\n\nShall I change it?`, [
      'Yes, change it',
      'No',
    ]);
  },
  cancelled: () =>
    spoken('All right, we leave the resume. What you said is kept; say “go on with the resume” to continue.'),
  none: () => spoken('There is no resume yet. A few questions and you have one. Shall we begin?', ['Make a resume']),
  label: (question) => LABELS[question] ?? question,
  lines: linesOf,
  sheet: resumeSheetInEnglish,
};
