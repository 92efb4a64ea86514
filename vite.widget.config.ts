import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { trimTemplates } from './scripts/trim-templates.ts';

/** The chat for other people's pages: one classic script under a name that stays, since their pages name it. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/web', import.meta.url)),
  publicDir: false,
  plugins: [trimTemplates()],
  build: {
    outDir: fileURLToPath(new URL('./dist/web', import.meta.url)),
    emptyOutDir: false,
    target: 'chrome100',
    cssTarget: 'chrome100',
    rolldownOptions: {
      input: fileURLToPath(new URL('./src/web/widget/main.ts', import.meta.url)),
      output: { format: 'iife', entryFileNames: 'widget.js', codeSplitting: false },
    },
  },
});
