import { labelledFacts } from './read-resume-lines.ts';

const FEWEST_LABELS = 3;

/** Whether words are a resume copied from somewhere: several labels with their values (姓名：…　电话：…). */
export function isPastedResume(text: string): boolean {
  const labels = text.split('\n').flatMap((line) => labelledFacts(line).map(([label]) => label));
  return new Set(labels.filter((label) => label !== 'ignored')).size >= FEWEST_LABELS;
}
