/**
 * What limits and score look at: a posting as numbers. The index reads them from its columns, the exhaustive scorer
 * and the search for seekers make them from a posting; both give them to the same `judge`.
 */
export interface PostingFacts {
  /** Yuan a month; NaN when the posting names no pay that can be compared. */
  readonly payMin: number;
  readonly payMax: number;
  /** Degrees; NaN when not known. */
  readonly lat: number;
  readonly lon: number;
  /** 1 when the point is only the centre of the posting's district. */
  readonly approximate: number;
  readonly city: number;
  readonly district: number;
  readonly employer: number;
  readonly employmentType: number;
  /** 0 when nothing is asked. */
  readonly educationRank: number;
  readonly experienceYears: number;
  /** Mask of the certificates demanded. */
  readonly certificates: number;
  readonly benefits: number;
  /** 0 when the posting says nothing of its hours. */
  readonly shifts: number;
  /** Days since 1970; 0 when not known. */
  readonly postedDay: number;
  /** The last day the posting is good for; 0 when it does not end. */
  readonly validDay: number;
  /** 0 nothing found, 1 doubtful, 2 severe: never shown. */
  readonly trust: number;
  /** See `standing.ts`. */
  readonly standing: number;
  readonly titleLength: number;
  /** The trade in the city, for comparing pay; 0 when the trade is not known. */
  readonly payGroup: number;
  readonly source: number;
}

export type MutableFacts = { -readonly [Field in keyof PostingFacts]: PostingFacts[Field] };
