import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const DIST = fileURLToPath(new URL('./dist', import.meta.url));
const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Packages with native code, with files beside their code, or needed only once somebody asks for what they do. */
const LEFT_WHERE_THEY_ARE = [
  'better-sqlite3',
  'hnswlib-node',
  '@node-rs/jieba',
  'pino',
  'pdfkit',
  '@embedpdf/fonts-sc',
  'docx',
  'mammoth',
  'unpdf',
  'alipay-sdk',
  '@opentelemetry/exporter-trace-otlp-http',
  '@opentelemetry/resources',
  '@opentelemetry/sdk-trace-node',
];

/** The names of parts change with what is in them; those of an earlier build go. */
const withoutEarlierParts: Plugin = {
  name: 'without-earlier-parts',
  buildStart() {
    const parts = readdirSync(DIST).filter((name) => /^xiaogu-.*\.js$/u.test(name));
    for (const part of parts) rmSync(join(DIST, part));
  },
};

/**
 * What `npm start` runs, in few files: finding and opening some 1,500 small ones is most of a second. They lie at the top
 * of `dist`, because the paths of the project are told from where a file is.
 */
export default defineConfig({
  publicDir: false,
  plugins: [withoutEarlierParts],
  ssr: { noExternal: true, external: LEFT_WHERE_THEY_ARE },
  build: {
    ssr: true,
    outDir: DIST,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { xiaogu: source('main.ts'), 'document-process': source('import/document-process.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'xiaogu-[name]-[hash].js' },
    },
  },
});
