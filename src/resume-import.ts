import type { StoredResume } from './contract/resume.ts';
import type { SessionState } from './contract/session-state.ts';
import { CallerError } from './errors.ts';
import { readStrangersDocument } from './import/read-strangers-document.ts';
import { UnreadableDocumentError } from './import/unreadable-document-error.ts';
import type { Narrator, Spoken } from './narration/narrator.ts';
import { MOST_ITEMS, type ReadJsonResume, readJsonResume } from './resume/import/read-json-resume.ts';
import { readResumeLines } from './resume/import/read-resume-lines.ts';
import { takeInResume } from './resume/import/take-in-resume.ts';

export interface ImportedResume {
  resume: StoredResume;
  /** Questions of the interview that the file answers. */
  read: string[];
  /** The question the interview goes on with; absent when nothing is missing. */
  asking?: string;
  spoken: Spoken;
  state: SessionState;
}

/**
 * Takes a person's own file into their session and goes on with the interview where the file ends.
 * @throws CallerError `resume_unreadable`, `resume_is_scan`, `resume_without_facts` (422)
 */
export async function importResume(
  bytes: Buffer,
  state: SessionState,
  narrator: Narrator,
  today: string,
): Promise<ImportedResume> {
  const { document, cut } = await readFile(bytes);
  const { resume, read, next } = takeInResume(state.resume, document);
  if (read.length === 0) throw new CallerError('resume_without_facts', 422, 'Nothing of a resume was found.');
  const words = narrator.resume;
  const asked =
    next === undefined
      ? words.check({ ...resume, missing: [] })
      : words.ask(next, { noted: [], document: resume.document });
  const { basics } = resume.document;
  const known = { name: basics.name, phone: basics.phone };
  return {
    resume,
    read,
    ...(next === undefined ? {} : { asking: next }),
    spoken: withConsent(
      state,
      narrator.joined([words.imported(read, resume.document, { lists: cut, most: MOST_ITEMS }), asked]),
      narrator,
    ),
    state: {
      ...state,
      consents: { ...state.consents, resume: state.consents?.resume ?? { told: today } },
      resume,
      profile: { ...state.profile, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)) },
      form: {
        tool: 'build_resume',
        intent: 'resume',
        arguments: { action: 'answer' },
        asking: `fields.${next ?? 'confirm'}`,
      },
    },
  };
}

/** What is kept and how it is erased is said at once; whether it may be kept is asked at the end, as in any interview. */
function withConsent({ consents }: SessionState, spoken: Spoken, narrator: Narrator): Spoken {
  if (consents?.resume !== undefined) return spoken;
  return { ...spoken, reply: `${spoken.reply}\n\n${narrator.remark('resume_kept').reply}` };
}

async function readFile(bytes: Buffer): Promise<ReadJsonResume> {
  const json = bytes.subarray(0, 64).toString('utf8').trimStart().startsWith('{')
    ? readJsonResume(bytes.toString('utf8'))
    : undefined;
  if (json !== undefined) return json;
  try {
    const { kind, lines } = await readStrangersDocument(bytes);
    if (kind === 'pdf' && lines.length === 0) throw new CallerError('resume_is_scan', 422, 'The PDF holds no text.');
    return { document: readResumeLines(lines), cut: [] };
  } catch (cause) {
    if (!(cause instanceof UnreadableDocumentError)) throw cause;
    throw new CallerError('resume_unreadable', 422, 'The file cannot be read.', { cause });
  }
}
