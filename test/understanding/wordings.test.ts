import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkbench, type Workbench } from './support.ts';
import { agrees, callsOf, readWordings, type Wording, wordingFiles } from './wordings.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

describe.each(wordingFiles())('%s', (file) => {
  const lines = readWordings(file);
  const check = ({ said, wanted }: Wording) => {
    const { calls } = callsOf(bench, said);
    expect(agrees(wanted, calls), `wanted ${wanted.join(' ; ')}\nmade   ${calls.join(' ; ')}`).toBe(true);
  };

  it.each(lines.filter(({ open }) => !open))('$said', check);

  const open = lines.filter(({ open: unread }) => unread);
  if (open.length > 0) describe('not read so yet', () => void it.fails.each(open)('$said', check));
});
