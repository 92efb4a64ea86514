import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** A browser that talks to nobody but the page under test; its user data is fresh and goes with it. */
export function launchBrowser(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
