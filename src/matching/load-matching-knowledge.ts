import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';
import { CertificateNames } from './certificates.ts';
import type { TrustRules } from './trust.ts';

const Pattern = z.string().refine(isRegularExpression, { error: 'not a regular expression' });

const TrustFile = z.strictObject({
  harmless: z.array(Pattern),
  rules: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z_]+$/u),
      severity: z.enum(['doubtful', 'severe']),
      patterns: z.array(Pattern).min(1),
      unless: z.array(Pattern).optional(),
    }),
  ),
  pay: z.strictObject({ absurdMonthlyMin: z.number().positive(), absurdRangeRatio: z.number().min(2) }),
});

const SignalFile = z.strictObject({
  classes: z.record(z.string().regex(/^[a-z]+$/iu), z.array(Pattern).min(1)),
  signals: z.array(
    z.strictObject({
      code: z.string().regex(/^[a-z_]+$/u),
      severity: z.enum(['doubtful', 'severe']),
      all: z.array(z.string()).min(1),
      within: z.number().int().nonnegative(),
      none: z.array(z.string()),
    }),
  ),
});

const SuspicionFile = z.strictObject({
  learnedFrom: z.string(),
  bias: z.number(),
  weights: z.record(z.string().min(1).max(2), z.number()),
});

const CertificateFile = z.strictObject({
  certificates: z.array(z.strictObject({ name: z.string().min(2), words: z.array(z.string().min(2)) })),
});

/** What matching needs of `lexicon/`: `trust.yaml`, `trust-signals.yaml`, `trust-weights.json` and `certificates.yaml`. */
export async function loadMatchingKnowledge(
  knowledgeDirectory: string,
): Promise<{ trust: TrustRules; certificates: CertificateNames }> {
  const [trust, signals, suspicion, certificates] = await Promise.all([
    load(join(knowledgeDirectory, 'lexicon', 'trust.yaml'), TrustFile),
    load(join(knowledgeDirectory, 'lexicon', 'trust-signals.yaml'), SignalFile),
    load(join(knowledgeDirectory, 'lexicon', 'trust-weights.json'), SuspicionFile),
    load(join(knowledgeDirectory, 'lexicon', 'certificates.yaml'), CertificateFile),
  ]);
  return { trust: { ...trust, signals, suspicion }, certificates: new CertificateNames(certificates.certificates) };
}

async function load<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(parseYaml(await readFile(file, 'utf8')));
  } catch (error) {
    throw new ConfigurationError(
      'knowledge_unreadable',
      `The word list ${file} cannot be used; restore it from the project.`,
      {
        cause: error,
      },
    );
  }
}

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
