import { z } from 'zod';
import { ResumeDocument } from '../../contract/resume.ts';
import { readPersonName } from '../../words/person-name.ts';
import { readPhoneNumber } from '../../words/phone-number.ts';

const Loose = z.record(z.string(), z.unknown());
const LISTS = ['work', 'education', 'certificates', 'skills', 'awards'] as const;
export const MOST_ITEMS = 30;
const LONGEST = 500;

export type ResumeList = (typeof LISTS)[number];

export interface ReadJsonResume {
  document: ResumeDocument;
  /** Lists that were longer than `MOST_ITEMS`; the rest of them is not taken. */
  cut: ResumeList[];
}

/**
 * JSON Resume from another program. What does not fit the form is left out, item by item; the rest is taken.
 * @returns `undefined` when the text is not JSON of that kind
 */
export function readJsonResume(text: string): ReadJsonResume | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  const whole = Loose.safeParse(content).data;
  const given = Loose.safeParse(whole?.basics).data;
  if (whole === undefined || given === undefined) return undefined;
  const basics = fitting(ResumeDocument.shape.basics, given) as ResumeDocument['basics'];
  const phone = basics.phone === undefined ? undefined : readPhoneNumber(basics.phone);
  const name = basics.name === undefined ? undefined : readPersonName(basics.name);
  const lists = LISTS.flatMap((list) => {
    const items = Array.isArray(whole[list]) ? whole[list].slice(0, MOST_ITEMS) : [];
    const element = (ResumeDocument.shape[list].unwrap() as z.ZodArray<z.ZodObject>).element;
    const read = items.flatMap((item) => {
      const record = Loose.safeParse(item).data;
      const fit = record === undefined ? {} : fitting(element, record);
      return element.safeParse(fit).success && Object.keys(fit).length > 0 ? [fit] : [];
    });
    return read.length > 0 ? [[list, read] as const] : [];
  });
  const extensions = (['x-person', 'x-expected'] as const).flatMap((key) => {
    const record = Loose.safeParse(whole[key]).data;
    const fit = record === undefined ? {} : fitting(ResumeDocument.shape[key].unwrap(), record);
    return Object.keys(fit).length > 0 ? [[key, fit] as const] : [];
  });
  const { name: _name, phone: _phone, ...rest } = basics;
  const document = ResumeDocument.parse({
    basics: { ...(name ? { name } : {}), ...(phone && 'number' in phone ? { phone: phone.number } : {}), ...rest },
    ...Object.fromEntries(lists),
    ...Object.fromEntries(extensions),
  });
  const cut = LISTS.filter((list) => Array.isArray(whole[list]) && whole[list].length > MOST_ITEMS);
  return { document, cut };
}

/** The known fields of a record whose values fit; unknown ones are not carried along. */
function fitting(schema: z.ZodObject, record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, field]) => {
      const value = typeof record[key] === 'string' ? record[key].trim().slice(0, LONGEST) : record[key];
      if (value === undefined || value === null || value === '') return [];
      const read = (field as z.ZodType).safeParse(value);
      return read.success && read.data !== undefined ? [[key, read.data]] : [];
    }),
  );
}
