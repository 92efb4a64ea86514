import type { ColumnPlan } from './map-columns.ts';
import type { Field, FieldValues } from './posting-row.ts';
import { splitMixed } from './split-mixed.ts';
import { type Shape, shapeOf } from './value-shapes.ts';

const SLIDING: readonly Shape[] = ['education', 'experience', 'headcount', 'companySize', 'postedAt', 'pay'];
const TRUTHY = /^(?:是|有|1|y|yes|true|√|✓|提供|包|包含|可|享有|支持)$/iu;
const FALSY = /^(?:否|无|没有|0|n|no|false|×|x|✗|不|不提供|不包|不含|暂无)$/iu;
const PLAIN_RANGE = /^\s*\d+(?:\.\d+)?\s*[-~—–至到]\s*\d+(?:\.\d+)?\s*$/u;
/** Headings under which a description speaks for itself; any other is put before its text. */
const PLAIN_DESCRIPTION =
  /描述|职责|内容|详情|备注|介绍|信息|任职|岗位要求|职位要求|desc|detail|deatil|content|duty|requirement|jd/iu;

/** One row's cells by field. Values that slid into a neighbour's column go to the field whose shape they have. */
export function fieldValues(cells: readonly string[], plan: ColumnPlan): FieldValues {
  const values: FieldValues = {};
  for (const [field, columns] of Object.entries(plan.columns) as [Field, number[]][]) {
    const parts = columns
      .map((column) => cellText(field, cells[column] ?? '', column, plan))
      .filter((text) => text !== '');
    if (parts.length > 0) values[field] = parts.join('\n');
  }
  return slideBack(spread(values, plan), plan);
}

function cellText(field: Field, cell: string, column: number, plan: ColumnPlan): string {
  const heading = plan.headings[column]!;
  if (cell === '') return '';
  if (field === 'benefits' && plan.benefitFlags.includes(column)) {
    if (TRUTHY.test(cell)) return heading.replace(/^是否|[?？]$/gu, '');
    return FALSY.test(cell) ? '' : cell;
  }
  if (field === 'description' && heading !== '' && !PLAIN_DESCRIPTION.test(heading)) return `${heading}：${cell}`;
  return cell;
}

/** Gives the parts of a cell that holds several things (南京 | 3-5年 | 本科) to the fields that have nothing yet. */
function spread(values: FieldValues, plan: ColumnPlan): FieldValues {
  if (plan.mixed.length === 0 || values.attributes === undefined) return values;
  for (const part of splitMixed(values.attributes)) {
    const shape = shapeOf(part);
    if (shape !== undefined && values[shape] === undefined) values[shape] = part;
  }
  return values;
}

function slideBack(values: FieldValues, plan: ColumnPlan): FieldValues {
  for (const from of SLIDING) {
    const value = values[from];
    if (value === undefined) continue;
    const shape = shapeOf(value);
    // 12-15 under a heading of pay is a range of pay, though it could be a day as well.
    if (from === 'pay' && shape === 'postedAt' && PLAIN_RANGE.test(value)) continue;
    if (shape === undefined || shape === from || !SLIDING.includes(shape) || plan.columns[shape] === undefined)
      continue;
    const there = values[shape];
    if (there !== undefined && shapeOf(there) === shape) continue;
    values[shape] = value;
    delete values[from];
  }
  return values;
}
