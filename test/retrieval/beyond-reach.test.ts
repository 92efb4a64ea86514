import { describe, expect, it } from 'vitest';
import { loadLegalLexicon } from '../../src/retrieval/load-legal-lexicon.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const { beyond } = await loadLegalLexicon(knowledge);

describe('what no text here can hold', () => {
  it.each([
    '我在加拿大摘苹果，那边加班费怎么算',
    '香港的遣散费怎么算',
    '泰国最低工资多少',
    '日本公司的同事，按日本法律能休几天',
  ])('is the law of another place: %s', (question) => expect(beyond.of(question)).toBe('abroad'));

  it.each(['中介说去日本打工收我三万，合法吗', '韩企在这边欠我工资', '公司派我去德国培训，走了要赔吗', '加班费怎么算'])(
    'is not the law here: %s',
    (question) => expect(beyond.of(question)).toBeUndefined(),
  );

  it.each(['华为年终奖发几个月', '京东仓库哪天发工资', '哪家律所最厉害'])(
    'is what an employer or a house sets: %s',
    (question) => expect(beyond.of(question)).toBe('employers_own'),
  );

  it.each(['在美团送外卖摔了算不算工伤', '富士康不发返费合法吗', '京东把我辞了能要补偿吗'])(
    'is not what the law says of an employer: %s',
    (question) => expect(beyond.of(question)).toBeUndefined(),
  );
});

describe('a rule that is taken for granted', () => {
  it.each(['听说进厂满一年发套房', '劳动法规定下雨天不上班吧', '每个工人都有十天带薪游泳假，是哪条'])(
    'is heard in %s',
    (question) => expect(beyond.claimsRule(question)).toBe(true),
  );

  it.each(['老板不给签合同怎么办', '加班费怎么算', '年假能休几天'])('is not heard in %s', (question) =>
    expect(beyond.claimsRule(question)).toBe(false),
  );
});
