import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIndex, search } from '../../matching/support.ts';
import { ImportBench } from './import-support.ts';
import { DELIMITED } from './layouts/delimited-layouts.ts';
import { ENGLISH } from './layouts/english-layouts.ts';
import { FURTHER } from './layouts/further-layouts.ts';
import { JSON_LAYOUTS } from './layouts/json-layouts.ts';
import type { ExpectedPosting, Layout } from './layouts/layout.ts';
import { STRANGERS } from './layouts/strangers-layouts.ts';
import { WORKBOOKS } from './layouts/workbook-layouts.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await ImportBench.open();
});
afterEach(() => bench.close());

describe.each([...DELIMITED, ...JSON_LAYOUTS, ...WORKBOOKS, ...FURTHER, ...STRANGERS, ...ENGLISH])(
  'A file laid out otherwise: $name',
  (layout: Layout) => {
    it('is read for what it says', async () => {
      const report = await bench.import(layout.file, layout.content);
      expect(report.error).toBeUndefined();
      const stored = await bench.all();
      for (const expected of layout.postings) {
        const found = stored.filter(
          ({ title, employer }) => title === expected.title && employer.name === expected.employer,
        );
        expect(
          found,
          `${expected.title} of ${expected.employer} among ${stored.map((one) => `${one.title}/${one.employer.name}`).join(' ')}`,
        ).toHaveLength(1);
        expect(found[0]).toMatchObject(asPosting(expected));
      }
      expect(stored).toHaveLength(layout.postings.length);
      expect(report.rejections.map(({ reason }) => reason.split(':')[0])).toEqual(layout.rejected ?? []);
    });

    it('changes nothing when it comes again, and keeps nothing personal', async () => {
      const first = await bench.import(layout.file, layout.content);
      const again = await bench.import(`again-${layout.file}`, layout.content);
      expect(again).toMatchObject({ accepted: 0, updated: 0, rejected: first.rejected });
      const rejects = first.rejectsFile === undefined ? '' : await readFile(first.rejectsFile, 'utf8');
      const kept = `${JSON.stringify(await bench.all())}\n${await bench.rawRows()}\n${rejects}`;
      for (const secret of layout.secrets ?? []) expect(kept).not.toContain(secret);
    });
  },
);

it('Postings told by their titles alone are found by trade, place and pay', async () => {
  const { file, content } = DELIMITED.find(({ name }) => name.startsWith('everything in the title'))!;
  await bench.import(file, content);
  const index = createIndex(await bench.all());
  const found = search(index, {
    keywords: '保安',
    city: '成都',
    district: '高新区',
    salaryMin: 4500,
    benefits: ['meals'],
  });
  expect(found).toMatchObject({ total: 1, relaxed: [] });
  expect(search(index, { keywords: '收银员', city: '重庆', salaryMin: 4600 }).relaxed).toEqual(['salaryMin']);
});

function asPosting({ title, employer, city, district, pay, also }: ExpectedPosting): object {
  return {
    title,
    employer: { name: employer },
    ...(city === undefined ? {} : { place: { city, ...(district === undefined ? {} : { district }) } }),
    ...(pay === undefined ? {} : { pay: pay === 'negotiable' ? { negotiable: true } : { negotiable: false, ...pay } }),
    ...also,
  };
}
