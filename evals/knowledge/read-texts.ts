import type { StoredPassage } from '../../src/contract/passage.ts';
import { readKnowledgeFile } from '../../src/import/import-knowledge.ts';
import { findKnowledgeFiles } from '../../src/import/knowledge-folder.ts';
import { UnreadableDocumentError } from '../../src/import/unreadable-document-error.ts';

/** The passages of the official texts, as `import:knowledge` makes them. A file that cannot be read is named on standard error. */
export async function readTexts(folders: string[]): Promise<StoredPassage[]> {
  const passages: StoredPassage[] = [];
  for (const file of (await findKnowledgeFiles(folders)).files) {
    try {
      const { documents } = await readKnowledgeFile(file);
      passages.push(...documents.flatMap((document) => document.passages));
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error;
      process.stderr.write(`${file.name}: ${error.message}\n`);
    }
  }
  return passages;
}
