/** What a column of a list of job fairs or courses can hold. */
export type EventField =
  | 'id'
  | 'kind'
  | 'title'
  | 'start'
  | 'end'
  | 'hours'
  | 'city'
  | 'district'
  | 'venue'
  | 'address'
  | 'host'
  | 'audiences'
  | 'trades'
  | 'employers'
  | 'openings'
  | 'enrolUntil'
  | 'classHours'
  | 'fee'
  | 'subsidised'
  | 'certificate'
  | 'seats'
  | 'phone'
  | 'description'
  | 'url';

export type EventKind = 'fair' | 'course';

export type EventValues = Partial<Record<EventField, string>>;

/** A heading is the field whose pattern it meets first. */
const HEADINGS: readonly (readonly [EventField, RegExp])[] = [
  [
    'title',
    /^(?:招聘会|活动|课程|培训|培训项目|培训课程|项目|班级|班次|培训班|职业技能培训|专场)?(?:名称|标题|主题)$|^(?:培训|开设|开班)(?:工种|专业|职业|课程|项目)$|^(?:title|name|event|course|job_?fair)$/u,
  ],
  ['id', /^(?:id|编号|序列号|活动编号|课程编号|班级编号|班期编号|fair_?id|course_?id)$/u],
  ['kind', /^(?:kind|type|类型|类别|活动类型|项目类型)$/u],
  ['enrolUntil', /报名(?:截止|结束|时间|日期)|截止(?:日期|时间|报名)|enrol.*(?:until|deadline|end)|deadline/u],
  ['classHours', /^(?:总)?(?:课时|学时|培训课时|培训学时)(?!费)|class_?hours|hours of/u],
  ['hours', /^(?:具体时间|时段|时间段|活动时段|举办时段|入场时间|开放时间|上课时间|hours|opening_?hours|time)$/u],
  ['end', /结束|结业|截止|^end|end_?(?:date|time)$/u],
  ['subsidised', /补贴|免费|subsidi[sz]ed|subsidy/u],
  ['fee', /费|价格|^(?:fee|price|cost|tuition)/u],
  ['certificate', /证书|发证|取证|certificate/u],
  [
    'employers',
    /(?:企业|单位|展位|用人单位)(?:数|数量|家数)|参会企业|参展|参会单位|employers|companies|booths|(?:employer|company)_?count/u,
  ],
  ['openings', /(?:岗位|职位)(?:需求)?(?:数|数量|总数)|招聘人数|需求人数|提供岗位|openings|vacancies|job_?count/u],
  ['seats', /名额|人数|班额|^(?:seats|places|capacity)/u],
  ['audiences', /面向|对象|人群|audience/u],
  ['start', /^(?:date|start|begin)|日期|时间|开班|开课|开始|举办日/u],
  ['city', /^(?:city|城市|所在城市|所在市|市|地市|举办城市)$/u],
  ['district', /^(?:district|county|区|区县|县区|所在区|所属区|所在区域|所属区域|行政区|所在区县)$/u],
  ['address', /地址|address/u],
  ['venue', /地点|举办地|场地|会场|场馆|venue|location|place/u],
  ['host', /主办|承办|举办单位|组织单位|机构|学校|院校|host|organi[sz]er|provider|school/u],
  ['trades', /行业|工种|职业|技能|岗位|专业|trades?|skills?|occupation|industr|keywords/u],
  ['phone', /电话|热线|联系方式|phone|tel|contact/u],
  ['url', /链接|网址|url|link/u],
  ['description', /简介|介绍|说明|内容|描述|详情|备注|description|summary|detail|note/u],
  ['title', /名称|标题|主题|活动|课程|培训项目|项目|班级|班次|专场|title|name|subject|course|fair/u],
];

/** Columns that only lists of one kind have. */
const TELLING: Readonly<Record<EventKind, RegExp>> = {
  fair: /招聘|双选|参会|展位|主办|岗位数|企业数|fair|organi[sz]er|employers|booths/giu,
  course:
    /培训|课程|课时|学时|开班|开课|结业|机构|证书|学费|工种|招生|班级|course|class|provider|skill|certificate|fee/giu,
};
const FAIR_TITLE = /招聘|双选|人才交流|用工对接|专场|job fair|career fair/iu;
const COURSE_TITLE = /培训|课程|[班课]$|training|course/iu;

export function fieldOf(heading: string): EventField | undefined {
  const text = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:place|location)\./u, '')
    .replace(/\(.*?\)|[*:\s]/gu, '');
  return text === '' ? undefined : HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Which column holds which field; the first of several wins, and of 日期 and 时间 beside each other the second is the hours. */
export function eventColumns(headings: readonly string[]): Partial<Record<EventField, number>> {
  const columns: Partial<Record<EventField, number>> = {};
  headings.forEach((heading, column) => {
    const field = fieldOf(heading);
    if (field === undefined) return;
    if (columns[field] === undefined) columns[field] = column;
    // 培训工种 beside 班级名称 tells the trade; alone it is what the course is called.
    else if (field === 'title' && TRADE_FOR_TITLE.test(headings[columns.title!]!)) {
      columns.trades ??= columns.title!;
      columns.title = column;
    } else if (field === 'title' && TRADE_FOR_TITLE.test(heading)) columns.trades ??= column;
    else if (field === 'start' && columns.hours === undefined) columns.hours = column;
    else if (field === 'host' && columns.venue === undefined && /院校|学校/u.test(heading)) columns.venue = column;
  });
  return columns;
}

const TRADE_FOR_TITLE = /(?:工种|专业|职业)\s*$/u;

export function isHeader(cells: readonly string[]): boolean {
  const { title, start, host, city } = eventColumns(cells);
  return title !== undefined && (start !== undefined || host !== undefined || city !== undefined);
}

/** What a row is: what it says of itself, else its title, else the list it stands in. */
export function kindOfRow(values: EventValues, ofList: EventKind | undefined): EventKind | undefined {
  const said = values.kind ?? '';
  if (/招聘|双选|fair/iu.test(said)) return 'fair';
  if (/培训|课|course|training/iu.test(said)) return 'course';
  if (ofList !== undefined) return ofList;
  const title = values.title ?? '';
  if (FAIR_TITLE.test(title)) return 'fair';
  return COURSE_TITLE.test(title) ? 'course' : undefined;
}

/** What the headings tell of the whole list; undefined when they fit both kinds alike. */
export function kindOfList(headings: readonly string[]): EventKind | undefined {
  const text = headings.join(' ');
  const fair = text.match(TELLING.fair)?.length ?? 0;
  const course = text.match(TELLING.course)?.length ?? 0;
  return fair === course ? undefined : fair > course ? 'fair' : 'course';
}
