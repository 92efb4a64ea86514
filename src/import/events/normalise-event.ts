import { Audience } from '../../contract/audience.ts';
import type { EventPlace } from '../../contract/fair.ts';
import type { StoredEvent } from '../../store/event-repository.ts';
import { type PlaceNames, parsePlace } from '../postings/parse-place.ts';
import { digest } from '../postings/posting-identity.ts';
import type { EventKind, EventValues } from './event-fields.ts';
import { type Period, readHours, readPeriod } from './read-period.ts';

/** Why a row cannot be taken; the words are for the operator, the code is stable. */
export const EVENT_REJECTIONS = {
  row_torn: 'the row cannot be read',
  row_empty: 'the row holds nothing that is known',
  title_missing: 'the row names no fair or course',
  kind_unknown: 'it cannot be told whether this is a job fair or a course; use --kind',
  date_missing: 'a job fair needs its date',
  date_unreadable: 'the date cannot be read',
  city_unknown: 'no city is named or it cannot be told',
} as const;
export type EventRejection = keyof typeof EVENT_REJECTIONS;

export interface EventContext {
  source: string;
  /** The operator's `--source`, '' when none was given. */
  namespace: string;
  reference: string;
  places: PlaceNames | undefined;
}

export type NormalisedEvent = { ok: true; stored: StoredEvent } | { ok: false; reason: EventRejection };

/** Makes a fair or a course of a row's cells, which are clean and without personal data. */
export function normaliseEvent(values: EventValues, kind: EventKind, context: EventContext): NormalisedEvent {
  const { title } = values;
  if (title === undefined) return { ok: false, reason: 'title_missing' };
  const place = placeOf(values, context.places);
  if (place === undefined) return { ok: false, reason: 'city_unknown' };
  if (kind === 'fair' && values.start === undefined) return { ok: false, reason: 'date_missing' };
  const period = values.start === undefined ? undefined : periodOf(values, context.reference);
  const rolling = kind === 'course' && /随时|滚动|常年|长期|满班|报满|any ?time|rolling/iu.test(values.start ?? '');
  if (values.start !== undefined && period === undefined && !rolling) return { ok: false, reason: 'date_unreadable' };
  const common = {
    id: identity(values, kind, place, period, context.namespace),
    title,
    place,
    audiences: audiencesIn(`${values.audiences ?? ''} ${kind === 'fair' ? title : ''}`),
    ...given('phone', publicLine(values.phone)),
    ...given('description', values.description),
    source: context.source,
    ...given('sourceUrl', values.url),
  };
  if (kind === 'fair') {
    const { start, end, hours } = period!;
    const event = {
      ...common,
      startDate: start,
      endDate: end,
      ...given('hours', hours),
      ...given('organiser', values.host),
      trades: listOf(values.trades),
      ...given('employers', wholeIn(values.employers)),
      ...given('openings', wholeIn(values.openings)),
    };
    return { ok: true, stored: { kind, event } };
  }
  const fee = feeOf(values.fee);
  const event = {
    ...common,
    skills: listOf(values.trades),
    ...given('provider', values.host),
    ...given('startDate', period?.start),
    ...given('endDate', period !== undefined && period.end > period.start ? period.end : undefined),
    ...given('enrolUntil', values.enrolUntil && readPeriod(values.enrolUntil, context.reference)?.end),
    ...given('classHours', wholeIn(values.classHours)),
    ...given('fee', fee),
    ...given('subsidised', subsidisedIn(values.subsidised)),
    ...given('certificate', values.certificate),
    ...given('seats', wholeIn(values.seats)),
  };
  return { ok: true, stored: { kind, event } };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined | ''): Partial<Record<Name, Value>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, Value>);
}

function placeOf(values: EventValues, names: PlaceNames | undefined): EventPlace | undefined {
  const { city, district, venue, address, title } = values;
  const found = parsePlace(
    {
      ...(city ? { city } : {}),
      ...(district ? { district } : {}),
      address: [address, venue].filter(Boolean).join(' '),
      ...(title ? { title } : {}),
    },
    names,
  );
  const named = found.city || (names && onlyCityIn(`${title ?? ''} ${values.host ?? ''}`, names));
  if (!named) return undefined;
  return { city: named, ...given('district', found.district), ...given('venue', venue), ...given('address', address) };
}

/** 南京市人力资源市场秋季招聘会 names its city, where no cell does. */
function onlyCityIn(text: string, names: PlaceNames): string | undefined {
  const cities = new Set(names.scan(text).flatMap(({ city }) => city ?? []));
  return cities.size === 1 ? [...cities][0] : undefined;
}

function periodOf(values: EventValues, reference: string): Period | undefined {
  const period = readPeriod(values.start!, reference);
  if (period === undefined) return undefined;
  const last = values.end === undefined ? undefined : readPeriod(values.end, period.start)?.end;
  const hours = values.hours === undefined ? period.hours : readHours(values.hours);
  const end = last !== undefined && last >= period.start ? last : period.end;
  return { start: period.start, end, ...given('hours', hours) };
}

/** What does not change while an event is announced, so that a corrected row is the same event. */
function identity(
  values: EventValues,
  kind: EventKind,
  { city, venue, address }: EventPlace,
  period: Period | undefined,
  namespace: string,
): string {
  if (values.id) return `${kind}_${digest([namespace, 'id', values.id, namespace === '' ? (values.host ?? '') : ''])}`;
  const where = venue ?? address ?? '';
  return `${kind}_${digest([namespace, values.title!, city, where, values.host ?? '', period?.start ?? ''])}`;
}

const AUDIENCE_WORDS: readonly (readonly [Audience, RegExp])[] = [
  ['graduate', /毕业生|应届|大学生|高校|青年见习|graduate/iu],
  ['migrant_worker', /农民工|务工|农村劳动力|返乡|migrant/iu],
  ['veteran', /退役|退伍|军人|veteran/iu],
  ['disabled', /残疾|disab/iu],
  ['registered_unemployed', /失业|unemployed/iu],
  ['hard_to_employ', /就业困难|困难人员|零就业|hard to employ/iu],
  ['entrepreneur', /创业|entrepreneur/iu],
  ['flexible_worker', /灵活就业|零工|新就业形态|flexible/iu],
  ['employer', /企业职工|在职|用人单位|employer/iu],
  ['poverty_relief', /脱贫|低保|poverty/iu],
];

function audiencesIn(text: string): Audience[] {
  const codes = Audience.options.filter((code) => new RegExp(`\\b${code}\\b`, 'u').test(text));
  const words = AUDIENCE_WORDS.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
  return [...new Set([...codes, ...words])];
}

function listOf(text: string | undefined): string[] {
  const parts = (text ?? '')
    .split(/[\s,，、;；/|]+/u)
    .filter((part) => part !== '' && !/^(?:等|不限|综合)$/u.test(part));
  return [...new Set(parts.map((part) => part.replace(/等$/u, '')))].slice(0, 20);
}

function wholeIn(text: string | undefined): number | undefined {
  const figure = /\d[\d,]*/u.exec((text ?? '').normalize('NFKC'))?.[0].replaceAll(',', '');
  return figure === undefined || Number(figure) === 0 ? undefined : Number(figure);
}

function feeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/免费|不收费|^无$|free/iu.test(text)) return 0;
  const figure = /\d[\d,]*(?:\.\d+)?/u.exec(text.normalize('NFKC'))?.[0];
  return figure === undefined ? undefined : Number(figure.replaceAll(',', '')) * (/万/u.test(text) ? 10_000 : 1);
}

function subsidisedIn(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(?:否|无|没有|不|0|n|no|false|×)/iu.test(text)) return false;
  return /是|有|可|免费|补贴|\d|y|yes|true|√|✓/iu.test(text) ? true : undefined;
}

/** Landlines and service lines are an office's; a mobile number may be a person's and stays out. */
function publicLine(text: string | undefined): string | undefined {
  const lines = (text ?? '')
    .normalize('NFKC')
    .match(/(?<![\d-])(?:0\d{2,3}-?[2-8]\d{6,7}|[48]00-?\d{3}-?\d{4}|1\d{4})(?![\d-])/gu);
  return lines?.[0];
}
