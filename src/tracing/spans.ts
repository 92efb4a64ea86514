import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { XiaoguError } from '../errors.ts';

const tracer = () => trace.getTracer('xiaogu');

/**
 * Does something inside a span of the trace under way; costs next to nothing when no traces are kept. Attributes are
 * codes, ids and counts: no word of a person's and no word of an error's message goes into a trace.
 */
export function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof XiaoguError ? error.code : (error as Error).name);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Goes on with a trace that the caller began (W3C `traceparent`). */
export function inCallersTrace<Result>(headers: Record<string, unknown>, work: () => Result): Result {
  return context.with(propagation.extract(ROOT_CONTEXT, headers), work);
}
