import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../src/contract/session-state.ts';
import { parseWeights } from '../../src/lexicon/intent-weights.ts';
import { moveWeightsPath, readLexicon } from '../../src/lexicon/load-lexicon.ts';
import { Move } from '../../src/lexicon/turns-schema.ts';
import { isPossible } from '../../src/understanding/conversation-table.ts';
import { createContextReader } from '../../src/understanding/read-in-context.ts';
import { stateOf } from '../../src/understanding/situations.ts';
import { whatIsOpen } from '../../src/understanding/what-is-open.ts';
import { createWorkbench, knowledgeDirectory, TODAY } from './support.ts';

const { lexicon, understanding } = await createWorkbench();

const situations = new Map(lexicon.turns.map(({ situation, open }) => [situation, open]));
const inSituation = (id: string): SessionState => stateOf(situations.get(id)!);
const read = (text: string, id: string) =>
  understanding.read(text, inSituation(id), { today: TODAY, locale: 'zh-CN' }).requests[0];

describe('what is open', () => {
  it('is a write before a form, and a form before what is on the screen', () => {
    expect(whatIsOpen(inSituation('apply_confirm'))).toMatchObject({ kind: 'write', nearest: 'write:apply_to_job' });
    expect(whatIsOpen(inSituation('practice_list'))).toMatchObject({ kind: 'form', behind: ['list'] });
    expect(whatIsOpen(inSituation('posting'))).toMatchObject({ nearest: 'posting' });
    expect(whatIsOpen(inSituation('law_list'))).toMatchObject({ nearest: 'topic:search_labour_law' });
  });
});

describe('the table of the conversation', () => {
  it('lets nothing be answered, skipped or ended where nothing is asked', () => {
    const state = inSituation('list');
    for (const move of ['answer', 'skip', 'finish', 'show', 'correct', 'go_on'] as const)
      expect(isPossible(move, state), move).toBe(false);
  });

  it('allows every example of a turn where it is said', () => {
    const impossible = lexicon.turns.filter(({ move, open }) => !isPossible(move, stateOf(open)));
    expect(impossible.map(({ situation, move, text }) => `${situation} ${move} ${text}`)).toEqual([]);
  });

  it('has examples of every move', () => {
    expect(Move.options.filter((move) => lexicon.turns.every((turn) => turn.move !== move))).toEqual([]);
  });
});

describe('what was learned of turns', () => {
  it('was learned from the turns as they stand; `npm run learn` learns anew', async () => {
    const { movesLearnedFrom } = await readLexicon(knowledgeDirectory);
    expect(parseWeights(await readFile(moveWeightsPath(knowledgeDirectory), 'utf8'), movesLearnedFrom)).toBeDefined();
  });
});

describe('a turn in context', () => {
  it('is read by what is open: the same words answer, refine or ask', () => {
    expect(read('五千左右', 'sum_wage')).toMatchObject({ intent: 'calculate', act: 'value' });
    expect(read('五千左右的', 'list')).toMatchObject({ intent: 'job_search' });
  });

  it('is a question of law in the midst of a practice, and no answer', () => {
    expect(read('等一下，试用期不给交社保合法吗', 'practice')).toMatchObject({ intent: 'labour_law' });
  });

  it('stays with the resume when something told before is put right', () => {
    expect(read('刚才的电话记错了', 'resume_work')).toMatchObject({ intent: 'resume' });
  });

  it('never takes words for the yes to a write that are not one', () => {
    const hesitant = ['我得想一想', '这个嘛', '他们给不给交社保', '我老婆不同意'];
    for (const words of hesitant) expect(read(words, 'apply_confirm')?.act, words).not.toBe('affirm');
  });

  it('leaves the reading to the cues where nothing is open', () => {
    const byCues = [{ intent: 'smalltalk', act: 'greeting', confidence: 1, slots: {}, text: '你好', reasons: [] }];
    const reader = createContextReader({
      lexicon,
      readClause: () => {
        throw new Error('must not be read again');
      },
      messages: { read: () => byCues } as never,
      weights: lexicon.moveWeights!,
    });
    const nothing = { profile: {}, pausedForms: [], choices: [], misunderstandings: 0, handedOff: false };
    expect(reader('你好', nothing, { today: TODAY })).toBe(byCues);
  });
});
