/** One condition of a search, by the name of the argument it comes from. */
export interface Limit<Event> {
  name: string;
  holds(event: Event): boolean;
}

export interface EventSearchResult<Event> {
  /** How many meet every limit. */
  total: number;
  events: Event[];
  /** When none does: what is there once the named limits are let go. */
  nearest?: { without: string[]; events: Event[] };
}

/** @param letGo which limits to do without, the least painful first, when nothing meets them all. */
export function searchWithin<Event>(
  ordered: readonly Event[],
  limits: readonly Limit<Event>[],
  letGo: readonly (readonly string[])[],
  most: number,
): EventSearchResult<Event> {
  const meeting = (without: readonly string[]) => {
    const kept = limits.filter(({ name }) => !without.includes(name));
    return ordered.filter((event) => kept.every((limit) => limit.holds(event)));
  };
  const found = meeting([]);
  if (found.length > 0) return { total: found.length, events: found.slice(0, most) };
  const set = new Set(limits.map(({ name }) => name));
  for (const names of letGo) {
    const without = names.filter((name) => set.has(name));
    if (without.length < names.length) continue;
    const events = meeting(without).slice(0, most);
    if (events.length > 0) return { total: 0, events: [], nearest: { without, events } };
  }
  return { total: 0, events: [] };
}
