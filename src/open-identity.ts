import { readFileSync } from 'node:fs';
import type { Logger } from './agent/logger.ts';
import type { Clock } from './clock.ts';
import { ConfigurationError } from './errors.ts';
import { demonstrationVerifier } from './identity/demonstration-verifier.ts';
import { createIdentityDesk, type IdentityDesk } from './identity/identity-desk.ts';
import type { IdentityVerifier } from './identity/identity-verifier.ts';
import type { OutreachConfig } from './outreach-config.ts';

/** The verifier that is set up, or none. @throws ConfigurationError when its keys cannot be read */
export async function openIdentity(outreach: OutreachConfig, clock: Clock, logger: Logger): Promise<IdentityDesk> {
  return createIdentityDesk({
    verifier: await verifierFrom(outreach),
    now: () => clock.now(),
    today: () => clock.today(),
    onFailure: (error) => logger.warn({ err: error }, 'a check of identity was not answered'),
  });
}

async function verifierFrom({ identity }: OutreachConfig): Promise<IdentityVerifier | undefined> {
  if (identity.kind === 'none') return undefined;
  if (identity.kind === 'demonstration') return demonstrationVerifier();
  // The client is loaded only where it is used.
  const { alipayVerifier } = await import('./identity/alipay-verifier.ts');
  return alipayVerifier({
    appId: identity.appId,
    privateKey: keyFrom(identity.privateKeyFile),
    alipayPublicKey: keyFrom(identity.publicKeyFile),
    ...(identity.gateway ? { gateway: identity.gateway } : {}),
  });
}

function keyFrom(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new ConfigurationError('configuration_invalid', `The key file ${path} cannot be read.`, { cause });
  }
}
