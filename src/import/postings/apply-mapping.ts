import { FileFailure } from './import-failure.ts';
import { type ColumnPlan, finishPlan } from './map-columns.ts';
import type { Mapping } from './mapping-file.ts';
import type { Field, FieldValues } from './posting-row.ts';
import { normaliseHeading } from './read-heading.ts';
import { profileColumn } from './value-shapes.ts';

/** Lets the operator's word stand over what was found: named columns are theirs, ignored ones nobody's. */
export function applyMapping(
  plan: ColumnPlan,
  mapping: Mapping | undefined,
  sample: readonly (readonly string[])[],
): ColumnPlan {
  if (mapping?.columns === undefined && mapping?.ignore === undefined) return plan;
  const columns: Partial<Record<Field, number[]>> = structuredClone(plan.columns);
  const laidDown = new Map<Field, number[]>();
  for (const [field, names] of Object.entries(mapping.columns ?? {}) as [
    Field,
    string | number | (string | number)[],
  ][]) {
    laidDown.set(
      field,
      [names].flat().map((name) => columnOf(name, plan.headings)),
    );
  }
  const taken = new Set([
    ...[...laidDown.values()].flat(),
    ...(mapping.ignore ?? []).map((name) => columnOf(name, plan.headings)),
  ]);
  for (const [field, list] of Object.entries(columns) as [Field, number[]][]) {
    const left = list.filter((column) => !taken.has(column));
    if (left.length === 0) delete columns[field];
    else columns[field] = left;
  }
  for (const [field, list] of laidDown) columns[field] = list;
  const profiles = plan.headings.map((_, column) => profileColumn(sample.map((row) => row[column] ?? '')));
  return finishPlan(plan.headings, columns, profiles);
}

function columnOf(name: string | number, headings: readonly string[]): number {
  if (typeof name === 'number') {
    if (name <= headings.length) return name - 1;
  } else {
    const exact = headings.indexOf(name);
    if (exact !== -1) return exact;
    const loose = headings.findIndex((heading) => normaliseHeading(heading) === normaliseHeading(name));
    if (loose !== -1) return loose;
  }
  throw new FileFailure('mapping_column_missing', String(name));
}

/** Fills what a row leaves open with the mapping's defaults. */
export function withDefaults(values: FieldValues, mapping: Mapping | undefined): FieldValues {
  if (mapping?.defaults === undefined || Object.keys(values).length === 0) return values;
  const open = Object.entries(mapping.defaults).filter(([field]) => values[field as Field] === undefined);
  return { ...values, ...Object.fromEntries(open) };
}
