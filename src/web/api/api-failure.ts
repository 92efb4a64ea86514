import type { Problem } from '../../contract/problem.ts';

/**
 * Why a call brought nothing, as far as a person is concerned:
 * `unreachable` the server cannot be reached, `slow` it stopped sending, `busy` it asks to come back later,
 * `session_gone` it no longer knows the session, `refused` it says the request cannot be served as it is,
 * `broken` anything else.
 */
export type FailureKind = 'unreachable' | 'slow' | 'busy' | 'session_gone' | 'refused' | 'broken';

export class ApiFailure extends Error {
  readonly kind: FailureKind;
  readonly problem: Problem | undefined;

  constructor(kind: FailureKind, options: { problem?: Problem | undefined; cause?: unknown } = {}) {
    super(options.problem?.code ?? kind, { cause: options.cause });
    this.name = 'ApiFailure';
    this.kind = kind;
    this.problem = options.problem;
  }
}

export async function failureOfResponse(response: Response): Promise<ApiFailure> {
  const problem = await readProblem(response);
  return new ApiFailure(kindOfStatus(response.status), { problem });
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 404 || status === 410) return 'session_gone';
  if (status === 429 || status === 503) return 'busy';
  if (status === 502 || status === 504) return 'unreachable';
  return status >= 400 && status < 500 ? 'refused' : 'broken';
}

async function readProblem(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'code' in body ? (body as Problem) : undefined;
  } catch {
    return undefined;
  }
}
