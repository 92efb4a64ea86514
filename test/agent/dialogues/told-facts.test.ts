import { beforeAll, describe, it } from 'vitest';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const sum = ['calculate_entitlement'];
const verdict = ['check_eligibility'];
const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'judges programmes by what was told turns before, wherever it was told': [
    { say: '今年四十八，去年下岗了' },
    { say: '找个保洁的活，成都', tools: ['search_jobs'] },
    { say: '老板不签合同违法吗', intent: 'labour_law' },
    {
      say: '我能领啥补贴',
      tools: verdict,
      with: { facts: { age: 48, situation: 'unemployed', involuntary: true } },
    },
    { say: '没登记', tools: verdict, with: { facts: { registeredUnemployed: false, age: 48 } } },
  ],
  'makes the sum with the years and the pay told in a question of law': [
    { say: '我在厂里干了六年，一个月四千五，不签合同合法吗', intent: 'labour_law' },
    { say: '找个保安的活，成都', tools: ['search_jobs'] },
    {
      say: '要是他们裁我能拿多少',
      intent: 'calculate',
      status: 'answered',
      tools: sum,
      with: { kind: 'severance', inputs: { years: 6, monthlyWage: 4500, dismissalReason: 'employer_layoff' } },
      without: ['inputs.forAnother'],
    },
  ],
  'takes an answer given for one programme into the next sum': [
    { say: '我下岗了，能领失业金吗', tools: verdict },
    { say: '我交了六年失业保险', with: { facts: { contributionYears: 6 } } },
    { say: '那能领几个月', tools: sum, with: { kind: 'unemployment_benefit', inputs: { contributionYears: 6 } } },
  ],
  'puts a fact right wherever it had gone': [
    { say: '帮我写份简历', tools: ['build_resume'] },
    { say: '我叫周大勇，四十五', tools: ['build_resume'] },
    { say: '先不写了', intent: 'resume' },
    { say: '我能领什么补贴', tools: verdict, with: { facts: { age: 45 } } },
    { say: '岁数说错了，我四十六', tools: verdict, with: { facts: { age: 46 } } },
    { say: '看看我的简历', tools: ['build_resume'], reply: /46岁/u },
    { say: '把我的资料念给我听', tools: ['show_profile'], reply: /46/u },
  ],
  'keeps what was told of another apart, and knows it when they come up again': [
    { say: '我四十八，我老公五十，他下岗了' },
    { say: '找个保洁的活，成都', tools: ['search_jobs'] },
    {
      say: '我老公能领什么补贴',
      tools: verdict,
      with: { facts: { age: 50, situation: 'unemployed', forAnother: true } },
    },
    { say: '那我呢', tools: verdict, with: { facts: { age: 48 } } },
    { say: '我什么时候退休', tools: sum, with: { kind: 'retirement_age', inputs: { age: 48 } } },
  ],
  'answers what there is for who the person is': [
    { say: '我是残疾人' },
    { say: '有补贴吗', tools: ['search_policy'], with: { audience: 'disabled' }, reply: /残疾/u },
    { say: '找个打字的活，成都', tools: ['search_jobs'] },
    { say: '政府有啥扶持没有', tools: ['search_policy'], with: { audience: 'disabled' } },
  ],
  'does not take a question about a group for a word about oneself': [
    { say: '想问下残疾人有什么补贴', with: { audience: 'disabled' } },
    { say: '找个保洁的活，成都', tools: ['search_jobs'] },
    { say: '我能领什么补贴', tools: verdict, without: ['facts'] },
  ],
  'fills a resume with what was said in passing': [
    { say: '我高中毕业，有叉车证，住在成都武侯区' },
    { say: '公司不签合同怎么办', intent: 'labour_law' },
    { say: '帮我写份简历', tools: ['build_resume'] },
    { say: '给我看看写成什么样了', tools: ['build_resume'], reply: /高中[\s\S]*叉车|叉车[\s\S]*高中/u },
  ],
  'forgets all of it at the person’s word': [
    { say: '我四十八，下岗了，能领什么补贴', with: { facts: { age: 48 } } },
    { say: '把我的信息都删掉', status: 'confirm' },
    { say: '删吧', status: 'done' },
    { say: '我能领什么补贴', tools: verdict, without: ['facts'] },
  ],
};

describe('what was told', () => {
  for (const [title, lines] of Object.entries(SCRIPTS)) {
    it(title, async () => {
      await play(url, lines);
    }, 60_000);
  }
});
