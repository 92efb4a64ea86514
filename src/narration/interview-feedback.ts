import type { InterviewRemark, PractisedAnswer } from './interview-narrator.ts';

/** What is said on an answer, from one language's words for remarks and for a better answer. */
export function feedbackIn(words: {
  remarks: Readonly<Record<string, (remark: InterviewRemark) => string>>;
  better(facts: NonNullable<PractisedAnswer['better']>): string;
  /** That the pace of a typed answer is not judged. */
  typed: string;
  /** When there is nothing to remark. */
  fine: string;
}): { lines(answer: PractisedAnswer): string[]; text(answer: PractisedAnswer | undefined): string } {
  const lines = ({ remarks, better, typed }: PractisedAnswer): string[] => [
    ...remarks.flatMap((remark) => words.remarks[remark.code]?.(remark) ?? []),
    ...(better ? [words.better(better)] : []),
    ...(typed ? [words.typed] : []),
  ];
  return {
    lines,
    text(answer) {
      if (answer === undefined) return '';
      const said = lines(answer);
      return said.length > 0 ? `${said.map((line) => `- ${line}`).join('\n')}\n\n` : `${words.fine}\n\n`;
    },
  };
}
