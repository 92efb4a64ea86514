import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivingEmployer {
  url: string;
  /** Applications taken, each once, by the key that came with it. */
  taken: Map<string, string>;
  /** Messages that came again with a key already taken. */
  repeated(): number;
  /** Messages that were not answered, or answered with a failure. */
  failed(): number;
  close(): void;
}

/**
 * An employer's system as it is on a bad day: it answers after a while, sometimes not at all, sometimes with a failure
 * although it took the message. What it takes it takes once a key.
 */
export async function receivingEmployer(chance: () => number): Promise<ReceivingEmployer> {
  const taken = new Map<string, string>();
  let repeated = 0;
  let failed = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const fate = chance();
      setTimeout(() => {
        if (fate < 0.05) {
          failed += 1;
          response.writeHead(503).end();
          return;
        }
        const key = String(request.headers['idempotency-key']);
        if (taken.has(key)) repeated += 1;
        else taken.set(key, JSON.parse(Buffer.concat(chunks).toString('utf8')).applicationId);
        if (fate < 0.1) {
          failed += 1;
          request.socket.destroy();
          return;
        }
        response.writeHead(202).end();
      }, chance() * 40);
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/applications`,
    taken,
    repeated: () => repeated,
    failed: () => failed,
    close: () => server.close(),
  };
}
