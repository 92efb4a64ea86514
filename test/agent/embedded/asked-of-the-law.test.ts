import { beforeAll, describe, expect, it } from 'vitest';
import { askedOfTheLaw } from '../../../src/agent/embedded/asked-of-the-law.ts';
import { emptySessionState, type SessionState } from '../../../src/contract/session-state.ts';
import type { Request } from '../../../src/understanding/reading.ts';
import { createWorkbench, type Workbench } from '../../understanding/support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

/** A request as the understanding might have it; the words are read for their cues only. */
function request(text: string, changes: Partial<Request>): Request {
  const [read] = bench.read('你好').requests;
  return { ...read!, act: 'new', confidence: 0.9, text, ...changes };
}

function asked(text: string, requests: Request[], state: Partial<SessionState> = {}) {
  const reading = { language: 'zh' as const, text, requests };
  return askedOfTheLaw(reading, { ...emptySessionState(), ...state }, bench.lexicon.cues).map(
    ({ intent, text: words }) => [intent, words],
  );
}

describe('a message that asks what is right', () => {
  it('is a question of law, whatever it tells of', () => {
    for (const intent of ['job_search', 'job_detail', 'interview', 'training'] as const) {
      const text = '去应聘收银，人家说只招男的，把我轰出来，能告吗';
      expect(asked(text, [request(text, { intent })])).toEqual([['labour_law', text]]);
    }
  });

  it('is one where it asks whether it may be done so, or is too long', () => {
    for (const text of ['去面试要我先验孕，能这样搞吗', '试用期不用交社保对吧', '试用期定六个月，是不是太长了']) {
      expect(asked(text, [request(text, { intent: 'calculate' })])).toEqual([['labour_law', text]]);
    }
  });

  it('is asked whole when an interview is only what it tells of', () => {
    const parts = ['面试的时候一直问我生不生孩子', '这种去哪告他'];
    const whole = parts.join('，');
    const requests = [request(parts[0]!, { intent: 'interview' }), request(parts[1]!, { intent: 'service_guide' })];
    expect(asked(whole, requests)).toEqual([['service_guide', whole]]);
  });

  it('stays what it is while a search is on the screen, and when it asks for work', () => {
    const text = '这样行吗';
    const search = { arguments: {}, jobs: [], total: 0 };
    expect(asked(text, [request(text, { intent: 'job_detail' })], { search })).toEqual([['job_detail', text]]);
    const wish = '帮我找个合法的兼职，这样行吗';
    expect(asked(wish, [request(wish, { intent: 'job_search' })])).toEqual([['job_search', wish]]);
  });

  it('stays a sum when it asks how much, or whether it is too late', () => {
    const slots = request('', {}).slots;
    const text = '公司这样辞退我合法吗，能赔多少';
    const howMuch = request(text, { intent: 'calculate', slots: { ...slots, forms: ['amount'] } });
    expect(asked(text, [howMuch])).toEqual([['calculate', text]]);
    const late = '去年离职的，还能仲裁吗';
    const deadline = request(late, { intent: 'calculate', slots: { ...slots, calculation: 'arbitration_deadline' } });
    expect(asked(late, [deadline])).toEqual([['calculate', late]]);
    const whether = '计件的低于最低工资，这样行吗';
    expect(asked(whether, [request(whether, { intent: 'calculate' })])).toEqual([['labour_law', whether]]);
  });
});

describe('words in which nothing was recognised', () => {
  const unrecognised = (text: string, reasons = ['nothing_recognised']) =>
    asked(text, [request(text, { intent: 'out_of_scope', reasons })]);

  it('are looked up when they speak of working life, in either language', () => {
    for (const text of ['考勤被人动过怎么举证', '中介要我的银行流水做啥', 'Is my boss allowed to read my messages']) {
      expect(unrecognised(text)).toEqual([['labour_law', text]]);
    }
  });

  it('stay none of ours when they do not, and when something else was recognised in them', () => {
    expect(unrecognised('月亮离我们有多远')).toEqual([['out_of_scope', '月亮离我们有多远']]);
    const text = '公司的股票能买吗';
    expect(unrecognised(text, ['offtopic=4.0'])).toEqual([['out_of_scope', text]]);
  });
});

describe('what follows a question of law and is nothing by itself', () => {
  const parts = ['去哪个城市做劳动能力鉴定', '结果不服找谁'] as const;
  const whole = parts.join('，');
  const requests = () => [
    request(parts[0], { intent: 'service_guide' }),
    request(parts[1], { intent: 'out_of_scope' }),
  ];

  it('goes with it, and the whole message is asked', () => {
    expect(asked(whole, requests())).toEqual([['service_guide', whole]]);
  });

  it('stays apart while something is on the screen, and beside another request', () => {
    expect(asked(whole, requests(), { focusedJobId: 'a' })).toHaveLength(2);
    expect(asked(whole, [...requests(), request('再找个保安', { intent: 'job_search' })])).toHaveLength(3);
  });
});
