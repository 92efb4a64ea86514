import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pinyinWords } from './scripts/pinyin-words.ts';
import { trimTemplates } from './scripts/trim-templates.ts';

/** One HTML file a page; the pages share components. `/api` is the server's, so nothing may be built there. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  plugins: [trimTemplates(), pinyinWords()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome100',
    cssTarget: 'chrome100',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        kiosk: fileURLToPath(new URL('./src/web/index.html', import.meta.url)),
        widget: fileURLToPath(new URL('./src/web/widget.html', import.meta.url)),
      },
    },
  },
});
