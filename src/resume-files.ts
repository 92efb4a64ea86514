import { randomUUID } from 'node:crypto';
import type { ResumeDocument } from './contract/resume.ts';
import type { ResumeLayout } from './contract/resume-sheet.ts';
import type { Narrator } from './narration/narrator.ts';
import { chooseLayout } from './resume/documents/choose-layout.ts';
import { resumeText } from './resume/documents/plain-text.ts';

export interface ResumeFileRequest {
  document: ResumeDocument;
  narrator: Narrator;
  /** Chosen from the resume when it is not given. */
  layout?: ResumeLayout;
  now: Date;
}

/** A resume as the files a person takes away. */
export interface ResumeFiles {
  pdf(request: ResumeFileRequest): Promise<Buffer>;
  docx(request: ResumeFileRequest): Promise<Buffer>;
  text(request: ResumeFileRequest): string;
}

export const resumeFiles: ResumeFiles = {
  // Writers of documents are large and are loaded with the first document.
  async pdf(request) {
    const { resumePdf } = await import('./resume/documents/pdf-document.ts');
    return resumePdf({ ...setting(request), produceId: randomUUID(), createdAt: request.now });
  },
  async docx(request) {
    const { resumeDocx } = await import('./resume/documents/docx-document.ts');
    return resumeDocx({ ...setting(request), produceId: randomUUID() });
  },
  text(request) {
    const { sheet, layout } = setting(request);
    return resumeText(sheet, layout, request.narrator.resume.label('name'));
  },
};

function setting({ document, narrator, layout = chooseLayout(document) }: ResumeFileRequest) {
  return { sheet: narrator.resume.sheet(document), layout };
}
