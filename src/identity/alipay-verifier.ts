import { randomBytes } from 'node:crypto';
import { AlipaySdk } from 'alipay-sdk';
import { XiaoguError } from '../errors.ts';
import type { IdentityVerifier } from './identity-verifier.ts';

const TIMEOUT_MS = 8000;
const SUCCESS = '10000';

export interface AlipaySettings {
  appId: string;
  /** PEM, PKCS#1 or PKCS#8. */
  privateKey: string;
  /** Alipay's own public key, by which its answers are checked. */
  alipayPublicKey: string;
  /** Another gateway than the public one: the sandbox, or a test. */
  gateway?: string;
}

/**
 * Alipay's face certification: `alipay.user.certify.open.initialize`, `.certify` (a signed address that opens Alipay on
 * the person's telephone) and `.query`. Every answer's signature is checked; one that does not hold counts as no answer.
 */
export function alipayVerifier({ appId, privateKey, alipayPublicKey, gateway }: AlipaySettings): IdentityVerifier {
  const sdk = new AlipaySdk({
    appId,
    privateKey,
    keyType: privateKey.includes('BEGIN RSA PRIVATE KEY') ? 'PKCS1' : 'PKCS8',
    alipayPublicKey,
    signType: 'RSA2',
    timeout: TIMEOUT_MS,
    camelcase: true,
    ...(gateway ? { gateway } : {}),
  });

  async function call(method: string, bizContent: Record<string, unknown>): Promise<Record<string, unknown>> {
    let answer: Record<string, unknown>;
    try {
      answer = await sdk.exec(method, { bizContent }, { validateSign: true });
    } catch (cause) {
      throw new XiaoguError('identity_upstream_failed', 'upstream', `${method} was not answered as it should be.`, {
        cause,
      });
    }
    if (answer.code === SUCCESS) return answer;
    throw new XiaoguError('identity_upstream_refused', 'upstream', `${method} was refused.`, {
      details: { code: answer.code, subCode: answer.subCode },
    });
  }

  return {
    method: 'alipay',
    async begin({ name, idNumber, returnUrl }) {
      const answer = await call('alipay.user.certify.open.initialize', {
        outer_order_no: `xiaogu${randomBytes(13).toString('hex')}`,
        biz_code: 'FACE',
        identity_param: {
          identity_type: 'CERT_INFO',
          cert_type: 'IDENTITY_CARD',
          cert_name: name,
          cert_no: idNumber,
        },
        merchant_config: { return_url: returnUrl },
      });
      const reference = answer.certifyId;
      if (typeof reference !== 'string' || reference === '')
        throw new XiaoguError('identity_upstream_failed', 'upstream', 'The check was begun without a name.');
      const url = sdk.pageExecute('alipay.user.certify.open.certify', 'GET', { bizContent: { certify_id: reference } });
      return { reference, url };
    },
    async result(reference) {
      const { passed } = await call('alipay.user.certify.open.query', { certify_id: reference });
      // F stands for not passed, which it also is until the person has looked into the camera.
      return passed === 'T' ? 'passed' : 'waiting';
    },
  };
}
