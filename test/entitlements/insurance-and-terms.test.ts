import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISMISSAL_REASONS } from '../../src/contract/entitlement-inputs.ts';
import { addDays, addYears } from '../../src/entitlements/calendar.ts';
import { medicalMonths } from '../../src/entitlements/rules/medical-period.ts';
import { benefitMonths } from '../../src/entitlements/rules/unemployment-benefit.ts';
import { codes, outcome, question, TODAY, value } from './support.ts';

describe('unemployment benefit', () => {
  test('lasts 12, 18 and 24 months from one, five and ten years of contributions', () => {
    expect([0.9, 1, 4.9, 5, 9.9, 10, 40].map(benefitMonths)).toEqual([0, 12, 12, 18, 18, 24, 24]);
  });

  test('is nothing for whoever leaves of their own will, unless the employer drove them to it', () => {
    expect(value('unemployment_benefit', { contributionYears: 6, dismissalReason: 'employee_resigned' })).toBe(0);
    expect(value('unemployment_benefit', { contributionYears: 6, dismissalReason: 'employee_forced' })).toBe(18);
    expect(value('unemployment_benefit', { contributionYears: 6, dismissalReason: 'employee_misconduct' })).toBe(18);
  });

  test('adds what is left of an earlier course, up to twenty-four months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 24 }),
        (contributionYears, unclaimedMonths) => {
          const months = Number(
            value('unemployment_benefit', { contributionYears, unclaimedMonths, dismissalReason: 'employer_layoff' }),
          );
          expect(months).toBe(Math.min(24, benefitMonths(contributionYears) + unclaimedMonths));
        },
      ),
    );
  });

  test('names the region’s minimum wage as the ceiling where it is known', () => {
    const facts = { contributionYears: 6, dismissalReason: 'employer_layoff' };
    expect(codes('unemployment_benefit', facts, ['甲市'])).toContain('benefit_amount_under');
    expect(codes('unemployment_benefit', facts)).toContain('benefit_amount_local');
  });

  test('has an answer for every reason for which work may end', () => {
    for (const dismissalReason of DISMISSAL_REASONS) {
      expect([0, 18]).toContain(value('unemployment_benefit', { contributionYears: 6, dismissalReason }));
    }
  });
});

describe('maternity leave', () => {
  test('is 98 days and 15 for each complication, 15 or 42 after a miscarriage', () => {
    expect(value('maternity_leave', {})).toBe(98);
    expect(value('maternity_leave', { difficultBirth: true, babies: 2 })).toBe(128);
    expect(value('maternity_leave', { miscarriageWeeks: 15 })).toBe(15);
    expect(value('maternity_leave', { pregnancyMonths: 4 })).toBe(42);
  });

  test('says that the province adds days when none were told', () => {
    expect(codes('maternity_leave', {})).toContain('maternity_province_adds');
    expect(value('maternity_leave', { provincialExtraDays: 60 })).toBe(158);
  });
});

describe('the medical period', () => {
  test('follows the table and never shrinks with longer service', () => {
    expect(medicalMonths(9, 4)).toBe(3);
    expect(medicalMonths(10, 4)).toBe(6);
    expect(medicalMonths(25, 20)).toBe(24);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (total, here) => {
        if (here > total) return;
        expect(medicalMonths(total + 1, here + 1)).toBeGreaterThanOrEqual(medicalMonths(total, here));
      }),
    );
  });

  test('asks for all years of work only where they decide', () => {
    expect(question('medical_period', { years: 4 })).toBe('totalYears: missing');
    expect(value('medical_period', { years: 12 })).toBe(12);
  });
});

describe('the limit for arbitration', () => {
  test('is a year from the wrong, begun anew when the claim is raised in time', () => {
    expect(value('arbitration_deadline', { claim: 'other', disputeDate: '2026-05-08' })).toBe('2027-05-08');
    expect(
      value('arbitration_deadline', { claim: 'other', disputeDate: '2025-12-01', interruptedOn: '2026-06-15' }),
    ).toBe('2027-06-15');
    expect(
      codes('arbitration_deadline', { claim: 'other', disputeDate: '2024-01-10', interruptedOn: '2025-06-15' }),
    ).toEqual(expect.arrayContaining(['deadline_passed', 'deadline_interrupted_too_late']));
  });

  test('does not run against unpaid wages while the person works there', () => {
    expect(value('arbitration_deadline', { claim: 'wage_arrears', employed: true, disputeDate: '2019-01-01' })).toBe(
      'none',
    );
    expect(value('arbitration_deadline', { claim: 'wage_arrears', endDate: '2026-03-31' })).toBe('2027-03-31');
  });
});

describe('work injury', () => {
  test('pays 27 to 7 months of pay by grade, the pay held between 60 and 300 percent of the average', () => {
    const months = [27, 25, 23, 21, 18, 16, 13, 11, 9, 7];
    months.forEach((count, index) => {
      expect(value('work_injury', { disabilityGrade: index + 1, monthlyWage: 5000 })).toBe(count * 5000);
    });
    expect(value('work_injury', { disabilityGrade: 10, monthlyWage: 4000, localAverageMonthlyWage: 8000 })).toBe(
      33_600,
    );
    expect(value('work_injury', { disabilityGrade: 10, monthlyWage: 50_000, localAverageMonthlyWage: 8000 })).toBe(
      168_000,
    );
  });

  test('pays twenty times the income of the year before for a death, and asks for a year it does not hold', () => {
    expect(value('work_injury', { death: true, injuryDate: '2026-03-02' })).toBe(1_130_040);
    expect(value('work_injury', { disabilityGrade: 'death', injuryDate: '2026-03-02' })).toBe(1_130_040);
    expect(question('work_injury', { death: true, injuryDate: '2020-03-02' })).toBe('disposableIncome: missing');
    expect(value('work_injury', { death: true, injuryDate: '2020-03-02', disposableIncome: 40_000 })).toBe(800_000);
  });

  test('gives the employer thirty days and the person a year to have it recognised', () => {
    const result = outcome('injury_claim_deadline', { injuryDate: '2026-09-03' });
    expect(result).toMatchObject({ value: '2027-09-03', headline: { employer: '2026-10-03', employerPassed: true } });
    expect(codes('injury_claim_deadline', { injuryDate: '2025-05-01' })).toContain('injury_claim_passed');
  });
});

const day = fc.integer({ min: 0, max: 1200 }).map((back) => addDays(TODAY, -back));

describe('a limit told as a day', () => {
  test('for arbitration is a year from the day, later the later that day, and moved by what interrupts it in time', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), (disputeDate, later) => {
        const plain = String(value('arbitration_deadline', { claim: 'other', disputeDate }));
        expect(plain).toBe(addYears(disputeDate, 1));
        const interruptedOn = addDays(disputeDate, later);
        if (interruptedOn > TODAY) return;
        const moved = String(value('arbitration_deadline', { claim: 'other', disputeDate, interruptedOn }));
        expect(moved).toBe(interruptedOn > plain ? plain : addYears(interruptedOn, 1));
      }),
    );
  });

  test('for the claim of an injury is a year from it, and never earlier for a later injury', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, second] = [one, other].sort() as [string, string];
        const deadline = (injuryDate: string) => String(value('injury_claim_deadline', { injuryDate }));
        expect(deadline(first)).toBe(addYears(first, 1));
        expect(deadline(second) >= deadline(first)).toBe(true);
      }),
    );
  });
});

describe('maternity leave for any birth', () => {
  test('is 98 days and fifteen for each further baby and for a difficult birth, and what the province adds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 120 }),
        (babies, difficultBirth, provincialExtraDays) => {
          const facts = { pregnancyEvent: 'birth', babies, difficultBirth, provincialExtraDays };
          const expected = 98 + 15 * (babies - 1) + (difficultBirth ? 15 : 0) + provincialExtraDays;
          expect(value('maternity_leave', facts)).toBe(expected);
        },
      ),
    );
  });

  test('after a miscarriage leaps once, at four months', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (hundredths) => {
        const pregnancyMonths = hundredths / 100;
        const facts = { pregnancyEvent: 'miscarriage', pregnancyMonths };
        expect(value('maternity_leave', facts)).toBe(pregnancyMonths >= 4 ? 42 : 15);
      }),
    );
  });
});

describe('the minimum wage for any pay', () => {
  test('lacks exactly what is under it, less with every yuan paid, and nothing above it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 0, max: 900 }), (monthlyWage, beside) => {
        const facts = { localMinimumWage: 2500, monthlyWage, overtimePayIncluded: beside };
        expect(value('minimum_wage', facts)).toBeCloseTo(Math.max(0, 2500 - (monthlyWage - beside)), 2);
      }),
    );
  });
});

describe('the years of contributions of anybody', () => {
  test('never fall with a later month of birth, and lie between fifteen and twenty', () => {
    const month = fc
      .integer({ min: 0, max: 479 })
      .map((index) => `${1962 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(month, month, fc.constantFrom('worker', 'cadre', undefined), (one, other, position) => {
        const [first, second] = [one, other].sort() as [string, string];
        const whose = position === undefined ? { gender: 'male' } : { gender: 'female', position };
        const years = (birthDate: string) => Number(value('pension_contribution_years', { birthDate, ...whose }));
        expect(years(second)).toBeGreaterThanOrEqual(years(first));
        expect(years(first)).toBeGreaterThanOrEqual(15);
        expect(years(second)).toBeLessThanOrEqual(20);
      }),
    );
  });
});

test('what no rule can take is asked about: more overtime than a month has', () => {
  expect(question('overtime_pay', { monthlyWage: 4350, overtimeHours: { restDay: 900 } })).toBe(
    'overtimeHours: hours_high',
  );
  expect(question('overtime_pay', { monthlyWage: 4350, overtimeHours: { restDay: -5 } })).toBe(
    'overtimeHours: negative',
  );
});
