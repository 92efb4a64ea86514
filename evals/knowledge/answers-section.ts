import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importKnowledge } from '../../src/import/import-knowledge.ts';
import { openDatabase } from '../../src/store/database.ts';
import { PassageRepository } from '../../src/store/passage-repository.ts';
import { converse } from '../../test/support/conversation.ts';
import type { Section } from '../section.ts';
import { mapBounded, withServedApp } from '../served-app.ts';
import { firstLines, percent, textTable } from '../text-table.ts';
import { type AnswerJudgement, judgeAnswer } from './judge-answer.ts';
import { inHalves, type Question, readQuestionSets } from './question-set.ts';

const QUESTIONS = fileURLToPath(new URL('questions', import.meta.url));
const AT_ONCE = 4;
/** The sets whose misses may be read; of all others only totals are told. */
const OPEN = ['open', 'second-open', 'third-open', 'fourth-open'];

interface Asked {
  question: Question;
  /** Absent when the server did not answer. */
  judgement: AnswerJudgement | undefined;
  told: string;
}

/** Every question put to the served application in a session of its own, with the official texts imported where they are at hand. */
export const scoreAnswers: Section = async ({ misses, shared }) => {
  const sets = inHalves(await readQuestionSets(QUESTIONS));
  const asked = new Map<string, Asked[]>();
  await withServedApp(
    { XIAOGU_STARTER_DATA: 'off' },
    async (url) => {
      for (const { name, questions } of sets) {
        asked.set(name, await mapBounded(questions, AT_ONCE, (question) => ask(question, url)));
      }
    },
    async (directory) => {
      if (shared !== undefined) await importTexts([join(shared, 'laws'), join(shared, 'policies')], directory);
    },
  );
  const wrong = OPEN.map((name) => ({
    name,
    missed: (asked.get(name) ?? []).filter(({ judgement }) => judgement?.right !== true),
  }));
  const figures = Object.fromEntries([...asked].map(([name, group]) => [name, figuresOf(group)]));
  return {
    headline: [...asked]
      .map(([name, group]) => {
        const { right, answerable, refused, unanswerable } = figuresOf(group);
        return `${name} ${percent(right, answerable)} right, ${percent(refused, unanswerable)} of the unanswerable refused`;
      })
      .join('; '),
    lines: [
      ...(shared === undefined ? ['Asked of the pack alone: the official texts of ../shared are not there.'] : []),
      ...table(asked),
      ...wrong.flatMap(({ name, missed }) => [
        `Wrong in ${name}: ${missed.length}`,
        ...firstLines(missed.map(missLine), misses),
      ]),
    ],
    figures: { officialTexts: shared !== undefined, ...figures },
  };
};

async function importTexts(folders: string[], directory: string): Promise<void> {
  const database = await openDatabase(directory);
  try {
    await importKnowledge(folders, new PassageRepository(database), { now: () => new Date() });
  } finally {
    await database.destroy();
  }
}

async function ask(question: Question, url: string): Promise<Asked> {
  try {
    const turn = await (await converse(url)).say(question.question);
    const cited = turn.citations.map(({ title, article }) => `${title}${article ?? ''}`).join(' ');
    return { question, judgement: judgeAnswer(question, turn), told: `${turn.intent} ${turn.status} ${cited}` };
  } catch (error) {
    return { question, judgement: undefined, told: `failed: ${(error as Error).message}` };
  }
}

function figuresOf(asked: readonly Asked[]) {
  const answerable = asked.filter(({ question }) => question.answerable);
  const unanswerable = asked.filter(({ question }) => !question.answerable);
  const worded = answerable.filter(({ question }) => question.must_say.length > 0);
  const count = (group: readonly Asked[], pick: (judgement: AnswerJudgement) => boolean): number =>
    group.filter(({ judgement }) => judgement !== undefined && pick(judgement)).length;
  return {
    answerable: answerable.length,
    answered: count(answerable, (judgement) => judgement.answered),
    cites: count(answerable, (judgement) => judgement.cites),
    citesAll: count(answerable, (judgement) => judgement.citesAll),
    /** How many of the answerable say which words an answer needs; only those can be incomplete. */
    worded: worded.length,
    complete: count(worded, (judgement) => judgement.complete),
    completeWithPassages: count(worded, (judgement) => judgement.completeWithPassages),
    right: count(answerable, (judgement) => judgement.right),
    unanswerable: unanswerable.length,
    refused: count(unanswerable, (judgement) => judgement.right),
  };
}

function table(asked: ReadonlyMap<string, readonly Asked[]>): string[] {
  const rows = [...asked].map(([name, group]) => {
    const figures = figuresOf(group);
    const { answerable, worded, unanswerable } = figures;
    return [
      name,
      String(answerable),
      percent(figures.answered, answerable),
      percent(figures.cites, answerable),
      percent(figures.citesAll, answerable),
      percent(figures.complete, worded),
      percent(figures.completeWithPassages, worded),
      percent(figures.right, answerable),
      String(unanswerable),
      percent(figures.refused, unanswerable),
    ];
  });
  return textTable([
    [
      '',
      'asked',
      'answered',
      'cites one',
      'cites all',
      'complete',
      'with passages',
      'right',
      'unanswerable',
      'refused',
    ],
    ...rows,
  ]);
}

function missLine({ question, judgement, told }: Asked): string {
  const faults = [
    ...(question.answerable && judgement?.cites === false ? ['cites no article that answers it'] : []),
    ...(question.answerable && judgement?.complete === false
      ? [`must say ${question.must_say.map((words) => [words].flat().join(' or ')).join(', ')}`]
      : []),
    ...(question.answerable ? [] : ['answered what cannot be answered']),
  ];
  return `  ${question.id}  ${question.question}\n      ${[...faults, `got ${told}`].join('; ')}`;
}
