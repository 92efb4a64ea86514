export type PlaceLevel = 'province' | 'city' | 'district' | 'area' | 'landmark';

export interface Place {
  id: string;
  /** Provinces and cities without suffix (南京), districts with it (鼓楼区, 简阳市), areas and landmarks as said (高新区, 春熙路). */
  name: string;
  /** 南京市 */
  officialName: string;
  level: PlaceLevel;
  province?: string;
  city?: string;
  district?: string;
  lat?: number;
  lon?: number;
}

/** A name found in running text and every place it may mean. */
export interface PlaceMention {
  start: number;
  end: number;
  text: string;
  places: Place[];
  /** True when only districts match and their suffix was left off (鼓楼), so that the word may be something else. */
  bare: boolean;
}
