import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExamplesFile } from './lexicon-schema.ts';
import { checkedYaml } from './read-lexicon-file.ts';
import { SituationsFile, TurnsFile } from './turns-schema.ts';

/** What the weights are learned from. */
export interface LearningMaterial {
  examples: readonly ExamplesFile[];
  situations: SituationsFile;
  turns: readonly TurnsFile[];
}

/** The material as its texts: enough to tell whether it changed, which is all that most starts ask. */
export interface LearningTexts {
  examples: readonly string[];
  turns: readonly string[];
  /** Reads and checks the texts. @throws ConfigurationError `knowledge_unreadable`, `knowledge_invalid` */
  parse(): LearningMaterial;
}

const SITUATIONS = 'situations.yaml';

export async function readLearningTexts(lexiconDirectory: string): Promise<LearningTexts> {
  const [examples, turns] = await Promise.all([
    textsIn(join(lexiconDirectory, 'examples')),
    textsIn(join(lexiconDirectory, 'turns')),
  ]);
  let material: LearningMaterial | undefined;
  return {
    examples: examples.map(({ text }) => text),
    turns: turns.map(({ text }) => text),
    parse() {
      material ??= {
        examples: examples.map(({ path, text }) => checkedYaml(path, text, ExamplesFile)),
        situations: turns.filter(isOfSituations).map(({ path, text }) => checkedYaml(path, text, SituationsFile))[0]!,
        turns: turns
          .filter((file) => !isOfSituations(file))
          .map(({ path, text }) => checkedYaml(path, text, TurnsFile)),
      };
      return material;
    },
  };
}

interface LexiconText {
  path: string;
  text: string;
}

const isOfSituations = ({ path }: LexiconText): boolean => path.endsWith(SITUATIONS);

async function textsIn(directory: string): Promise<LexiconText[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).sort();
  const paths = names.map((name) => join(directory, name));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}
