import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigurationError } from '../../errors.ts';
import { parseYaml } from '../../yaml.ts';
import { FIELDS } from './posting-row.ts';

const ColumnName = z.union([z.string().min(1), z.number().int().positive()]);

/** What an operator lays down about a file; what is not said is found out as usual. */
export const Mapping = z.strictObject({
  /** Name of the source, as `--source`. */
  source: z.string().min(1).max(60).optional(),
  /** Field to column, or columns, by heading or by number from 1. */
  columns: z.partialRecord(z.enum(FIELDS), z.union([ColumnName, z.array(ColumnName).min(1)])).optional(),
  /** Columns that hold nothing of use. */
  ignore: z.array(ColumnName).optional(),
  /** Values for rows whose own cell is empty or has no column. */
  defaults: z
    .strictObject({
      title: z.string(),
      employer: z.string(),
      city: z.string(),
      district: z.string(),
      address: z.string(),
      payUnit: z.string(),
      employmentType: z.string(),
      validThrough: z.string(),
    })
    .partial()
    .optional(),
  /** The header's row in the file, from 1; 0 when there is none. */
  headerRow: z.number().int().nonnegative().optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf8', 'gb18030', 'utf-16le', 'utf-16be']).optional(),
  /** Sheet of a workbook; every sheet when not said. */
  sheet: z.string().optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** @throws ConfigurationError `mapping_invalid` that names what is wrong and where. */
export async function loadMapping(path: string): Promise<Mapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new ConfigurationError('mapping_invalid', `The mapping file ${path} cannot be read.`, { cause });
  }
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch (cause) {
    throw new ConfigurationError('mapping_invalid', `The mapping file ${path} is neither YAML nor JSON.`, { cause });
  }
  const result = Mapping.safeParse(content ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'mapping'}: ${issue.message}`);
  throw new ConfigurationError('mapping_invalid', `The mapping file ${path} is not valid: ${problems.join('; ')}.`);
}
