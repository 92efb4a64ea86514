import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

/** @throws ConfigurationError `knowledge_unreadable`, `knowledge_invalid` */
export async function readLexiconFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
  return checkedYaml(path, text, schema);
}

/** @throws ConfigurationError `knowledge_unreadable` when it is no YAML, `knowledge_invalid` when it is not the schema's */
export function checkedYaml<Schema extends z.ZodType>(path: string, text: string, schema: Schema): z.infer<Schema> {
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ConfigurationError('knowledge_invalid', `${path}: ${issue?.path.join('.')} ${issue?.message}`, {
    cause: parsed.error,
  });
}

function unreadable(path: string, cause: unknown): ConfigurationError {
  return new ConfigurationError('knowledge_unreadable', `Cannot read ${path}`, { cause });
}
