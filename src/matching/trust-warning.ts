export type TrustSeverity = 'doubtful' | 'severe';

/** A doubt about a posting; the words for `code` live in narration, `evidence` is what the posting says. */
export interface TrustWarning {
  code: string;
  severity: TrustSeverity;
  evidence?: string;
  /** Yuan, where the code speaks of an amount. */
  amount?: number;
  days?: number;
  count?: number;
}
