import { cleanValue } from './clean-text.ts';
import type { RawRecord } from './raw-record.ts';
import { shapeOf } from './value-shapes.ts';

/** 招聘单位：示例服饰有限公司. Who filled the table in (填报单位) hires nobody. */
const LABELLED = /^(?:招聘|用人|用工)?(?:单位|企业|公司|厂家|雇主)(?:名称)?\s*[:：]\s*(.{4,60})$/u;
/** 示例服饰有限公司2026年秋季招工简章 */
const HEADED =
  /^([^，,。:：]{2,40}?(?:公司|集团|厂|店|酒店|医院|学校|幼儿园|合作社))(?:[（(]?\d{4}年?[^，。]{0,10}[）)]?)?(?:诚聘|招聘|招工|招募|用工|急招)[^，。]{0,14}$/u;

/** The one employer of a table that names it above its header, for tables without a column of employers. */
export function statedEmployer(above: readonly RawRecord[]): string | undefined {
  const names = new Set<string>();
  for (const record of above) {
    if (record.kind !== 'cells') continue;
    for (const cell of record.cells) {
      const text = cleanValue(cell);
      const name = (LABELLED.exec(text) ?? HEADED.exec(text))?.[1]?.trim();
      if (name !== undefined && shapeOf(name) === 'employer') names.add(name);
    }
  }
  return names.size === 1 ? [...names][0] : undefined;
}
