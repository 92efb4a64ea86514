import type { Page } from 'playwright-core';

/** What can be touched and is lower or narrower than a finger needs, and how large it is. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  const targets = page.locator('button:visible, textarea:visible, label:has(input):visible');
  const small: string[] = [];
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    if (box === null || (box.height >= least && box.width >= least)) continue;
    small.push(`${(await target.textContent())?.trim()} ${Math.round(box.width)}x${Math.round(box.height)}`);
  }
  return small;
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
