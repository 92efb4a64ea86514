import type { Gazetteer } from './gazetteer.ts';

/** One of the places that a name may mean, as it is told apart from the others. */
export interface NamedPlace {
  /** 长春朝阳区, 辽宁朝阳市. */
  label: string;
  city: string;
  district?: string;
}

/** The cities and districts a bare name may mean; one place when nothing is in doubt. */
export function placesNamed(gazetteer: Gazetteer, name: string): NamedPlace[] {
  const places = gazetteer.find(name).flatMap(({ level, city, district, province, officialName }): NamedPlace[] => {
    if (city === undefined) return [];
    if (level === 'city') return [{ label: `${province ?? ''}${officialName}`, city }];
    if (level === 'district' && district !== undefined) return [{ label: `${city}${district}`, city, district }];
    return [];
  });
  return [...new Map(places.map((place) => [place.label, place])).values()];
}
