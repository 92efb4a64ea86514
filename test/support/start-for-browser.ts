import { buildPages } from './build-pages.ts';
import { startFakeServer } from './fake-server.ts';

export interface ServedForBrowser {
  baseUrl: string;
  close(): Promise<void>;
}

/** What the browser tests open: the pages of this checkout and a server behind them. */
export async function startForBrowser(): Promise<ServedForBrowser> {
  const pages = await buildPages();
  const server = await startFakeServer({ pages: pages.directory });
  return {
    baseUrl: server.baseUrl,
    close: async () => {
      await server.close();
      await pages.remove();
    },
  };
}
