import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkEligibility, type ProgrammeBook } from '../../src/entitlements/eligibility/check-eligibility.ts';
import { deriveFacts } from '../../src/entitlements/eligibility/derive-facts.ts';
import { judge, judgeAll } from '../../src/entitlements/eligibility/judge.ts';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { readFacts } from '../../src/entitlements/eligibility/read-facts.ts';
import { loadPack } from '../../src/retrieval/load-pack.ts';
import { TODAY } from './support.ts';

const knowledge = new URL('../../knowledge', import.meta.url).pathname;
let book: ProgrammeBook;
beforeAll(async () => {
  book = await loadProgrammes(knowledge);
});

function check(named: string | undefined, told: Record<string, unknown>, today = TODAY) {
  return checkEligibility(book, { ...(named === undefined ? {} : { named }), told, today });
}

/** The verdict on the one programme a name stands for. */
function verdict(named: string, told: Record<string, unknown>, today = TODAY) {
  const { verdicts, ask } = check(named, told, today);
  expect(verdicts).toHaveLength(1);
  return ask === undefined ? verdicts[0]!.verdict : `asks ${ask}`;
}

describe('three-valued logic', () => {
  const grown = { fact: 'age', atLeast: 18, why: 'young' };
  const poor = { fact: 'poor', is: true, why: 'rich' };

  test('one condition that fails decides, whatever is unknown', () => {
    expect(judgeAll([grown, poor], { age: 17 })).toEqual({ verdict: 'no', because: ['young'], lacks: [] });
    expect(judgeAll([grown, poor], { age: 18 })).toEqual({ verdict: 'unknown', because: [], lacks: ['poor'] });
    expect(judgeAll([grown, poor], { age: 18, poor: true }).verdict).toBe('yes');
  });

  test('of alternatives one that holds is enough, and all must fail for a no', () => {
    const either = { any: [grown, poor], why: 'neither' };
    expect(judge(either, { poor: true }).verdict).toBe('yes');
    expect(judge(either, { poor: false }).lacks).toEqual(['age']);
    expect(judge(either, { poor: false, age: 3 }).because).toEqual(['neither']);
  });

  test('more knowledge never turns a yes or a no around', () => {
    const values = fc.record(
      { age: fc.integer({ min: 0, max: 80 }), poor: fc.boolean(), rich: fc.boolean() },
      { requiredKeys: [] },
    );
    const conditions = [{ any: [grown, poor], why: 'neither' }, { all: [{ fact: 'rich', is: false, why: 'rich' }] }];
    fc.assert(
      fc.property(values, values, (known, more) => {
        const before = judgeAll(conditions, known);
        const after = judgeAll(conditions, { ...more, ...known });
        if (before.verdict !== 'unknown') expect(after.verdict).toBe(before.verdict);
      }),
    );
  });
});

describe('facts in words', () => {
  test('are read as people say them', () => {
    const read = (told: Record<string, unknown>) => readFacts(told, book.facts);
    expect(read({ situation: '没工作' })).toEqual({ situation: 'unemployed' });
    expect(read({ situation: '我在开公司' })).toEqual({ situation: 'self_employed' });
    expect(read({ situation: 'Unemployed' })).toEqual({ situation: 'unemployed' });
    expect(read({ situation: 'Self employed' })).toEqual({ situation: 'self_employed' });
    expect(read({ hardships: '我是低保户，还有残疾' })).toEqual({ hardships: ['disabled', 'low_income'] });
    expect(read({ hardships: '都没有' })).toEqual({ hardships: [] });
    expect(read({ hardToEmploy: '没有' })).toEqual({ hardToEmploy: false });
    expect(read({ involuntary: '被裁员了', contributionYears: '6年' })).toEqual({
      involuntary: true,
      contributionYears: 6,
    });
    expect(read({ situation: '啊？', age: '不告诉你' })).toEqual({});
  });

  test('lead to others, which never overrule what was told', () => {
    expect(deriveFacts({ dismissalReason: 'employee_resigned' }, TODAY)).toMatchObject({
      involuntary: false,
      situation: 'unemployed',
    });
    expect(deriveFacts({ dismissalReason: 'employer_layoff', situation: 'employed' }, TODAY).situation).toBe(
      'employed',
    );
    expect(deriveFacts({ birthDate: '1965-01-01', gender: 'male' }, TODAY)).toMatchObject({
      age: 61,
      reachedRetirementAge: true,
    });
    expect(deriveFacts({ age: 30 }, TODAY)).toMatchObject({ reachedRetirementAge: false, yearsToRetirement: 20 });
    expect(deriveFacts({ age: 55 }, TODAY)).not.toHaveProperty('reachedRetirementAge');
  });
});

describe('unemployment benefit', () => {
  const laidOff = { dismissalReason: 'employer_layoff', contributionYears: 3 };

  test('is yes, no with the reason, or the one question that decides', () => {
    expect(verdict('失业金', laidOff)).toBe('yes');
    expect(verdict('失业金', { ...laidOff, dismissalReason: 'employee_resigned' })).toBe('no');
    expect(verdict('失业金', { ...laidOff, dismissalReason: 'employee_forced' })).toBe('yes');
    expect(verdict('失业保险金', { ...laidOff, contributionYears: 0.5 })).toBe('no');
    expect(verdict('失业金', { contributionYears: 3 })).toBe('asks involuntary');
    expect(verdict('失业金', { involuntary: true })).toBe('asks contributionYears');
  });

  test('says why not', () => {
    const [first] = check('失业金', { dismissalReason: 'employee_resigned' }).verdicts;
    expect(first!.reasons).toEqual([{ code: 'fails', text: expect.stringContaining('自己辞职的不能领') }]);
  });
});

describe('what is not confirmed', () => {
  test('is never yes, and nobody is asked about it', () => {
    const everything = {
      situation: 'employed',
      certificate: true,
      contributionYears: 10,
      graduate: 'within_two_years',
      hires: ['graduate', 'hard_to_employ', 'long_unemployed', 'poverty_monitored', 'youth'],
      paysInsurance: true,
      noLayoffs: true,
      yearContract: true,
      trainees: true,
      ruralWorker: true,
      hardships: ['poverty_monitored'],
    };
    for (const { id, status } of book.programmes.filter((programme) => programme.status !== 'in_force')) {
      const { verdicts, ask } = check(id, everything);
      expect({ id, status, verdict: verdicts[0]!.verdict }).not.toMatchObject({ verdict: 'yes' });
      expect(ask).toBeUndefined();
      expect(check(id, {}).ask).toBeUndefined();
    }
  });

  test('neither is a measure before its first or after its last day', () => {
    const veteran = { veteran: true, age: 30 };
    expect(verdict('退役军人培训', veteran)).toBe('yes');
    expect(verdict('退役军人培训', veteran, '2026-07-31')).toBe('unknown');
    const founder = { situation: 'self_employed', veteran: true };
    expect(verdict('退役军人创业税收优惠', founder)).toBe('yes');
    expect(verdict('退役军人创业税收优惠', founder, '2028-01-01')).toBe('unknown');
  });
});

describe('all programmes', () => {
  test('begin with the fact that divides them most and tell no others than the person’s own', () => {
    expect(check(undefined, {}).ask).toBe('situation');
    const { ask, verdicts } = check(undefined, { situation: '失业' });
    expect(['involuntary', 'contributionYears']).toContain(ask);
    const employers = new Set(book.programmes.filter(({ audience }) => audience === 'employer').map(({ id }) => id));
    expect(verdicts.filter(({ id, verdict: said }) => employers.has(id) && said !== 'no')).toEqual([]);
  });

  test('ask of an employer whom it hires, and find what that brings', () => {
    expect(check(undefined, { audience: 'employer' }).ask).toBe('hires');
    const told = {
      audience: 'employer',
      hires: '毕业生和4050人员',
      paysInsurance: true,
      smallBusiness: true,
      yearContract: true,
    };
    const yes = check(undefined, told)
      .verdicts.filter((one) => one.verdict === 'yes')
      .map(({ id }) => id);
    expect(yes).toEqual(['employer-insurance-subsidy-hard-to-employ', 'employer-insurance-subsidy-graduates']);
  });

  test('never turn an employer down for a hire who may be recognised, but ask', () => {
    const hired = (hires: string, more: object = {}) => {
      const { verdicts } = check(undefined, { audience: 'employer', hires, paysInsurance: true, ...more });
      return (id: string) => verdicts.find((one) => one.id === id);
    };
    const subsidy = 'employer-insurance-subsidy-hard-to-employ';
    const older = ['older', 'unemployed'] as unknown as string;
    expect(hired(older)(subsidy)).toMatchObject({ verdict: 'unknown', missing: 'hireRecognised' });
    expect(hired(older, { hireRecognised: true })(subsidy)).toMatchObject({ verdict: 'yes' });
    expect(hired(older, { hireRecognised: false })(subsidy)).toMatchObject({ verdict: 'no' });
    expect(hired('残疾人')(subsidy)).toMatchObject({ verdict: 'unknown' });
    const halfYear = { yearContract: true, hireUnemployedHalfYear: true };
    expect(hired(older, halfYear)('tax-relief-employer')).toMatchObject({ verdict: 'yes' });
    expect(hired('毕业生', halfYear)('tax-relief-employer')).toMatchObject({ verdict: 'no' });
    expect(hired('残疾人', { employees: 80 })('disabled-levy-reduction')).toMatchObject({ verdict: 'yes' });
    expect(hired('残疾人', { employees: 30 })('disabled-levy-exemption')).toMatchObject({ verdict: 'yes' });
  });

  test('ask an employer about the hire before the firm', () => {
    const asked: (string | undefined)[] = [];
    const told: Record<string, unknown> = { audience: 'employer', hires: ['older', 'unemployed'] };
    while (asked.length < 4) {
      const { ask } = check(undefined, told);
      asked.push(ask);
      told[ask!] = true;
    }
    expect(asked.toSorted()).toEqual(['hireRecognised', 'hireUnemployedHalfYear', 'paysInsurance', 'yearContract']);
  });

  test('count a man from 50 and a woman from 40 as older, and whoever retires within ten years', () => {
    const recognised = (facts: object) =>
      verdict('就业困难人员认定', { situation: 'unemployed', hardships: '都没有', unemployedMonths: 3, ...facts });
    expect(recognised({ age: 52 })).toBe('yes');
    expect(recognised({ age: 45, gender: 'male' })).toBe('no');
    expect(recognised({ age: 45, gender: 'female' })).toBe('yes');
    expect(recognised({ age: 45 })).toBe('asks olderWorker');
    expect(recognised({ age: 39 })).toBe('no');
    expect(recognised({ yearsToRetirement: 9 })).toBe('yes');
  });

  test('go on with the benefit of whoever retires within a year', () => {
    expect(verdict('失业金续领', { drawsUnemploymentBenefit: true, yearsToRetirement: 0.7 })).toBe('yes');
    expect(verdict('失业金续领', { drawsUnemploymentBenefit: true, yearsToRetirement: 1.2 })).toBe('no');
  });

  test('leave open what the person does not know, and ask something else', () => {
    const told = { situation: 'unemployed', involuntary: 'unknown' };
    const { ask, verdicts } = check(undefined, told);
    expect(ask).not.toBe('involuntary');
    expect(verdicts.find(({ id }) => id === 'unemployment-benefit')).toMatchObject({ verdict: 'unknown' });
    expect(check('失业金', { involuntary: 'unknown', contributionYears: 3 }).ask).toBe('situation');
    expect(
      check('失业金', { involuntary: 'unknown', contributionYears: 3, situation: 'unemployed' }).ask,
    ).toBeUndefined();
  });

  test('stop asking after seven facts, whatever the answers', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 6 })), (picks) => {
        const told: Record<string, unknown> = {};
        for (let asked = 0; ; asked += 1) {
          const { ask } = check(undefined, told);
          if (ask === undefined) break;
          expect(told).not.toHaveProperty(ask);
          expect(asked).toBeLessThanOrEqual(7);
          const { type, choices } = book.facts[ask]!;
          const pick = picks.next().value as number;
          const codes = Object.keys(choices ?? {});
          told[ask] = type === 'number' ? pick * 4 : type === 'yes_or_no' ? pick % 2 === 0 : codes[pick % codes.length];
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the programmes', () => {
  test('each lean on an entry of the knowledge pack, with the same standing', async () => {
    const entries = new Map((await loadPack(knowledge)).map((entry) => [entry.id, entry]));
    for (const { id, entry, status } of book.programmes) {
      expect({ id, status: entries.get(entry)?.status }).toEqual({ id, status });
    }
  });

  test('bear ids of their own, and a name nobody knows is said to be unknown', () => {
    expect(new Set(book.programmes.map(({ id }) => id)).size).toBe(book.programmes.length);
    expect(check('月球补贴', {}).known).toBe(false);
  });

  test('with one nickname are judged together', () => {
    const { verdicts, ask } = check('社会保险补贴', {});
    expect(verdicts.length).toBeGreaterThan(2);
    expect(ask).toBe('situation');
  });
});
