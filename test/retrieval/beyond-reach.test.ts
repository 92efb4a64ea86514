import { describe, expect, it } from 'vitest';
import { loadLegalLexicon } from '../../src/retrieval/load-legal-lexicon.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
const { beyond } = await loadLegalLexicon(knowledge);

describe('what no text here can hold', () => {
  it.each(['往后国家会不会给外卖员统一发养老金', '周休三天啥时候全国实行', '我这案子最后能判多少'])(
    'is what is to come: %s',
    (question) => expect(beyond.of(question)).toBe('outlook'),
  );

  it.each(['老同学借了我八千不还，怎么要回来', '房东扣着押金不给，找哪个管', '商业意外险门诊能报多少'])(
    'is of another field of law: %s',
    (question) => expect(beyond.of(question)).toBe('other_field'),
  );

  it.each(['国家育儿补贴一年多少钱', '我们这儿的高龄津贴发多少', '今年三支一扶招多少人', '去年县里一共发了多少人'])(
    'is paid or counted by others: %s',
    (question) => expect(beyond.of(question)).toBe('not_at_hand'),
  );

  it.each(['求职补贴给多少', '农民工培训补贴怎么领', '高温津贴是工资吗', '三支一扶服务期满有什么照顾'])(
    'is told of here: %s',
    (question) => expect(beyond.of(question)).toBeUndefined(),
  );

  it.each(['我们厂年终奖发几个月', '隔壁那家厂一个月给多少'])('is known inside a house alone: %s', (question) =>
    expect(beyond.of(question)).toBe('employers_own'),
  );

  it.each([
    '老板跟我借工资周转，拖着不还算欠薪吗',
    '合伙开店能申请创业补贴吗',
    '单位只买商业意外险，工伤了还能按工伤保险赔吗',
    '员工签字的制度就一定有效吗',
    '我们厂年终奖没发合法吗',
    '延迟退休什么时候开始的',
  ])('is left to be answered: %s', (question) => expect(beyond.of(question)).toBeUndefined());

  it.each([
    '我在加拿大摘苹果，那边加班费怎么算',
    '香港的遣散费怎么算',
    '泰国最低工资多少',
    '日本公司的同事，按日本法律能休几天',
  ])('is the law of another place: %s', (question) => expect(beyond.of(question)).toBe('abroad'));

  it.each([
    '中介说去日本打工收我三万，合法吗',
    '韩企在这边欠我工资',
    '公司派我去德国培训，走了要赔吗',
    '加班费怎么算',
    '订单都转到越南了，公司要裁我',
    '老板是台湾人，不给加班费',
    '厂子搬去缅甸，把我们解除了',
  ])('is not the law here: %s', (question) => expect(beyond.of(question)).toBeUndefined());

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
  it.each(['劳动法规定下雨天不上班吧', '每个工人都有十天带薪游泳假，是哪条'])('is stated as law in %s', (question) =>
    expect(beyond.claimsRule(question)).toBe('stated'),
  );

  it('is told as hearsay where nobody calls it law', () =>
    expect(beyond.claimsRule('听说进厂满一年发套房')).toBe('heard'));

  it.each(['老板不给签合同怎么办', '加班费怎么算', '年假能休几天'])('is not heard in %s', (question) =>
    expect(beyond.claimsRule(question)).toBeUndefined(),
  );
});
