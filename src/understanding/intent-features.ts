import type { FormName } from '../lexicon/lexicon-schema.ts';
import type { IntentDecision } from './decide-intent.ts';
import type { Slots } from './reading.ts';
import type { ClassScore } from './score-topics.ts';

/** What was recognised in a stretch of text, and the verdict of the cues. */
export interface FeatureSource {
  text: string;
  words: readonly string[];
  /** Stretches that stand for any other of their kind: a place, an occupation, pay, a date, a number. */
  kinds: readonly { start: number; end: number; kind: string }[];
  classes: readonly ClassScore[];
  forms: ReadonlySet<FormName>;
  slots: Slots;
  verdict: IntentDecision;
}

const LONGEST_GRAM = 3;
const LONGEST_LAST_GRAM = 2;
/** A shorter end of a message (行不, 谢谢) asks together with the clause before it. */
const WHOLE_CLAUSE = 5;
const BORDER = /[,，。.！!？?；;\n]+/u;

/** What the likelihood of an intent is weighed by: the sentence, and once more its end, where the request mostly stands. */
export function intentFeatures(source: FeatureSource): string[] {
  const features = new Set(sentenceFeatures(source));
  addGrams(features, charactersOf(lastClause(source.text)), LONGEST_LAST_GRAM, 'last:');
  return [...features];
}

/** What a sentence is made of, as names that a person can read. */
export function sentenceFeatures({ text, words, kinds, classes, forms, slots }: FeatureSource): string[] {
  const features = new Set<string>();
  addGrams(features, tokensOf(text, kinds), LONGEST_GRAM);
  for (const word of words) if (/[a-z\u3400-\u9fff]/iu.test(word)) features.add(`word:${word.toLowerCase()}`);
  const [strongest] = classes;
  if (strongest !== undefined) features.add(`mostly:${strongest.name}`);
  for (const { name, topics } of classes) {
    features.add(`class:${name}`);
    for (const { topic } of topics) features.add(`topic:${topic.id}`);
  }
  for (const form of forms) {
    features.add(`form:${form}`);
    for (const { name } of classes.slice(0, 2)) features.add(`asks:${name}:${form}`);
  }
  for (const name of Object.keys(slots.search)) features.add(`wish:${name}`);
  for (const name of Object.keys(slots.facts)) features.add(`fact:${name}`);
  for (const name of Object.keys(slots.profile)) features.add(`told:${name}`);
  if (slots.pointing !== undefined) features.add('points');
  if (slots.period !== undefined) features.add('when');
  return [...features];
}

/** Characters, English words, and the kinds in the place of what stood there; figures are alike. */
function tokensOf(text: string, kinds: FeatureSource['kinds']): string[] {
  const tokens: string[] = [];
  let position = 0;
  for (const { start, end, kind } of [...kinds].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < position) continue;
    tokens.push(...charactersOf(text.slice(position, start)), `<${kind}>`);
    position = end;
  }
  tokens.push(...charactersOf(text.slice(position)));
  return tokens;
}

function charactersOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z']+|[\u3400-\u9fff]|\d+/gu) ?? [];
}

function lastClause(text: string): string {
  const clauses = text.split(BORDER).filter((clause) => clause.trim() !== '');
  const last = clauses.at(-1) ?? '';
  return last.length < WHOLE_CLAUSE ? `${clauses.at(-2) ?? ''}${last}` : last;
}

function addGrams(features: Set<string>, tokens: readonly string[], longest: number, where = ''): void {
  const sequence = ['^', ...tokens, '$'];
  for (let start = 0; start < sequence.length; start += 1) {
    let gram = where;
    for (let length = 1; length <= longest && start + length <= sequence.length; length += 1) {
      gram += (length === 1 ? '' : ' ') + sequence[start + length - 1];
      features.add(gram);
    }
  }
}
