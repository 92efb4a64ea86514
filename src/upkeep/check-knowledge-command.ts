import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import type { StoredPassage } from '../contract/passage.ts';
import { exitWith } from '../import/import-command.ts';
import { readKnowledgeFile } from '../import/import-knowledge.ts';
import { findKnowledgeFiles } from '../import/knowledge-folder.ts';
import { loadPack } from '../retrieval/load-pack.ts';
import { openDatabase } from '../store/database.ts';
import { PassageRepository } from '../store/passage-repository.ts';
import { checkKnowledge, type Finding } from './check-knowledge.ts';

const USAGE =
  'Usage: npm run knowledge:check -- [--texts PATH…] [--json] [--all] [--accept]\n' +
  '  --texts   read the official texts from files instead of what has been imported\n' +
  '  --knowledge  the pack, when it is not the project’s own\n' +
  '  --all     also list every entry that is not confirmed, and questions that entries of two kinds share\n' +
  '  --accept  keep the cited articles as they are now, once the entries have been read against them\n';
/** Kinds of findings that are many by nature and listed only when asked for. */
const MANY: readonly string[] = ['unconfirmed', 'question_shared'];
const HASHES = 'article-hashes.json';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      texts: { type: 'string', multiple: true, default: [] },
      knowledge: { type: 'string' },
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const config = readConfig(process.env);
  const knowledgeDirectory = values.knowledge ?? config.knowledgeDirectory;
  const file = join(knowledgeDirectory, HASHES);
  const known = existsSync(file)
    ? z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8')))
    : {};
  const passages = values.texts.length > 0 ? await readTexts(values.texts) : await importedTexts(config.dataDirectory);
  const today = process.env.XIAOGU_TODAY ?? new Date().toISOString().slice(0, 10);
  const { findings, hashes } = checkKnowledge({ entries: await loadPack(knowledgeDirectory), passages, known, today });
  if (values.accept) await writeFile(file, `${JSON.stringify(hashes, undefined, 2)}\n`);
  const standing = values.accept ? findings.filter(({ kind }) => kind !== 'article_changed') : findings;
  const errors = standing.filter(({ severity }) => severity === 'error').length;
  const summary = { checked: Object.keys(hashes).length, errors, reminders: standing.length - errors };
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...summary, findings: standing })}\n` : table(standing, summary, values.all),
  );
  return errors > 0 ? 1 : 0;
}

async function readTexts(paths: string[]): Promise<StoredPassage[]> {
  const passages: StoredPassage[] = [];
  for (const file of (await findKnowledgeFiles(paths)).files) {
    const { documents } = await readKnowledgeFile(file);
    passages.push(...documents.flatMap((document) => document.passages));
  }
  return passages;
}

async function importedTexts(dataDirectory: string): Promise<StoredPassage[]> {
  if (!existsSync(dataDirectory)) return [];
  const database = await openDatabase(dataDirectory);
  try {
    return (await new PassageRepository(database).changedSince(0)).passages;
  } finally {
    await database.destroy();
  }
}

function table(
  findings: readonly Finding[],
  summary: { checked: number; errors: number; reminders: number },
  all: boolean,
): string {
  const shown = findings.filter(({ kind }) => all || !MANY.includes(kind));
  const hidden = findings.length - shown.length;
  const width = Math.max(0, ...shown.map(({ kind }) => kind.length));
  const lines = shown.map(
    ({ severity, kind, entries, detail }) =>
      `${severity.padEnd(8)}  ${kind.padEnd(width)}  ${entries.slice(0, 3).join(', ')}${entries.length > 3 ? ` and ${entries.length - 3} more` : ''}\n            ${detail}`,
  );
  return [
    ...lines,
    ...(hidden > 0
      ? [
          `reminder  ${hidden} more: entries that are not confirmed, with whom to ask, and questions shared by two kinds (--all)`,
        ]
      : []),
    `${summary.checked} cited articles checked; ${summary.errors} errors, ${summary.reminders} reminders`,
    '',
  ].join('\n');
}

exitWith(main());
