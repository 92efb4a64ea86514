/** The part of pino that the agent uses, so that a test can listen. Never give it a person's words. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
