import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { ConfigurationError } from '../errors.ts';

/** A request that takes longer than this to arrive is not a person's. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;
/** A connection on which nothing moves for so long is closed, a reader that does not read included. */
const QUIET_MS = 60_000;
/** Longer than proxies keep an idle connection, so that none sends a request into one that is being closed. */
const KEEP_ALIVE_MS = 65_000;
const MOST_CONNECTIONS = 4000;

export interface ListeningServer {
  address: string;
  port: number;
  /** Takes no new requests, waits for those under way, then closes. */
  drain(withinMs: number): Promise<void>;
}

/** @throws ConfigurationError `port_taken`, `address_not_usable` */
export async function listen(app: Express, host: string, port: number): Promise<ListeningServer> {
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS }, app);
  server.timeout = QUIET_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(listenError(cause, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: actualPort } = server.address() as AddressInfo;
  const shownHost = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    address: `http://${shownHost}:${actualPort}`,
    port: actualPort,
    drain: (withinMs) => drain(server, withinMs),
  };
}

async function drain(server: Server, withinMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), withinMs);
  await closed;
  clearTimeout(timer);
}

function listenError(cause: NodeJS.ErrnoException, host: string, port: number): ConfigurationError {
  if (cause.code === 'EADDRINUSE') {
    return new ConfigurationError(
      'port_taken',
      `Port ${port} is taken by another program; end it or choose another with PORT.`,
      { cause },
    );
  }
  return new ConfigurationError(
    'address_not_usable',
    `The address ${host}:${port} cannot be listened on; check HOST and PORT.`,
    { cause },
  );
}
