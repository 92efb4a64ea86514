/** The first sentence is shown large, what follows under it. */
export function splitGreeting(greeting: string): { first: string; rest: string } {
  const text = greeting.replace(/\s+/g, ' ').trim();
  const match = /^(.{2,80}?(?:[。！？!?]|[.](?=\s)))\s*(.+)$/.exec(text);
  return match === null ? { first: text, rest: '' } : { first: match[1] ?? '', rest: match[2] ?? '' };
}
