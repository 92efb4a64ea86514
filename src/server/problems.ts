import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { z } from 'zod';
import type { Logger } from '../agent/logger.ts';
import type { Locale } from '../contract/locale.ts';
import type { Problem } from '../contract/problem.ts';
import { CallerError, XiaoguError } from '../errors.ts';
import type { FieldProblem } from '../narration/field-problems.ts';
import type { Narrator } from '../narration/narrator.ts';
import { isStorageFailure } from '../store/database.ts';

/** Bad input found by a schema; each issue says where and what, in codes. */
export class InvalidRequest extends CallerError {
  constructor(issues: readonly z.core.$ZodIssue[]) {
    const codes = issues.map((issue) => (issue.code === 'custom' ? issue.message : issue.code));
    const code = codes.includes('too_long')
      ? 'message_too_long'
      : codes.includes('empty')
        ? 'message_empty'
        : 'request_invalid';
    super(code, 400, 'The request does not fit its schema.', {
      details: {
        errors: issues.map((issue, index) => ({ ...boundsOf(issue), path: issue.path.join('.'), code: codes[index]! })),
      },
    });
  }
}

function boundsOf(issue: z.core.$ZodIssue): Omit<FieldProblem, 'code'> {
  if (issue.code === 'invalid_type') return { expected: issue.expected };
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  return issue.code === 'too_big' ? { maximum: Number(issue.maximum) } : {};
}

/** Parses a part of a request. @throws InvalidRequest */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InvalidRequest(parsed.error.issues);
  return parsed.data;
}

export const notFound: RequestHandler = () => {
  throw new CallerError('route_unknown', 404, 'There is nothing at this address.');
};

/** What body parsers, routers and rate limiters throw, by the `type` or `status` they set. */
const FOREIGN_ERRORS: Record<string, { code: string; status: number }> = {
  'entity.too.large': { code: 'body_too_large', status: 413 },
  'entity.parse.failed': { code: 'body_not_json', status: 400 },
  'encoding.unsupported': { code: 'encoding_unsupported', status: 415 },
  'charset.unsupported': { code: 'encoding_unsupported', status: 415 },
  'request.aborted': { code: 'request_aborted', status: 400 },
  'request.size.invalid': { code: 'body_size_wrong', status: 400 },
};

/** The one place where errors become HTTP. Nothing a library says reaches the caller. */
export function problemHandler(options: {
  narrators: Readonly<Record<Locale, Narrator>>;
  logger: Logger;
}): ErrorRequestHandler {
  return (error, request, response, next) => {
    const { code, status, details } = describe(error);
    if (status >= 500 && !(error instanceof CallerError))
      options.logger.error({ err: error, code }, 'a request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const locale: Locale = request.acceptsLanguages(['zh', 'en']) === 'en' ? 'en' : 'zh-CN';
    const problem = problemFor(code, status, options.narrators[locale], details);
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

export function problemFor(
  code: string,
  status: number,
  narrator: Narrator,
  details: Readonly<Record<string, unknown>> = {},
): Problem {
  const words = narrator.problem(code);
  const errors = details.errors as ({ path: string } & FieldProblem)[] | undefined;
  const notice = typeof details.notice === 'string' && details.notice !== '' ? details.notice : undefined;
  return {
    type: `urn:xiaogu:problem:${code}`,
    title: words.title,
    status,
    code,
    detail: notice ?? words.detail,
    ...(errors
      ? {
          errors: errors.map((field) => ({
            path: field.path,
            code: field.code,
            message: narrator.fieldProblem(field),
          })),
        }
      : {}),
  };
}

/** Code, status and details of anything thrown. */
export function describe(error: unknown): { code: string; status: number; details: Readonly<Record<string, unknown>> } {
  if (error instanceof CallerError) return { code: error.code, status: error.httpStatus, details: error.details };
  if (error instanceof XiaoguError) return { code: 'internal', status: 500, details: {} };
  if (isStorageFailure(error)) return { code: 'storage_unavailable', status: 503, details: {} };
  const type = hasField(error, 'type') ? String(error.type) : '';
  const foreign = FOREIGN_ERRORS[type];
  if (foreign !== undefined) return { ...foreign, details: {} };
  if (error instanceof URIError) return { code: 'route_unknown', status: 404, details: {} };
  if (hasField(error, 'status') && typeof error.status === 'number' && error.status >= 400 && error.status < 500) {
    return { code: 'request_invalid', status: error.status, details: {} };
  }
  return { code: 'internal', status: 500, details: {} };
}

function hasField<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
