import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a token is the one set for a terminal; hashes are compared, so that the time taken tells nothing. */
export function terminalAuthorisation(tokens: ReadonlyMap<string, string>): (id: string, token: string) => boolean {
  return (id, token) => {
    const wanted = tokens.get(id);
    return wanted !== undefined && timingSafeEqual(digest(wanted), digest(token));
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
