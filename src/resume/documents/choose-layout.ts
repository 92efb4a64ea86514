import type { ResumeDocument } from '../../contract/resume.ts';
import type { ResumeLayout } from '../../contract/resume-sheet.ts';

const STUDIED: ReadonlySet<string> = new Set(['college', 'bachelor', 'master', 'doctor']);

/** Who studied and holds no certificate of a trade is read by an office; everyone else by a foreman. */
export function chooseLayout(document: ResumeDocument): ResumeLayout {
  const schooling = document['x-person']?.schooling;
  const certificates = document.certificates?.length ?? 0;
  return schooling !== undefined && STUDIED.has(schooling) && certificates === 0 ? 'office' : 'trades';
}

const ORDER = {
  trades: ['certificates', 'work', 'skills', 'awards', 'wishes', 'education', 'summary'],
  office: ['summary', 'education', 'work', 'skills', 'certificates', 'awards', 'wishes'],
} as const;

export function inLayoutOrder<T extends { kind: (typeof ORDER)[ResumeLayout][number] }>(
  sections: readonly T[],
  layout: ResumeLayout,
): T[] {
  return ORDER[layout].flatMap((kind) => sections.filter((section) => section.kind === kind));
}
