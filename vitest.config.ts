import { defineConfig } from 'vitest/config';

const BROWSER = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: BROWSER,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      // Chromium on two cores beside another test file: a page that takes a second alone may take twenty.
      { extends: true, test: { name: 'browser', include: BROWSER, testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
