export const NATIONWIDE = '全国';

/** What retrieval must know of places; the gazetteer gives it. */
export interface RegionLookup {
  /** The regions whose rules hold at a place, narrowest first, the whole country last. */
  chain(place: string): readonly string[];
  /** Places that a text names, by their short names. */
  mentioned(text: string): readonly string[];
}

/** Enough when there is no gazetteer: a place's own rules and the country's; places are the regions passages have. */
export function plainRegions(known: () => Iterable<string>): RegionLookup {
  return {
    chain: (place) => (place === NATIONWIDE ? [NATIONWIDE] : [place.replace(/[省市]$/u, ''), NATIONWIDE]),
    mentioned: (text) => [...known()].filter((region) => region !== NATIONWIDE && text.includes(region)),
  };
}
