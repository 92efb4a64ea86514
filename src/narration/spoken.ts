/** One answer in words. `reply` is the Markdown subset of the contract, `speech` is for a voice. */
export interface Spoken {
  reply: string;
  speech: string;
  suggestions: string[];
}

/** Something to be said as an engine gives it: a stable code with its figures beside it. */
export interface CodedRemark {
  readonly code: string;
}
