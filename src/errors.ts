/** Whose problem an error is; the HTTP status and the wording follow from it. */
export type ErrorOwner = 'caller' | 'configuration' | 'model' | 'upstream' | 'internal';

/**
 * The base of every error the project throws on purpose. `code` is stable and for programs;
 * `message` is one English sentence for logs; the words a person reads are found by code in `narration/`.
 */
export class XiaoguError extends Error {
  readonly code: string;
  readonly owner: ErrorOwner;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    owner: ErrorOwner,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.owner = owner;
    this.details = Object.freeze({ ...options.details });
  }
}

/** The request cannot be served as it is; the caller can mend it. */
export class CallerError extends XiaoguError {
  readonly httpStatus: number;

  constructor(
    code: string,
    httpStatus: number,
    message: string,
    options: { cause?: unknown; details?: Record<string, unknown> } = {},
  ) {
    super(code, 'caller', message, options);
    this.httpStatus = httpStatus;
  }
}

/** The installation is not set up so that it can start; the message says what to do. */
export class ConfigurationError extends XiaoguError {
  constructor(code: string, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(code, 'configuration', message, options);
  }
}

/** The language model failed, was late or answered nonsense. */
export class ModelError extends XiaoguError {
  constructor(code: string, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(code, 'model', message, options);
  }
}
