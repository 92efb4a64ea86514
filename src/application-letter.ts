import type { ApplicationMessage } from './applications/application-delivery.ts';
import type { Letter } from './applications/email-delivery.ts';
import type { ResumeDocument } from './contract/resume.ts';
import type { Narrator } from './narration/narrator.ts';
import { chooseLayout } from './resume/documents/choose-layout.ts';

/** The letter that brings an application to an employer by e-mail, with the resume as PDF where there is one. */
export async function applicationLetter(
  { id, kind, applicationId, posting, content }: ApplicationMessage,
  narrator: Narrator,
  now: Date,
): Promise<Letter> {
  const { name, phone } = content;
  const document = kind !== 'withdrawal' ? (content.resume as ResumeDocument | undefined) : undefined;
  const withResume = document !== undefined;
  const words = narrator.applications.letter({ kind, applicationId, posting, name, phone, withResume });
  if (document === undefined) return { ...words, attachments: [] };
  // The writer of PDF is large and is loaded with the first letter that needs it.
  const { resumePdf } = await import('./resume/documents/pdf-document.ts');
  const pdf = await resumePdf({
    sheet: narrator.resume.sheet(document),
    layout: chooseLayout(document),
    produceId: id,
    createdAt: now,
  });
  // An employer keeps many of them in one folder: the file says for what and from whom.
  const filename = `${words.subject.replace(/[\\/:*?"<>|：,，\s]+/gu, ' ').trim()}.pdf`;
  return { ...words, attachments: [{ filename, contentType: 'application/pdf', content: pdf }] };
}
