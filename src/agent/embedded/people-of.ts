type Known = Readonly<Record<string, unknown>>;

const PAST_WORKING_AGE = 60;
const GROWN_UP = 18;

/** Groups of people with rules of their own in the law of work, by what was told of a person. */
const PEOPLE: readonly (readonly [string, (known: Known, today: string) => boolean])[] = [
  ['minor', (known, today) => (ageOf(known, today) ?? GROWN_UP) < GROWN_UP],
  ['older_worker', (known, today) => known.situation === 'retired' || (ageOf(known, today) ?? 0) >= PAST_WORKING_AGE],
  ['women', ({ pregnant }) => pregnant === true],
  ['disabled', ({ hardships }) => Array.isArray(hardships) && hardships.includes('disabled')],
  ['graduate', ({ graduate, situation }) => graduate === 'final_year' || situation === 'student'],
];

/** The audiences of rules that hold for a person and not for everybody. */
export function peopleOf(known: Known, today: string): string[] {
  return PEOPLE.filter(([, belongs]) => belongs(known, today)).map(([audience]) => audience);
}

const YEAR_LENGTH = 4;

function ageOf({ age, birthDate, birthYear }: Known, today: string): number | undefined {
  if (typeof age === 'number') return age;
  const year = typeof birthDate === 'string' ? Number(birthDate.slice(0, YEAR_LENGTH)) : birthYear;
  return typeof year === 'number' ? Number(today.slice(0, YEAR_LENGTH)) - year : undefined;
}
