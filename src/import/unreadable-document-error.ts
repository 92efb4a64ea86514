import { CallerError } from '../errors.ts';

/** The file cannot be taken in; the message says why in one English sentence. */
export class UnreadableDocumentError extends CallerError {
  constructor(message: string, cause?: unknown) {
    super('document_unreadable', 422, message, { cause });
  }
}
