import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import { AreasFile, CentresFile, CodesFile, DivisionsFile, LandmarksFile, TownsFile } from './gazetteer-data.ts';

/** Reads `regions/` of the knowledge pack; landmarks, centres, codes and towns may be missing, the divisions may not. */
export async function loadGazetteer(knowledgeDirectory: string): Promise<Gazetteer> {
  const path = (file: string) => join(knowledgeDirectory, 'regions', file);
  const [divisions, areas, landmarks, centres, codes, towns] = await Promise.all([
    read(path('divisions.json'), DivisionsFile),
    read(path('areas.json'), AreasFile),
    readIfThere(path('landmarks.json'), LandmarksFile),
    readIfThere(path('centres.json'), CentresFile),
    readIfThere(path('codes.json'), CodesFile),
    readIfThere(path('towns.json'), TownsFile),
  ]);
  return createGazetteer({ divisions, areas, landmarks, centres, codes, towns });
}

async function read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new ConfigurationError('knowledge_unreadable', `Cannot read ${path}`, { cause });
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    throw new ConfigurationError('knowledge_invalid', `${path} does not have the expected shape`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

async function readIfThere<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  try {
    return await read(path, schema);
  } catch (error) {
    if (error instanceof ConfigurationError && isMissingFile(error.cause)) return undefined;
    throw error;
  }
}

function isMissingFile(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
