import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from './agent/logger.ts';
import type { Clock } from './clock.ts';
import { ConfigurationError } from './errors.ts';
import type { TrustConcern } from './matching/job-index.ts';
import { normaliseEmployer } from './matching/normalise-employer.ts';
import type { EmployerRecord, TrustContext } from './matching/trust-context.ts';
import { parseYaml } from './yaml.ts';

const note = z.string().min(1);

/** `trust-overrides.yaml` of the data folder: what staff know and have decided, each with a note. */
const OverridesFile = z.strictObject({
  postings: z.array(z.strictObject({ id: z.string(), verdict: z.enum(['allow', 'block']), note })).default([]),
  sources: z
    .array(z.strictObject({ name: z.string(), standing: z.enum(['trusted', 'doubtful', 'blocked']), note }))
    .default([]),
  employers: z
    .array(
      z.strictObject({
        name: z.string(),
        registrationNumber: z.string().optional(),
        registeredOn: z.iso.date().optional(),
        /** Complaints of the last year that were found to have a ground. */
        complaints: z.number().int().nonnegative().optional(),
        blocked: z.boolean().optional(),
        note,
      }),
    )
    .default([]),
});
type Overrides = z.infer<typeof OverridesFile>;

const NOTHING: Overrides = { postings: [], sources: [], employers: [] };
const DAY_MS = 86_400_000;

/** What staff have laid down about postings, sources and employers; follows the file while the server runs. */
export class TrustOverrides {
  readonly #file: string;
  readonly #clock: Clock;
  readonly #logger: Logger;
  #text = '';
  #rulings = new Map<string, Overrides['postings'][number]>();
  #sources = new Map<string, Overrides['sources'][number]>();
  #employers = new Map<string, Overrides['employers'][number]>();

  constructor(dataDirectory: string, clock: Clock, logger: Logger) {
    this.#file = join(dataDirectory, 'trust-overrides.yaml');
    this.#clock = clock;
    this.#logger = logger;
  }

  /** The file as it was read last: a kept index that was made under another is not to be used. */
  get text(): string {
    return this.#text;
  }

  readonly context: TrustContext = {
    ruling: (id) => this.#rulings.get(id),
    source: (name) => this.#sources.get(name)?.standing,
    employer: (name) => this.#recordOf(name),
  };

  /** @throws ConfigurationError when the file is there and cannot be used: blocked employers must not slip through. */
  async load(): Promise<void> {
    const text = await this.#read();
    this.#use(text, parse(text, this.#file));
  }

  /** Reads the file again; what it says of whom has changed, or nothing. A file that cannot be used changes nothing. */
  async refresh(): Promise<TrustConcern | undefined> {
    const text = await this.#read();
    if (text === this.#text) return undefined;
    try {
      const before = this.#concern();
      this.#use(text, parse(text, this.#file));
      const now = this.#concern();
      return {
        ids: [...before.ids, ...now.ids],
        sources: [...before.sources, ...now.sources],
        employers: [...before.employers, ...now.employers],
      };
    } catch (error) {
      this.#logger.warn({ err: error }, 'the overrides of trust cannot be used; those read before stay in force');
      this.#text = text;
      return undefined;
    }
  }

  #use(text: string, overrides: Overrides): void {
    this.#text = text;
    this.#rulings = new Map(overrides.postings.map((ruling) => [ruling.id, ruling]));
    this.#sources = new Map(overrides.sources.map((source) => [source.name, source]));
    this.#employers = new Map(overrides.employers.map((employer) => [normaliseEmployer(employer.name), employer]));
  }

  #concern(): TrustConcern {
    return {
      ids: [...this.#rulings.keys()],
      sources: [...this.#sources.keys()],
      employers: [...this.#employers.values()].map(({ name }) => name),
    };
  }

  #recordOf(name: string): EmployerRecord | undefined {
    if (this.#employers.size === 0) return undefined;
    const known = this.#employers.get(normaliseEmployer(name));
    if (known === undefined) return undefined;
    const { registrationNumber, registeredOn, complaints, blocked } = known;
    return {
      ...(registrationNumber === undefined ? {} : { registrationNumber }),
      ...(registeredOn === undefined ? {} : { registeredDaysAgo: daysBetween(registeredOn, this.#clock.today()) }),
      ...(complaints === undefined ? {} : { complaints }),
      ...(blocked === undefined ? {} : { blocked }),
    };
  }

  async #read(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

function parse(text: string, file: string): Overrides {
  if (text.trim() === '') return NOTHING;
  try {
    return OverridesFile.parse(parseYaml(text) ?? {});
  } catch (cause) {
    throw new ConfigurationError('trust_overrides_unreadable', `The overrides of trust in ${file} cannot be used.`, {
      cause,
    });
  }
}

function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
