import type { Section } from '../section.ts';
import { withServedApp } from '../served-app.ts';
import { firstLines, percent, textTable } from '../text-table.ts';
import { interviewScripts } from './interview-script.ts';
import { type FieldJudgement, judgeAsked, judgeResume } from './judge-resume.ts';
import { playInterview } from './play-interview.ts';

/** Interviews held with the whole agent over HTTP, judged by the resume they end in. */
export const scoreResumes: Section = async ({ misses }) =>
  withServedApp({}, async (url) => {
    const blocks = [...interviewScripts()];
    const judged = [];
    for (const [block, scripts] of blocks) {
      const interviews = [];
      for (const script of scripts) {
        const { resume, talk, asked } = await playInterview(script, url);
        const fields = [...judgeResume(script.expect, resume), ...judgeAsked(script.notAsked ?? [], asked)];
        interviews.push({ script, talk, fields });
      }
      judged.push({ block, interviews });
    }
    const rows = judged.map(({ block, interviews }) => {
      const fields = interviews.flatMap((one) => one.fields);
      const whole = interviews.filter((one) => one.fields.every(({ right }) => right)).length;
      return {
        block,
        interviews: interviews.length,
        whole,
        fields: fields.length,
        right: fields.filter(({ right }) => right).length,
      };
    });
    const sum = (key: 'interviews' | 'whole' | 'fields' | 'right') => rows.reduce((total, row) => total + row[key], 0);
    const headline = `${sum('whole')} of ${sum('interviews')} resumes right in every field, ${percent(sum('right'), sum('fields'))} of fields`;
    const table = textTable([
      ['interviews', 'resumes', 'right in every field', 'fields', 'right'],
      ...rows.map((row) => [
        row.block,
        String(row.interviews),
        String(row.whole),
        String(row.fields),
        percent(row.right, row.fields),
      ]),
    ]);
    const missed = judged.flatMap(({ block, interviews }) =>
      interviews.flatMap(({ script, talk, fields }) => {
        const wrong = fields.filter(({ right }) => !right);
        return wrong.length === 0
          ? []
          : [[`${block}: ${script.name}`, ...wrong.map(inWords), ...talk.map((line) => `      ${line}`)].join('\n')];
      }),
    );
    return { headline, lines: [...table, ...firstLines(missed, misses)], figures: { blocks: rows } };
  });

function inWords({ field, expected, found }: FieldJudgement): string {
  return `    ${field}: got ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;
}
