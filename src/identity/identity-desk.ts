import { renderSVG } from 'uqr';
import type { IdentityCheck } from '../contract/identity.ts';
import type { ResumeDocument } from '../contract/resume.ts';
import type { SessionState } from '../contract/session-state.ts';
import { CallerError, XiaoguError } from '../errors.ts';
import { readIdNumber } from '../words/id-number.ts';
import { readPersonName } from '../words/person-name.ts';
import type { IdentityVerifier } from './identity-verifier.ts';

/** Whoever has not looked into the camera by then does not want to. */
const PATIENCE_MS = 30 * 60_000;

export interface IdentityDesk {
  /**
   * @throws CallerError identity_unavailable, identity_number_wrong, identity_failed
   */
  begin(
    state: SessionState,
    person: { name: string; idNumber: string; returnUrl: string },
  ): Promise<{ state: SessionState; check: IdentityCheck; url?: string; qr?: string }>;
  /** Asks how a check stands; a verified person gets a verified resume. */
  look(state: SessionState): Promise<{ state: SessionState; check: IdentityCheck | undefined }>;
}

export function createIdentityDesk(options: {
  verifier: IdentityVerifier | undefined;
  now(): Date;
  today(): string;
  onFailure(error: unknown): void;
}): IdentityDesk {
  const { verifier, now, today, onFailure } = options;

  async function ask(check: IdentityCheck): Promise<IdentityCheck> {
    if (verifier === undefined || verifier.method !== check.method) return { ...check, status: 'failed' };
    let result: 'passed' | 'failed' | 'waiting';
    try {
      result = await verifier.result(check.reference);
    } catch (error) {
      onFailure(error);
      result = 'waiting';
    }
    if (result === 'passed') return { ...check, status: 'verified', verifiedAt: now().toISOString() };
    const late = now().getTime() - Date.parse(check.begunAt) > PATIENCE_MS;
    return result === 'failed' || late ? { ...check, status: 'failed' } : check;
  }

  return {
    async begin(state, { name: said, idNumber, returnUrl }) {
      if (verifier === undefined) throw new CallerError('identity_unavailable', 409, 'No verifier is set up.');
      const name = readPersonName(said);
      const card = readIdNumber(idNumber, today());
      if (name === undefined || 'problem' in card) {
        throw new CallerError('identity_number_wrong', 422, 'Name or number cannot be right.', {
          details: {
            errors: [
              ...(name === undefined ? [{ path: 'name', code: 'not_a_name' }] : []),
              ...('problem' in card ? [{ path: 'idNumber', code: card.problem }] : []),
            ],
          },
        });
      }
      let begun: { reference: string; url?: string };
      try {
        begun = await verifier.begin({ name, idNumber: card.number, returnUrl });
      } catch (cause) {
        onFailure(cause);
        if (!(cause instanceof XiaoguError)) throw cause;
        throw new CallerError('identity_failed', 502, 'The check could not be begun.', { cause });
      }
      const { reference, url } = begun;
      const check: IdentityCheck = {
        method: verifier.method,
        status: 'waiting',
        name,
        reference,
        begunAt: now().toISOString(),
      };
      return {
        state: { ...state, identity: check },
        check,
        ...(url === undefined ? {} : { url, qr: renderSVG(url, { ecc: 'L', border: 2 }) }),
      };
    },
    async look(state) {
      if (state.identity === undefined || state.identity.status !== 'waiting') return { state, check: state.identity };
      const check = await ask(state.identity);
      return { state: check.status === 'verified' ? verified(state, check) : { ...state, identity: check }, check };
    },
  };
}

function verified(state: SessionState, check: IdentityCheck): SessionState {
  const profile = { ...state.profile, name: check.name };
  if (state.resume === undefined) return { ...state, identity: check, profile };
  const document = withVerification(state.resume.document, check);
  return { ...state, identity: check, profile, resume: { ...state.resume, document } };
}

/** A resume begun after the check is verified too, as long as it bears the name that was verified. */
export function keepVerification(document: ResumeDocument, check: IdentityCheck | undefined): ResumeDocument {
  return document.basics.name === check?.name ? withVerification(document, check) : document;
}

/** The mark of a verified resume, under the name that was verified. */
function withVerification(document: ResumeDocument, check: IdentityCheck | undefined): ResumeDocument {
  if (check?.status !== 'verified' || check.verifiedAt === undefined) return document;
  const { method, verifiedAt } = check;
  return {
    ...document,
    basics: { ...document.basics, name: check.name },
    'x-verified': { method, at: verifiedAt, demonstration: method === 'demonstration' },
  };
}
