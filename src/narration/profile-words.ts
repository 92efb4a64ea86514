import type { Profile } from '../contract/profile.ts';

/** One known fact of a person, ready to be put into words; numbers that identify are masked. */
export type ProfileFact = { field: keyof Profile | `wishes.${string}`; value: string | number | string[] };

/** Everything known, in the order a person would tell it. */
export function profileFacts(profile: Profile): ProfileFact[] {
  const { wishes, phone, ...plain } = profile;
  const facts: ProfileFact[] = Object.entries(plain).map(([field, value]) => ({
    field: field as keyof Profile,
    value,
  }));
  if (phone !== undefined) facts.push({ field: 'phone', value: maskedPhone(phone) });
  for (const [field, value] of Object.entries(wishes ?? {})) facts.push({ field: `wishes.${field}`, value });
  return facts;
}

/** 13800000000 → 138****0000: enough to recognise one's own, not enough for somebody behind. */
export function maskedPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
