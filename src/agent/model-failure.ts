import { ModelError } from '../errors.ts';

/** Names what went wrong with a model, for the log and the metrics. */
export function modelFailure(error: unknown): ModelError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ModelError) return cause;
    const status = 'status' in cause ? cause.status : undefined;
    if (typeof status === 'number') {
      return new ModelError(`model_http_${status}`, `The model endpoint answered with status ${status}.`, {
        cause: error,
      });
    }
    if (cause.name === 'TimeoutError' || cause.name === 'AbortError') {
      return new ModelError('model_timeout', 'The model took longer than a turn may.', { cause: error });
    }
  }
  return new ModelError('model_unreachable', 'The model endpoint failed.', { cause: error });
}
