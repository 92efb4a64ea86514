import { createHmac, timingSafeEqual } from 'node:crypto';
import { renderSVG } from 'uqr';
import type { CarriedChecklist } from '../contract/hall.ts';
import type { Locale } from '../contract/locale.ts';

/** What a checklist is opened by: which guide, in which language, until when. Never anything of a person. */
export interface ChecklistTicket {
  service: string;
  region: string | undefined;
  locale: Locale;
}

export interface ChecklistAddresses {
  issue(ticket: ChecklistTicket): CarriedChecklist;
  /** The ticket of an address that this server gave out and that has not run out; else which of the two it lacks. */
  read(token: string): ChecklistTicket | 'unknown' | 'expired';
}

const LIFETIME_MS = 7 * 86_400_000;
const SIGNATURE_BYTES = 16;
const PATH = '/print/services/';
const SEPARATOR = '|';

/** Addresses are signed, not stored: they cannot be guessed, and nothing is kept of who asked for what. */
export function createChecklistAddresses(options: {
  key: Buffer;
  publicUrl: string | undefined;
  now: () => Date;
}): ChecklistAddresses {
  const { publicUrl, now } = options;
  const key = createHmac('sha256', options.key).update('checklist addresses').digest();
  const signature = (payload: string) =>
    createHmac('sha256', key).update(payload).digest().subarray(0, SIGNATURE_BYTES);
  return {
    issue({ service, region, locale }) {
      const expires = now().getTime() + LIFETIME_MS;
      const payload = [service, region ?? '', locale, Math.floor(expires / 1000).toString(36)].join(SEPARATOR);
      const token = `${Buffer.from(payload).toString('base64url')}.${signature(payload).toString('base64url')}`;
      const path = `${PATH}${token}`;
      const url = publicUrl === undefined ? undefined : new URL(path, publicUrl).href;
      return {
        path,
        ...(url === undefined ? {} : { url, qr: `data:image/svg+xml,${encodeURIComponent(renderSVG(url))}` }),
        expiresAt: new Date(expires).toISOString(),
      };
    },
    read(token) {
      const [encoded = '', signed = ''] = token.split('.');
      const payload = Buffer.from(encoded, 'base64url').toString('utf8');
      const given = Buffer.from(signed, 'base64url');
      if (given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, signature(payload))) return 'unknown';
      const [service = '', region = '', locale, expires = ''] = payload.split(SEPARATOR);
      if (Number.parseInt(expires, 36) * 1000 < now().getTime()) return 'expired';
      return { service, region: region === '' ? undefined : region, locale: locale === 'en' ? 'en' : 'zh-CN' };
    },
  };
}
