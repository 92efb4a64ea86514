import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FILE_FAILURES } from '../../../src/import/postings/import-failure.ts';
import { FIELDS, REJECTIONS } from '../../../src/import/postings/posting-row.ts';

it('every code and field that an operator meets is documented', async () => {
  const guides = ['import-postings.md', 'import-events.md'].map((name) =>
    readFile(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'),
  );
  const guide = (await Promise.all(guides)).join('\n');
  const words = [...Object.keys(REJECTIONS), ...Object.keys(FILE_FAILURES), ...FIELDS];
  expect(words.filter((word) => !guide.includes(`\`${word}\``))).toEqual([]);
});
