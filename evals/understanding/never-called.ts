import type { Turn } from '../../src/contract/turn.ts';
import type { Expectation } from './labels.ts';

/** Tools that labels ask for and no turn ever called: most likely they are not there yet. */
export function neverCalled(played: readonly { expected: Expectation; turn: Turn | undefined }[]): string {
  const called = new Set(played.flatMap(({ turn }) => turn?.toolCalls ?? []).map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const { name } of played.flatMap(({ expected }) => expected.calls ?? [])) {
    if (!called.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const told = [...counts].map(([name, count]) => `${name} (${count})`);
  return `Tools asked for and never called: ${told.length === 0 ? 'none' : told.join(', ')}`;
}
