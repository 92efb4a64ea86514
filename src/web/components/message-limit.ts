/** The contract's MESSAGE_MAX_CHARACTERS, here without the schemas around it; a test holds the two together. */
export const MESSAGE_LIMIT = 1000;

const NEAR = 100;

/** Characters above the limit, counted as a person counts them. */
export function overLimit(text: string): number {
  return Math.max(0, [...text.trim()].length - MESSAGE_LIMIT);
}

export function shouldCount(text: string): boolean {
  return [...text].length >= MESSAGE_LIMIT - NEAR;
}
