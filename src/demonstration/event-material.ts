import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Audience } from '../contract/audience.ts';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';

const Range = z.tuple([z.number().int().positive(), z.number().int().positive()]);

const EventMaterial = z.strictObject({
  source: z.string(),
  notice: z.strictObject({ fair: z.string(), course: z.string() }),
  cities: z
    .array(z.strictObject({ name: z.string(), factor: z.number().positive(), districts: z.array(z.string()).min(1) }))
    .min(1),
  venues: z.array(z.string()).min(1),
  organiser: z.string(),
  fairs: z
    .array(
      z.strictObject({
        title: z.string(),
        /** Days from today; the day itself is picked in between. */
        days: Range,
        hours: z.string(),
        lasts: z.number().int().positive().default(1),
        audiences: z.array(Audience).default([]),
        trades: z.array(z.string()),
        employers: Range,
        openings: Range,
      }),
    )
    .min(1),
  providers: z.array(z.string()).min(1),
  courses: z
    .array(
      z.strictObject({
        title: z.string(),
        skills: z.array(z.string()).min(1),
        days: Range.optional(),
        classHours: z.number().int().positive(),
        fee: z.number().nonnegative(),
        subsidised: z.boolean(),
        certificate: z.string().optional(),
        audiences: z.array(Audience).default([]),
        seats: Range,
        teaches: z.string(),
      }),
    )
    .min(1),
});

/** What demonstration fairs and courses are made of. */
export type EventMaterial = z.infer<typeof EventMaterial>;

/** Reads `demonstration/events.yaml`. */
export async function loadEventMaterial(knowledgeDirectory: string): Promise<EventMaterial> {
  const file = join(knowledgeDirectory, 'demonstration', 'events.yaml');
  try {
    return EventMaterial.parse(parseYaml(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new ConfigurationError(
      'demonstration_unreadable',
      `The starter job fairs and courses cannot be made from ${file}; restore it from the project.`,
      { cause },
    );
  }
}
