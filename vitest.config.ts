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
      // Chromium on two cores beside another test file: a page that takes a second alone may take twenty. A page is tried
      // once more before it counts as broken; what fails only now and then is still a fault to find.
      {
        extends: true,
        test: { name: 'browser', include: BROWSER, testTimeout: 60_000, hookTimeout: 120_000, retry: 1 },
      },
    ],
  },
});
