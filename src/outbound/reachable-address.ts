import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { XiaoguError } from '../errors.ts';

export interface AddressPolicy {
  /** Names and addresses inside the bureau's own network that may be called although they are private. */
  allowedPrivateHosts: readonly string[];
}

const PRIVATE = new BlockList();
// Special-purpose registries of IANA: this network, private, shared, loopback, link-local, protocol assignments,
// documentation, benchmarking, multicast, reserved.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
/** Of IPv6 only global unicast is public; inside it, what embeds an IPv4 address is judged by none. */
const GLOBAL_UNICAST = new BlockList();
GLOBAL_UNICAST.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export class AddressRefused extends XiaoguError {
  constructor(reason: string) {
    super('address_refused', 'configuration', reason);
  }
}

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return PRIVATE.check(address, 'ipv4');
  if (family === 6) return !GLOBAL_UNICAST.check(address, 'ipv6') || PRIVATE.check(address, 'ipv6');
  return true;
}

/** @throws AddressRefused unless the address is `https`, or `http` on loopback, and carries no user or password. */
export function checkedUrl(text: string): URL {
  const url = new URL(text);
  const loopback = LOOPBACK_NAMES.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    throw new AddressRefused(
      `Only https addresses are called, and http on loopback; not ${url.protocol}//${url.host}.`,
    );
  if (url.username !== '' || url.password !== '') throw new AddressRefused('An address must not carry a password.');
  return url;
}

/**
 * A name's addresses, checked at the moment of connecting, so that a name that changes its mind between check and call
 * (DNS rebinding) gains nothing. Loopback passes only when the address itself names it.
 */
export function guardedLookup(url: URL, policy: AddressPolicy): LookupFunction {
  const allowed = LOOPBACK_NAMES.has(url.hostname) || policy.allowedPrivateHosts.includes(url.hostname);
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const usable = addresses.filter(({ address }) => allowed || !isPrivateAddress(address));
      const [first] = usable;
      if (first === undefined) return callback(new AddressRefused(`${hostname} is a private address.`), '', 0);
      if (options.all === true) return callback(null, usable);
      return callback(null, first.address, first.family);
    });
  };
}

/** A literal address is never looked up, so it is checked here. @throws AddressRefused */
export function checkLiteralAddress(url: URL, policy: AddressPolicy): void {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) === 0 || LOOPBACK_NAMES.has(url.hostname) || policy.allowedPrivateHosts.includes(literal)) return;
  if (isPrivateAddress(literal)) throw new AddressRefused(`${literal} is a private address.`);
}
