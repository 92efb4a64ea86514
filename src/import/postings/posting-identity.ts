import { hash } from 'node:crypto';
import type { Field, FieldValues } from './posting-row.ts';

/** What tells two postings apart where the source gives neither an id nor an address of the posting. */
const NATURAL_KEY: readonly Field[] = [
  'title',
  'employer',
  'province',
  'city',
  'district',
  'place',
  'area',
  'address',
  'education',
  'experience',
  'employmentType',
  'tags',
  'category',
  'industry',
  'companySize',
  'companyNature',
];

/**
 * Identity of a row from what does not change while a posting is offered, as written in the file, so that better
 * parsing never gives a posting a new id. Pay, dates, headcount and description may change and are left out.
 * @param namespace the operator's `--source`; '' when none was given, so that a renamed file is the same file.
 */
export function postingKey(values: FieldValues, namespace: string): string {
  if (values.id) return digest([namespace, 'id', values.id, namespace === '' ? (values.employer ?? '') : '']);
  if (values.url) return digest([namespace, 'url', canonicalUrl(values.url)]);
  return digest([namespace, 'row', ...NATURAL_KEY.map((field) => (values[field] ?? '').replace(/\s+/gu, ' ').trim())]);
}

/**
 * Gives ids to the rows of one run. Rows that share a key but not their content are different postings: the first
 * keeps the key's id, the others add their content. Equal rows get equal ids.
 */
export class IdentityBook {
  readonly #contentByKey = new Map<string, string>();

  identify(key: string, content: string): string {
    const known = this.#contentByKey.get(key);
    if (known === undefined) {
      this.#contentByKey.set(key, content);
      return `job_${key}`;
    }
    return known === content ? `job_${key}` : `job_${digest([key, content])}`;
  }
}

/** A short stable digest; 80 bits keep a million postings apart. */
export function digest(parts: readonly string[]): string {
  return Buffer.from(hash('sha1', parts.join('\u0000'), 'hex'), 'hex')
    .toString('base64url')
    .slice(0, 14);
}

const TRACKING = /^(?:utm_|spm|from|refcode|srccode|src|sid|traceid|session|timestamp|_t|t|s|req)/iu;

function canonicalUrl(text: string): string {
  try {
    const url = new URL(text);
    for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
    url.hash = '';
    return `${url.host.toLowerCase()}${url.pathname.replace(/\/$/u, '')}${url.search}`;
  } catch {
    return text;
  }
}
