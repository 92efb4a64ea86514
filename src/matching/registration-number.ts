/** Characters of a unified social credit code (GB 32100-2015): figures and capitals without I, O, S, V and Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Whether a unified social credit code is well formed: 18 characters, the last a check on the others (GB 32100-2015). */
export function isRegistrationNumber(code: string): boolean {
  const characters = [...code.trim().toUpperCase()];
  if (characters.length !== LENGTH) return false;
  const values = characters.map((character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values.at(-1);
}
