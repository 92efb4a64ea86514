/**
 * Nested objects become dotted keys and lists of plain values lines of one cell. Of a list of objects with names the
 * names are told; of any other the first stands for all, as the first of several work places does.
 */
export function flatten(object: Record<string, unknown>, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(object)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (value === null || value === undefined) flat[name] = '';
    else if (Array.isArray(value)) Object.assign(flat, flattenList(value, name));
    else if (typeof value === 'object') Object.assign(flat, flatten(value as Record<string, unknown>, name));
    else flat[name] = String(value);
  }
  return flat;
}

const NAMES = ['name', 'label', 'title', 'text', 'value'];

function flattenList(items: readonly unknown[], name: string): Record<string, string> {
  const objects = items.filter((item) => isObject(item));
  const named = objects.map((item) => NAMES.map((key) => item[key]).find((value) => typeof value === 'string'));
  const first = objects[0];
  if (first !== undefined && objects.length === items.length && named.some((text) => text === undefined)) {
    return flatten(first, name);
  }
  const texts = items.map((item) => (isObject(item) ? named[objects.indexOf(item)] : String(item ?? '')));
  return { [name]: texts.filter((text) => text !== undefined && text !== '').join('\n') };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
