import { mkdir } from 'node:fs/promises';
import { readConfig } from '../config.ts';
import { ConfigurationError } from '../errors.ts';
import { loadGazetteer } from '../places/load-gazetteer.ts';
import { type Database, openDatabase } from '../store/database.ts';
import type { FileReport } from './postings/import-report.ts';
import type { PlaceNames } from './postings/parse-place.ts';
import { placeNames } from './postings/place-names.ts';

export interface ImportTarget {
  database: Database;
  dataDirectory: string;
  places: PlaceNames;
}

/** Imports files one after the other into the installation that the environment names. */
export async function importFiles(
  files: readonly string[],
  environment: NodeJS.ProcessEnv,
  importFile: (file: string, target: ImportTarget) => Promise<FileReport>,
): Promise<FileReport[]> {
  const { dataDirectory, knowledgeDirectory } = readConfig(environment);
  const places = placeNames(await loadGazetteer(knowledgeDirectory));
  await makeDataFolder(dataDirectory);
  const database = await openDatabase(dataDirectory);
  const reports: FileReport[] = [];
  try {
    for (const file of files) reports.push(await importFile(file, { database, dataDirectory, places }));
  } finally {
    await database.destroy();
  }
  return reports;
}

async function makeDataFolder(dataDirectory: string): Promise<void> {
  try {
    await mkdir(dataDirectory, { recursive: true });
  } catch (cause) {
    throw new ConfigurationError('data_folder_unusable', `The data folder ${dataDirectory} cannot be made.`, { cause });
  }
}
