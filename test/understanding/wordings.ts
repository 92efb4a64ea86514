import { readdirSync, readFileSync } from 'node:fs';
import { planTurn } from '../../src/agent/embedded/plan-turn.ts';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { TODAY, type Workbench } from './support.ts';

/** What a person says, and the calls it asks for: `找保安，不去工地 => search_jobs keywords=保安|安保 exclude=工地`. */
export interface Wording {
  said: string;
  /** Not read so yet; a line that is must lose its mark. */
  open: boolean;
  /** One call as `tool name=value`, alternatives parted by `|`, a list by `+`. */
  wanted: string[];
}

const FOLDER = new URL('wordings/', import.meta.url);
/** Free or typed inputs, which a table of wordings says nothing of. */
const FREE = new Set(['question', 'topic', 'inputs', 'facts', 'reason', 'answer', 'fields', 'service', 'programme']);
const TOOLS = new Set(
  'search_jobs get_job apply_to_job list_applications search_job_fairs search_training search_policy check_eligibility search_labour_law calculate_entitlement find_service build_resume practise_interview give_career_advice update_profile show_profile erase_me hand_off'.split(
    ' ',
  ),
);

export function wordingFiles(): string[] {
  return readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
}

export function readWordings(file: string | URL): Wording[] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [said, calls] = line.split(' => ');
      return {
        said: said!.replace(/^\? /u, '').trim(),
        open: said!.startsWith('? '),
        wanted: (calls ?? '').split(' ; ').map((call) => call.trim()),
      };
    });
}

export function callsOf(bench: Workbench, said: string): { intent: string; calls: string[] } {
  const context = { tools: TOOLS, today: TODAY, cues: bench.lexicon.cues };
  const { intent, calls } = planTurn(bench.read(said), emptySessionState(), context);
  return {
    intent,
    calls: calls.map(({ name, arguments: given }) =>
      [
        name,
        ...Object.entries(given).flatMap(([key, value]) => (FREE.has(key) ? [] : [`${key}=${asText(value)}`])),
      ].join(' '),
    ),
  };
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return [...value].sort().join('+');
  return typeof value === 'object' ? JSON.stringify(value) : String(value).replaceAll(' ', '_');
}

/** Whether the calls made are those wanted, in their order, argument by argument. */
export function agrees(wanted: readonly string[], made: readonly string[]): boolean {
  if (wanted.length === 1 && wanted[0] === 'none') return made.length === 0;
  return wanted.length === made.length && wanted.every((call, index) => sameCall(call, made[index]!));
}

function sameCall(wanted: string, made: string): boolean {
  const [tool, ...pairs] = wanted.split(/\s+/u);
  const [madeTool, ...madePairs] = made.split(' ');
  const given = new Map(madePairs.map((pair) => pair.split(/=(.*)/su) as [string, string]));
  const named = pairs.map((pair) => pair.split(/=(.*)/su) as [string, string]);
  if (!tool!.split('|').includes(madeTool!) || [...given.keys()].some((name) => !named.some(([key]) => key === name)))
    return false;
  return named.every(([name, values]) =>
    values.split('|').some((value) => (given.get(name) ?? '') === value.split('+').sort().join('+')),
  );
}
