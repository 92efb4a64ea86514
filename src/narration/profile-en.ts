import { capitalised, type EnglishNames } from './english-names.ts';
import type { Narrator } from './narrator.ts';
import { type ProfileFact, profileFacts } from './profile-words.ts';
import { spoken } from './spoken.ts';

const FIELDS: Readonly<Record<string, string>> = {
  birthDate: 'date of birth',
  householdPlace: 'registered at',
  experienceYears: 'years of experience',
};

/** What is known of a person, in English. */
export function profileInEnglish(names: EnglishNames): Pick<Narrator, 'profileUpdated' | 'profileShown'> {
  const inEnglish = ({ field, value }: ProfileFact): string => {
    const label =
      FIELDS[field] ?? field.replace(/^wishes\./, 'wished ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const told = String(value);
    if (field === 'city') return `${label}: ${names.city(told) ?? told}`;
    if (field === 'occupation') return `${label}: ${names.trade(told) ?? told}`;
    return `${label}: ${told.replaceAll('_', ' ')}`;
  };
  return {
    profileUpdated(changed) {
      return spoken(`Noted: ${profileFacts(changed).map(inEnglish).join(', ')}.`, [
        'Find jobs with this',
        'What do you know about me?',
      ]);
    },
    profileShown(profile) {
      const facts = profileFacts(profile).map((fact) => `- ${capitalised(inEnglish(fact))}`);
      return spoken(
        `This is what I know of you, for this session only:\n\n${facts.join('\n')}`,
        ['Erase my data'],
        'What I know of you is on the screen.',
      );
    },
  };
}
