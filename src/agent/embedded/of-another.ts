/** Whether a sum or a verdict is made for somebody else than the person who speaks. */
export function isOfAnother({ inputs, facts }: Readonly<Record<string, unknown>>): boolean {
  return ((inputs ?? facts) as { forAnother?: unknown } | undefined)?.forAnother === true;
}
