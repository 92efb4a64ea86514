import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDatabase } from '../store/database.ts';
import { PassageRepository } from '../store/passage-repository.ts';
import { exitWith } from './import-command.ts';
import { importKnowledge, type KnowledgeFileReport } from './import-knowledge.ts';

const USAGE =
  'Usage: npm run import:knowledge -- [--json] PATH…   (Markdown, text, HTML, DOCX, PDF, or folders of them)';
const SHOWN_REJECTIONS = 5;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const dataDirectory = process.env.XIAOGU_DATA_DIR ?? './data';
  await mkdir(dataDirectory, { recursive: true });
  const database = await openDatabase(dataDirectory);
  try {
    const report = await importKnowledge(positionals, new PassageRepository(database), {
      now: () => new Date(),
      onFile: values.json ? undefined : printFile,
    });
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else
      for (const file of report.unlisted)
        process.stdout.write(`${file}: left alone, the folder's index does not list it\n`);
    const taken = report.files.reduce((sum, file) => sum + file.accepted + file.updated + file.unchanged, 0);
    return taken === 0 ? 1 : 0;
  } finally {
    await database.destroy();
  }
}

function printFile(file: KnowledgeFileReport): void {
  process.stdout.write(
    `${file.file}: read ${file.read}, accepted ${file.accepted}, updated ${file.updated}, unchanged ${file.unchanged}, rejected ${file.rejected} (${file.ms} ms)\n`,
  );
  for (const { row, reason } of file.rejections.slice(0, SHOWN_REJECTIONS)) {
    process.stdout.write(`  ${row > 0 ? `row ${row}: ` : ''}${reason}\n`);
  }
  if (file.rejections.length > SHOWN_REJECTIONS) {
    process.stdout.write(`  and ${file.rejections.length - SHOWN_REJECTIONS} more\n`);
  }
}

exitWith(main());
