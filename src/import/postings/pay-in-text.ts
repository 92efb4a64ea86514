import { type ParsedPay, parsePay } from './parse-pay.ts';

const FIGURE = '\\d+(?:\\.\\d+)?\\s*[kKwW千万]?';
const PER = '(?:\\s*(?:元|块钱?))?\\s*(?:[/每一]\\s*(?:个)?(?:小?时|钟头|天|日|月|年|件|单|趟))';
const RANGE = `${FIGURE}(?:元|块)?\\s*[-~～—–至到]\\s*${FIGURE}`;
/** Figures that stand for something else: 8小时, 2026届, 10人, 100平, 500强, 30岁. */
const NO_PAY =
  '(?!\\s*(?:[人名位个]|届|级|平|㎡|米|岁|周岁|强|年(?!薪)|号|点|路|楼|栋|期|班|天(?!薪)|小时|次|%|％|\\d|\\.))';
/** In a title: figures with a unit, a range, or a round sum that can only be a month's pay. */
const IN_TITLE = [
  new RegExp(`(?:${RANGE}|${FIGURE})${PER}`, 'u'),
  new RegExp(
    `(?<![\\d.-])(?:\\d{3,6}|\\d+(?:\\.\\d+)?\\s*[kKwW千万]|\\d{1,2}(?:\\.\\d+)?(?=\\s*[-~～—–至到]\\s*\\d{1,2}(?:\\.\\d+)?\\s*[kKwW千万]))(?:元|块)?\\s*[-~～—–至到]\\s*(?:\\d{3,6}|\\d+(?:\\.\\d+)?\\s*[kKwW千万])(?:元|块)?${NO_PAY}`,
    'u',
  ),
  new RegExp(
    `(?:月薪|工资|薪资|底薪|保底|综合|月入|到手)\\s*[:：]?\\s*${FIGURE}(?:元|块)?(?:以上|起|\\+)?${NO_PAY}`,
    'u',
  ),
  new RegExp(`(?<![\\d.-])(?:[1-9]\\d{2,3}[05]0|[1-9]\\d00|[1-9]\\d50)(?:元|块)?(?:以上|起|\\+)?${NO_PAY}`, 'u'),
];
/** In running text only figures that are called pay. */
const IN_DESCRIPTION = new RegExp(
  `(?:薪资|工资|月薪|薪酬|底薪|保底|日薪|时薪|年薪|综合工资|月收入|薪资待遇|工资待遇|待遇|salary)(?:范围|水平|标准|待遇)?\\s*[:：为是]?\\s*((?:${RANGE}|${FIGURE})(?:\\s*(?:元|块钱?))?(?:\\s*[/每一]\\s*个?(?:小?时|天|日|月|年|件))?(?:以上|起)?)`,
  'iu',
);

/** Pay that a row without a cell for it names in its title, or calls by its name in its description. */
export function payInText(title: string, description: string): ParsedPay | undefined {
  for (const pattern of IN_TITLE) {
    const written = pattern.exec(title.normalize('NFKC'))?.[0];
    if (written === undefined) continue;
    const daily = /日结|当天结/u.test(title) ? '日结' : '';
    const parsed = parsePay(`${written.trim()}${/\/|每|一/u.test(written) ? '' : daily}`);
    if (!parsed.pay.negotiable) return { ...parsed, pay: { ...parsed.pay, text: written.trim() } };
  }
  const called = IN_DESCRIPTION.exec(description.normalize('NFKC').slice(0, 2000));
  if (called === null) return undefined;
  const parsed = parsePay(called[0].replace(/^待遇/u, ''));
  return parsed.pay.negotiable ? undefined : { ...parsed, pay: { ...parsed.pay, text: called[1]!.trim() } };
}
