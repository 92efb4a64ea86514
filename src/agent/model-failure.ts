import { ModelError } from '../errors.ts';

/**
 * Names what went wrong with a model, for the log and the metrics.
 * `details.retryAfterMs` is there when the endpoint said how long to leave it in peace.
 */
export function modelFailure(error: unknown): ModelError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ModelError) return cause;
    const status = 'status' in cause ? cause.status : undefined;
    if (typeof status === 'number') {
      return new ModelError(`model_http_${status}`, `The model endpoint answered with status ${status}.`, {
        cause: error,
        details: retryAfter(cause),
      });
    }
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') {
      return new ModelError('model_timeout', 'The model took longer than a turn may.', { cause: error });
    }
  }
  return new ModelError('model_unreachable', 'The model endpoint failed.', { cause: error });
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(error: Error): { retryAfterMs?: number } {
  const headers = 'headers' in error ? error.headers : undefined;
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  if (value === null || value.trim() === '') return {};
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return milliseconds > 0 ? { retryAfterMs: milliseconds } : {};
}
