import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TopicClass } from './lexicon-schema.ts';

/** What the entries of the knowledge pack say of themselves: the terms they are found by. */
export interface PackWords {
  class: TopicClass;
  terms: string[];
}

const FOLDERS: readonly [string, TopicClass][] = [
  ['laws', 'law'],
  ['services', 'service'],
  ['policies', 'programme'],
];

/** Reads the front matter of the pack's entries; a folder that is not there gives nothing. */
export async function loadPackWords(knowledgeDirectory: string): Promise<PackWords[]> {
  return Promise.all(
    FOLDERS.map(async ([folder, topicClass]) => {
      const directory = join(knowledgeDirectory, folder);
      const files = (await filesIn(directory)).filter((file) => file.endsWith('.md'));
      const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
      const heads = texts.map((text) => text.split('\n---', 1)[0]!);
      return {
        class: topicClass,
        terms: heads.flatMap((head) => unquoted((/^terms: \[(.*)\]$/mu.exec(head)?.[1] ?? '').split(','))),
      };
    }),
  );
}

async function filesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function unquoted(values: readonly string[]): string[] {
  return values.map((value) => value.trim().replace(/^(['"])(.*)\1$/u, '$2')).filter((value) => value !== '');
}
