import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * YAML as plain values; dates stay text. All of the pack is read at every start, and this parser takes a third of the
 * time of others.
 * @throws YAMLException of the library, with line and column
 */
export function parseYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}
