import { randomInt, timingSafeEqual } from 'node:crypto';
import { renderSVG } from 'uqr';
import type { CarryAwayContent, CarryAwayResponse } from '../contract/carry-away.ts';
import type { CarryAwayRepository } from '../store/carry-away-repository.ts';

const TRIES_BEFORE_LOCK = 5;
const LOCK_MS = 15 * 60_000;
/** Whoever is still guessing after this many is not the person; the page goes. */
const TRIES_BEFORE_ERASURE = 20;

export type Opened =
  | { status: 'open'; content: CarryAwayContent; expiresAt: string }
  | { status: 'wrong_code' | 'locked'; locale: CarryAwayContent['locale'] }
  | { status: 'gone' };

/** Pages that people take along on their own telephones: made at the kiosk, opened with a code, gone after a while. */
export interface CarryAwayDesk {
  make(sessionId: string, content: Omit<CarryAwayContent, 'code'>, publicUrl: string): Promise<CarryAwayResponse>;
  /** Whether there is a page at all; says nothing of what it holds. */
  languageOf(token: string): Promise<CarryAwayContent['locale'] | undefined>;
  open(token: string, code: string): Promise<Opened>;
  erase(token: string, code: string): Promise<Opened>;
  letGo(sessionId: string): Promise<void>;
}

export function createCarryAwayDesk(options: {
  carryAways: CarryAwayRepository;
  hours: number;
  now(): Date;
}): CarryAwayDesk {
  const { carryAways, hours, now } = options;

  async function open(token: string, code: string): Promise<Opened> {
    const found = await carryAways.find(token, now());
    if (found === undefined) return { status: 'gone' };
    const { content, expiresAt, lockedUntil } = found;
    if (lockedUntil !== undefined && now().toISOString() < lockedUntil)
      return { status: 'locked', locale: content.locale };
    const tries = await carryAways.countTry(token);
    if (tries === undefined) return { status: 'gone' };
    if (isSame(code, content.code)) {
      await carryAways.forgetTries(token);
      return { status: 'open', content, expiresAt };
    }
    if (tries >= TRIES_BEFORE_ERASURE) {
      await carryAways.erase(token);
      return { status: 'gone' };
    }
    if (tries % TRIES_BEFORE_LOCK !== 0) return { status: 'wrong_code', locale: content.locale };
    await carryAways.lock(token, new Date(now().getTime() + LOCK_MS));
    return { status: 'locked', locale: content.locale };
  }

  return {
    async make(sessionId, content, publicUrl) {
      await carryAways.eraseExpired(now());
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const expiresAt = new Date(now().getTime() + hours * 3_600_000);
      const token = await carryAways.create(sessionId, { ...content, code }, { now: now(), expiresAt });
      const url = `${publicUrl}/c/${token}`;
      return { url, code, expiresAt: expiresAt.toISOString(), qr: renderSVG(url, { ecc: 'M', border: 2 }) };
    },
    async languageOf(token) {
      return (await carryAways.find(token, now()))?.content.locale;
    },
    open,
    async erase(token, code) {
      const opened = await open(token, code);
      if (opened.status === 'open') await carryAways.erase(token);
      return opened;
    },
    letGo: (sessionId) => carryAways.letGo(sessionId),
  };
}

function isSame(given: string, expected: string): boolean {
  const digits = Buffer.from(given.normalize('NFKC').replace(/\D/g, ''));
  const wanted = Buffer.from(expected);
  return digits.length === wanted.length && timingSafeEqual(digits, wanted);
}
