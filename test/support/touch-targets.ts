import type { Page } from 'playwright-core';

/** What can be touched and is lower or narrower than a finger needs, and how large it is: all of it at one moment. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.locator('button:visible, textarea:visible, label:has(input):visible').evaluateAll(
    (targets, size) =>
      targets
        .map((target) => ({ words: target.textContent?.trim(), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height < size || box.width < size)
        .map(({ words, box }) => `${words} ${Math.round(box.width)}x${Math.round(box.height)}`),
    least,
  );
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
