import { beforeAll, describe, it } from 'vitest';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const law = ['search_labour_law'];
const sum = ['calculate_entitlement'];

const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'tells of an answer only what is asked further': [
    { say: '入职的时候收了我三百块押金，合法吗', tools: law, reply: /^单位招人不得扣押/u },
    { say: '不退我咋办', tools: law, reply: /^(?!单位招人不得扣押)[\s\S]*投诉/u },
    { say: '能罚他多少', tools: law, reply: /^(?=[\s\S]*2000元)(?![\s\S]*毕业证)/u },
    { say: '依据是哪一条', tools: law, reply: /^依据是《劳动合同法》第九条/u },
  ],
  'says that it has nothing on what the answer does not hold': [
    { say: '产假有多少天', tools: law },
    { say: '那男的呢', status: 'not_found', reply: /没有现成的说法/u },
  ],
  'notes what is told of a case and does not tell its answer again': [
    { say: '老板拖欠我两个月工资怎么办', tools: law },
    { say: '三个月', reply: /^记下了。/u },
  ],
  'begins no sum by a wage: nobody spoke of a missing contract': [
    { say: '我是劳务派遣的，在电子厂，干了三年，用工单位把我退回了', tools: law },
    { say: '我工资4800，昆山的', tools: law, reply: /^记下了/u },
  ],
  'begins no sum by the years of a service that was agreed': [
    { say: '签了服务期三年，培训花了三万', tools: law, reply: /培训/u },
    { say: '干了一年想走', tools: law, reply: /培训费/u },
  ],
  'asks how much of a death, and not of a dismissal': [
    { say: '我老公上班路上被车撞死了', tools: law },
    { say: '能赔多少', tools: sum, with: { kind: 'work_injury' } },
  ],
  'answers who is pregnant by the rules for her': [
    { say: '我怀孕五个月了' },
    { say: '那加班呢', tools: law, reply: /怀孕7个月以上/u },
  ],
  'answers who is past the age by the rules for them': [
    { say: '我六十三了，在工地看大门' },
    { say: '摔了算工伤吗', tools: law, reply: /超龄劳动者/u },
    { say: '老板拖欠工资怎么办', tools: law },
  ],
  'makes the sum that turns on a birth told before': [
    { say: '我今年五十二，女的，在饭店洗碗' },
    { say: '我啥时候能退休', tools: sum, with: { kind: 'retirement_age' } },
  ],
  'calls nobody from the staff who was not asked for': [
    { say: '公司招残疾人，残保金能少交多少', tools: ['search_policy'] },
    { say: '我们25个人', tools: ['search_policy'] },
  ],
  'goes on with a search after a word about oneself': [
    { say: '成都找司机', tools: ['search_jobs'] },
    { say: '我今年五十二' },
    { say: '八千以上', tools: ['search_jobs'], with: { salaryMin: 8000, city: '成都' } },
  ],
  'asks what is meant by a word that may mean several things': [
    { say: '我想问下社保的事', status: 'clarify', tools: [], reply: /哪一样/u },
    { say: '单位不交社保怎么办', tools: law },
  ],
  'hears a wrong that is told as a question of law': [
    { say: '我怀孕被调去前台，工资降了一半', tools: law, reply: /不得因怀孕/u },
  ],
};

describe('what is said after an answer', () => {
  for (const [title, lines] of Object.entries(SCRIPTS)) it(title, () => play(url, lines));
});
