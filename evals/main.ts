// `npm run eval [-- --only NAME] [-- --misses N] [-- --json FILE] [-- --shared DIR]`: every quality figure. Nothing here
// passes or fails; what cannot be scored says so.
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scoreWorkedCases } from './entitlements/entitlements-section.ts';
import { scoreAnswers } from './knowledge/answers-section.ts';
import { scoreKnowledge } from './knowledge/knowledge-section.ts';
import { scoreMatching } from './matching/matching-section.ts';
import { scoreResumes } from './resume/resume-section.ts';
import type { Section } from './section.ts';
import { scoreDialogues } from './understanding/score-dialogues.ts';
import { scoreLearnedIntents } from './understanding/score-learned-intents.ts';
import { scoreScriptedModel } from './understanding/score-scripted-model.ts';
import { scoreTurns } from './understanding/score-turns.ts';
import { scoreUtterances } from './understanding/score-utterances.ts';

const SECTIONS: Readonly<Record<string, Section>> = {
  understanding: scoreUtterances,
  intents: scoreLearnedIntents,
  turns: scoreTurns,
  dialogues: scoreDialogues,
  model: scoreScriptedModel,
  knowledge: scoreKnowledge,
  answers: scoreAnswers,
  entitlements: scoreWorkedCases,
  matching: scoreMatching,
  resume: scoreResumes,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    misses: { type: 'string' },
    json: { type: 'string' },
    shared: { type: 'string', default: fileURLToPath(new URL('../../shared', import.meta.url)) },
  },
});
const names = Object.keys(SECTIONS);
if (values.only !== undefined && !names.includes(values.only)) {
  fail(`--only takes one of ${names.join(', ')}, not ${values.only}.`);
}
const misses = values.misses === undefined ? Number.POSITIVE_INFINITY : Number(values.misses);
if (Number.isNaN(misses) || misses < 0) fail(`--misses takes a number, not ${values.misses}.`);

const shared = existsSync(values.shared) ? values.shared : undefined;
if (shared === undefined) {
  print('The folder ../shared is not there: what needs the official texts or the real postings is left out below.');
}
const sections: Record<string, object> = {};
const headlines: string[] = [];
for (const [name, section] of Object.entries(SECTIONS)) {
  if (values.only !== undefined && values.only !== name) continue;
  const started = performance.now();
  const { headline, lines, figures } = await section({ misses, shared });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  sections[name] = figures;
  headlines.push(`${name}: ${headline}`);
  print(`\n== ${name} (${seconds} s) ==`, ...lines);
}
print('\n== summary ==', ...headlines);
if (values.json !== undefined) {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(values.json, `${JSON.stringify({ date, sections }, null, 2)}\n`);
}
// The served applications leave timers of libraries behind; the figures are out.
process.exit(0);

function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(message: string): never {
  process.stderr.write(`eval: ${message}\n`);
  process.exit(2);
}
