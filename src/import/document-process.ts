import { readDocumentLines } from './document-lines.ts';

// Reads the one document that a stranger sent, in a process that can be ended at any moment.
process.once('message', (bytes: Uint8Array) => {
  readDocumentLines(Buffer.from(bytes)).then(
    (read) => process.send?.({ read }),
    (error: unknown) => process.send?.({ problem: (error as Error).message }),
  );
});
