import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/agent/embedded/plan.ts';
import { planTurn } from '../../../src/agent/embedded/plan-turn.ts';
import { emptySessionState, type OpenForm, type SessionState } from '../../../src/contract/session-state.ts';
import { createWorkbench, TODAY, type Workbench } from '../../understanding/support.ts';

const EVERY_TOOL = new Set(
  'search_jobs get_job apply_to_job list_applications search_job_fairs search_training search_policy check_eligibility search_labour_law calculate_entitlement find_service build_resume practise_interview give_career_advice update_profile show_profile erase_me hand_off'.split(
    ' ',
  ),
);
const jobs = [
  { id: 'a', title: '保安', employer: '安心物业', district: '武侯区' },
  { id: 'b', title: '保洁员', employer: '洁美公司' },
  { id: 'c', title: '导购', employer: '大华商场' },
];

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

function plan(text: string, state: Partial<SessionState> = {}, tools: ReadonlySet<string> = EVERY_TOOL): Plan {
  return planTurn(
    bench.read(text, state),
    { ...emptySessionState(), ...state },
    { tools, today: TODAY, cues: bench.lexicon.cues },
  );
}

const searching = (search: object): Partial<SessionState> => ({ search: { arguments: search, jobs, total: 3 } });

describe('planning a search', () => {
  it('calls search_jobs with what was said', () => {
    expect(plan('我想在南京找个导购的工作，月薪六千以上').calls).toEqual([
      { name: 'search_jobs', arguments: { keywords: '导购', city: '南京', salaryMin: 6000 } },
    ]);
  });

  it('keeps every argument in force when a person refines, replaces or corrects', () => {
    const state = searching({ keywords: '导购', city: '南京', salaryMin: 6000 });
    expect(plan('要包住的', state).calls[0]!.arguments).toEqual({
      keywords: '导购',
      city: '南京',
      salaryMin: 6000,
      benefits: ['housing'],
    });
    expect(plan('换成重庆呢', state).calls[0]!.arguments).toEqual({ keywords: '导购', city: '重庆', salaryMin: 6000 });
    expect(plan('不对，是鼓楼区', state).calls[0]!.arguments).toMatchObject({ city: '南京', district: '鼓楼区' });
    expect(plan('下一页', state).calls[0]!.arguments).toMatchObject({ keywords: '导购', page: 2 });
  });

  it('asks which place when a name means several and nothing decides', () => {
    const asked = plan('在鼓楼区找个保洁');
    expect(asked.calls).toEqual([{ name: 'search_jobs', arguments: { keywords: '保洁', district: '鼓楼区' } }]);
    const places = ['南京', '徐州'].map((city) => ({ label: `${city}鼓楼区`, city, district: '鼓楼区' }));
    const form: OpenForm = {
      tool: 'search_jobs',
      intent: 'job_search',
      arguments: asked.calls[0]!.arguments,
      asking: 'district',
      choices: places.map(({ label }) => label),
      places,
    };
    for (const said of ['南京的', '南京鼓楼区', '第一个', '江苏那个南京的'])
      expect(plan(said, { form }).calls[0]!.arguments).toEqual({ keywords: '保洁', city: '南京', district: '鼓楼区' });
  });
});

describe('planning for a posting', () => {
  it('finds the posting that is pointed at', () => {
    const state = searching({ keywords: '保安' });
    expect(plan('第二个是做什么的', state).calls).toEqual([{ name: 'get_job', arguments: { jobId: 'b' } }]);
    expect(plan('投刚才那个保安的', state).calls).toEqual([{ name: 'apply_to_job', arguments: { jobId: 'a' } }]);
    expect(plan('就投这个', { ...state, focusedJobId: 'c' }).calls).toEqual([
      { name: 'apply_to_job', arguments: { jobId: 'c' } },
    ]);
  });

  it('never guesses at a write', () => {
    const asked = plan('就投这个', searching({ keywords: '保安' }));
    expect(asked.calls).toEqual([]);
    expect(asked.clarify?.code).toBe('which_posting');
  });

  it('repeats the waiting write on a yes and drops it on a no', () => {
    const pendingAction = {
      id: 'p',
      tool: 'apply_to_job',
      intent: 'apply' as const,
      arguments: { jobId: 'a' },
      summary: '',
      expiresAt: '2026-11-21T12:00:00Z',
    };
    expect(plan('好的，投吧', { pendingAction })).toMatchObject({ intent: 'apply', decision: 'confirm' });
    expect(plan('算了，我再想想', { pendingAction })).toMatchObject({ intent: 'apply', decision: 'refuse', calls: [] });
  });
});

describe('planning for knowledge', () => {
  it('passes the whole question on', () => {
    expect(plan('老板两个月没发工资怎么办').calls).toEqual([
      { name: 'search_labour_law', arguments: { question: '老板两个月没发工资怎么办' } },
    ]);
  });

  it('falls back to the law when there is no calculator', () => {
    const text = '我干了三年，月薪六千，被辞退能赔多少';
    expect(plan(text).calls[0]).toMatchObject({
      name: 'calculate_entitlement',
      arguments: { kind: 'severance', inputs: { years: 3, monthlyWage: 6000 } },
    });
    expect(plan(text, {}, new Set(['search_labour_law'])).calls[0]!.name).toBe('search_labour_law');
  });
});

describe('forms', () => {
  const form = {
    tool: 'calculate_entitlement',
    intent: 'calculate' as const,
    arguments: { kind: 'severance', inputs: { years: 3 } },
    asking: 'inputs.monthlyWage',
  };

  it('take a bare value', () => {
    expect(plan('六千五', { form }).calls).toEqual([
      { name: 'calculate_entitlement', arguments: { kind: 'severance', inputs: { years: 3, monthlyWage: 6500 } } },
    ]);
  });

  it('are put aside for a side question and dropped when cancelled', () => {
    expect(plan('对了，失业登记要什么材料', { form })).toMatchObject({ intent: 'service_guide', form: 'paused' });
    expect(plan('不算了', { form })).toMatchObject({ form: 'cancelled', calls: [] });
  });
});

describe('what is not understood', () => {
  it('is asked about once and offered a person the second time', () => {
    expect(plan('嘎啦咕噜').clarify?.code).toBe('unclear');
    expect(plan('嘎啦咕噜', { misunderstandings: 1 }).clarify?.code).toBe('offer_person');
  });
});
