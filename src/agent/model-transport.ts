import { ModelError } from '../errors.ts';

/** More than any answer takes, whatever an endpoint puts around its tokens. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * `fetch` for the model's endpoint: it goes where the setting says and nowhere else, and reads no more than an answer may
 * hold, unpacked.
 */
export const modelFetch: typeof fetch = async (input, init) => {
  // A redirect could lead anywhere, with the key in its head.
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (response.body === null) return response;
  let bytes = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        bytes += part.length;
        if (bytes > MOST_BYTES) controller.error(new ModelError('model_flood', 'The model sent more than an answer.'));
        else controller.enqueue(part);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(counted, { status, statusText, headers });
};
