import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISMISSAL_REASONS } from '../../src/contract/entitlement-inputs.ts';
import { medicalMonths } from '../../src/entitlements/rules/medical-period.ts';
import { benefitMonths } from '../../src/entitlements/rules/unemployment-benefit.ts';
import { codes, outcome, question, value } from './support.ts';

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
