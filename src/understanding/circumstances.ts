/** What a person tells of themselves, or an employer of itself, on which programmes turn; by the names of those facts. */
export type Circumstances = Readonly<Record<string, boolean | number | string | readonly string[]>>;
