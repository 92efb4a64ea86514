import { type SignatureVersions, signatureHeaders } from '../../src/outbound/signature.ts';

/** A call of another system, signed as docs/delivery.md says; `signedFor` is the address that the signature stands for. */
export function signedFetch(
  address: string,
  body: object,
  secret: string,
  { signedFor = address, versions = 'both' }: { signedFor?: string; versions?: SignatureVersions } = {},
): Promise<Response> {
  const text = JSON.stringify(body);
  const { host, pathname, search } = new URL(signedFor);
  const signed = signatureHeaders(secret, { host, path: `${pathname}${search}`, body: text }, new Date(), versions);
  return fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json', ...signed }, body: text });
}
