import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassageKind } from '../contract/passage.ts';
import { ConfigurationError } from '../errors.ts';
import { type PackEntry, parsePackEntry } from './pack-entry.ts';

const FOLDERS: Record<PassageKind, string> = { law: 'laws', policy: 'policies', service: 'services', guide: 'guides' };

/**
 * Every entry of the pack, in order of id.
 * @throws ConfigurationError `pack_entry_invalid`, `pack_id_taken`
 */
export async function loadPack(knowledgeDirectory: string): Promise<PackEntry[]> {
  const entries = (
    await Promise.all(PassageKind.options.map((kind) => loadFolder(knowledgeDirectory, FOLDERS[kind])))
  ).flat();
  const files = new Map<string, string>();
  for (const { id, file } of entries) {
    const other = files.get(id);
    if (other !== undefined) {
      throw new ConfigurationError('pack_id_taken', `The id ${id} is used by both ${other} and ${file}.`);
    }
    files.set(id, file);
  }
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function loadFolder(knowledgeDirectory: string, folder: string): Promise<PackEntry[]> {
  let names: string[];
  try {
    names = await readdir(join(knowledgeDirectory, folder));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
  return Promise.all(
    names
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map(async (name) =>
        parsePackEntry(await readFile(join(knowledgeDirectory, folder, name), 'utf8'), `${folder}/${name}`),
      ),
  );
}
