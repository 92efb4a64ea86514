import { z } from 'zod';

/**
 * What a language model is shown of a value that may also come in words: its type, its codes, its meaning. The value
 * itself is taken as it comes, since what cannot be right becomes a question and never a refused call.
 */
export function asShown(field: z.ZodType): z.ZodType {
  return z
    .unknown()
    .optional()
    .meta({ ...shapeOf(field), description: field.description });
}

type Shape = Readonly<Record<string, unknown>>;

/** The JSON shape of a field, by what it accepts. */
function shapeOf(field: z.ZodType): Shape {
  if (field instanceof z.ZodEnum) return { type: 'string', enum: field.options };
  if (field instanceof z.ZodObject) {
    const properties = Object.entries(field.shape as Record<string, z.ZodType>);
    return { type: 'object', properties: Object.fromEntries(properties.map(([name, one]) => [name, shapeOf(one)])) };
  }
  const accepts = (value: unknown) => field.safeParse(value).success;
  if (accepts(true)) return { type: 'boolean' };
  if (PROBES.some(accepts)) return { type: accepts('unknown') ? ['number', 'string'] : 'number' };
  return accepts('成都') ? { type: 'string' } : { type: 'string', examples: ['2019-03-15', '2019-03'] };
}

/** A number that any field of numbers takes: a count, an age, a year of birth, an age of retirement. */
const PROBES = [2, 50, 1990];
