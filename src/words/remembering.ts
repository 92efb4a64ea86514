/**
 * The same function of a text, which keeps its last values: sentences of the pack and words of the lexicon come up ever
 * again. The oldest value goes when there are more than `entries`; a text longer than `longest` characters is not kept.
 * What it returns is shared and must not be changed.
 */
export function remembering<Value>(
  compute: (text: string) => Value,
  { entries, longest }: { entries: number; longest: number },
): (text: string) => Value {
  const remembered = new Map<string, Value>();
  return (text) => {
    if (text.length > longest) return compute(text);
    if (remembered.has(text)) return remembered.get(text) as Value;
    const value = compute(text);
    if (remembered.size >= entries) remembered.delete(remembered.keys().next().value!);
    remembered.set(text, value);
    return value;
  };
}
