import type { Facts, FactValue } from './judge.ts';
import type { FactDefinition } from './programme.ts';

export type FactBook = Readonly<Record<string, FactDefinition>>;

/** What is told of a fact that the person does not know. */
export const NOT_KNOWN = 'unknown';

const YES = /^(?:true|yes|y|是|有|对|嗯|算|可以|能|满|在|交|缴|已经|好|认定|办|签|登记|参加|拿到|考)/i;
const NO = /^(?:false|no|n\b|都?不|都?没|否|无|未|还没)/i;

/** Facts as told, in words or values, as programmes need them. What cannot be read is left out and asked again. */
export function readFacts(told: Readonly<Record<string, unknown>>, book: FactBook): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [name, definition] of Object.entries(book)) {
    const value = readFact(told[name], definition);
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

function readFact(told: unknown, definition: FactDefinition): FactValue | undefined {
  if (told === undefined || told === null || told === '' || told === NOT_KNOWN) return undefined;
  switch (definition.type) {
    case 'yes_or_no':
      return readYesOrNo(told, definition);
    case 'number': {
      const number = typeof told === 'number' ? told : Number(String(told).replace(/[^\d.-]/g, '') || Number.NaN);
      return Number.isFinite(number) && number >= 0 ? number : undefined;
    }
    case 'choice':
      return choicesIn(told, definition)[0];
    case 'several': {
      const found = choicesIn(told, definition).filter((choice) => choice !== 'none');
      if (found.length > 0) return found;
      return told === false || choicesIn(told, definition).includes('none') || NO.test(String(told)) ? [] : undefined;
    }
  }
}

function readYesOrNo(told: unknown, definition: FactDefinition): boolean | undefined {
  if (typeof told === 'boolean') return told;
  const chosen = definition.choices === undefined ? undefined : choicesIn(told, definition)[0];
  if (chosen !== undefined) return chosen === 'yes';
  const words = String(told).trim();
  if (NO.test(words)) return false;
  return YES.test(words) ? true : undefined;
}

/** The choices named in words, each once; a longer word hides a shorter one inside it (没有工作 is not 工作). */
function choicesIn(told: unknown, { choices = {} }: FactDefinition): string[] {
  const words = (Array.isArray(told) ? told : [told]).map((one) => String(one).trim());
  const vocabulary = Object.entries(choices)
    .flatMap(([code, spoken]) => spoken.map((word) => ({ code, word })))
    .sort((one, other) => other.word.length - one.word.length);
  const found: string[] = [];
  for (let text of words) {
    const code = text.toLowerCase().replaceAll(' ', '_');
    if (code in choices) {
      found.push(code);
      continue;
    }
    for (const { code, word } of vocabulary) {
      if (!text.includes(word)) continue;
      found.push(code);
      text = text.replaceAll(word, '\n');
    }
  }
  return [...new Set(found)];
}
