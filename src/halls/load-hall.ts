import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Hall } from '../contract/hall.ts';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

/**
 * Reads what the operator wrote of the hall.
 * @param named the file the environment names; it must be there, while the usual one may be absent
 * @param knows whether there is a guide of that id
 * @throws ConfigurationError `hall_file_missing` or `hall_file_invalid`, saying what to mend
 */
export async function loadHall(
  { named, usual }: { named: string | undefined; usual: string },
  knows: (service: string) => boolean,
): Promise<Hall | undefined> {
  const file = named ?? usual;
  if (!existsSync(file)) {
    if (named === undefined) return undefined;
    throw new ConfigurationError('hall_file_missing', `There is no file ${named}; mend or unset XIAOGU_HALL_FILE.`);
  }
  let raw: unknown;
  try {
    raw = parseYaml(await readFile(file, 'utf8'));
  } catch (cause) {
    throw invalid(file, `it is not YAML: ${(cause as Error).message}`, cause);
  }
  const hall = Hall.safeParse(raw);
  if (!hall.success) {
    const issue = hall.error.issues[0]!;
    throw invalid(file, `${issue.path.join('.') || 'the whole'}: ${issue.message}`, hall.error);
  }
  const unknown = hall.data.services.map(({ service }) => service).filter((service) => !knows(service));
  if (unknown.length > 0) throw invalid(file, `there is no guide ${unknown.join(', ')}`);
  return hall.data;
}

function invalid(file: string, reason: string, cause?: unknown): ConfigurationError {
  return new ConfigurationError('hall_file_invalid', `The hall file ${file} cannot be used: ${reason}.`, { cause });
}
