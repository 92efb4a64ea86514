import { beforeAll, describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/agent/embedded/plan-turn.ts';
import { emptySessionState } from '../../../src/contract/session-state.ts';
import { createWorkbench, TODAY, type Workbench } from '../../understanding/support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

const FIELDS = ['name', 'occupation', 'work', 'certificates', 'skills', 'city'] as const;
/** Said instead of an answer, whichever of the questions was put. */
const TALK = [
  ...[
    '你先问别的',
    '我想想啊',
    '跟上一家一样就行',
    '我老婆也想做一份',
    '哎呀这个我得问问我儿子',
    '138后面忘了，等会给你',
  ],
  ...['第一个', '看第二个', '虚岁十九', '你猜', '让我儿子来填', '我眼睛花看不清', '你说话慢点', '我记性不好'],
  ...['上面写的都对', '下午我还有事', '今天天气真冷', '问这个干啥', '工资能开多少啊', '等一下'],
];

function noted(say: string, asking: string): unknown {
  const form = {
    tool: 'build_resume',
    intent: 'resume' as const,
    arguments: { action: 'answer' },
    asking: `fields.${asking}`,
    question: '还会做什么？',
  };
  const state = { ...emptySessionState(), form };
  const tools = new Set(['build_resume', 'search_labour_law', 'get_job']);
  const plan = planTurn(bench.read(say, state), state, { today: TODAY, tools, cues: bench.lexicon.cues });
  const fields = plan.calls.find(({ name }) => name === 'build_resume')?.arguments.fields;
  return (fields as Record<string, unknown> | undefined)?.[asking];
}

describe.each(FIELDS)('the question for %s', (asking) => {
  it.each(TALK)('is not answered by “%s”', (say) => {
    expect(noted(say, asking) ?? undefined).toBeUndefined();
  });
});

it.each([
  ['水春燕', 'name'],
  ['就叫张姐吧', 'name'],
  ['拉丝', 'occupation'],
  ['在砖厂干了六年', 'work'],
  ['叉车证', 'certificates'],
  ['看图纸', 'skills'],
  ['都行', 'city'],
])('“%s” is an answer to the question for %s', (say, asking) => {
  expect(noted(say, asking)).toBeDefined();
});
