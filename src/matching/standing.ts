/** What is known of who hires, as the column of standing holds it. */
export const UNKNOWN_STANDING = 0;
export const VERIFIED = 1;
/** A demonstration posting, which must never stand before a real one. */
export const MADE_UP = 2;
