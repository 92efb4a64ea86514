import { ask } from './result.ts';
import type { OriginalAge } from './retirement-table.ts';

export interface GroupFacts {
  gender?: 'female' | 'male';
  position?: 'worker' | 'cadre';
  originalRetirementAge?: number;
}

/** Which of the three groups somebody belongs to; gender and post are asked for one after the other. */
export function originalAgeOf({ gender, position, originalRetirementAge }: GroupFacts): OriginalAge {
  if (gender === 'male' || originalRetirementAge === 60) return 60;
  if (originalRetirementAge === 50 || originalRetirementAge === 55) return originalRetirementAge;
  if (gender === undefined) ask('gender', { choices: ['male', 'female'] });
  if (position === undefined) return ask('position', { choices: ['worker', 'cadre'] });
  return position === 'cadre' ? 55 : 50;
}
