import type { Citation } from '../contract/passage.ts';
import { withoutMarkup } from './figures.ts';
import type {
  ArticleText,
  KnowledgeAnswer,
  KnowledgeField,
  KnowledgeSection,
  LawQuote,
  Unknowable,
} from './narrator.ts';
import { type Spoken, spoken } from './spoken.ts';

const STATUS_NOTE = {
  in_force: '',
  unconfirmed: '这项办法现在是否还在执行，没有看到正式文件',
  lapsed: '这项办法已经到期',
} as const;

export const NEXT_SUGGESTIONS: Record<KnowledgeField, string[]> = {
  labour_law: ['去哪里投诉', '怎么申请仲裁', '要准备什么证据'],
  policy: ['我能不能领', '要带什么材料', '去哪里办'],
  service_guide: ['要带什么材料', '去哪里办', '多久能办好'],
};

/** How each section is asked for by itself. */
const PART_QUESTIONS: Record<string, string> = {
  带什么: '要带什么材料',
  在哪办: '去哪里办',
  时限: '有没有时间限制',
  多久: '多久能办好',
  怎么算: '怎么算',
  给多少: '能给多少',
  条件: '要符合什么条件',
  谁能领: '谁能领',
  谁能办: '谁能办',
  怎么办: '具体怎么办',
  怎么做: '具体怎么做',
  收费: '要不要交钱',
  注意: '要注意什么',
  常见问题: '要注意什么',
};
/** What people ask for next, the likeliest first. */
const PARTS_FIRST = [
  '带什么',
  '怎么办',
  '在哪办',
  '时限',
  '怎么算',
  '给多少',
  '条件',
  '谁能领',
  '谁能办',
  '多久',
  '怎么做',
  '注意',
];
const PARTS_OFFERED = 3;
const NOT_SO = '不对。';
const SPEECH_CHARACTERS = 120;

/** One law named once with all its articles: 《劳动合同法》第三十八条、第四十六条. */
function basis(citations: readonly Citation[]): string {
  const byTitle = new Map<string, string[]>();
  for (const { title, article } of citations)
    byTitle.set(title, [...(byTitle.get(title) ?? []), ...(article ? [article] : [])]);
  return [...byTitle].map(([title, articles]) => `《${title}》${articles.join('、')}`).join('；');
}

/** A short direct answer, what else bears on the question, what it rests on; the rest can be asked for part by part. */
export function answerInChinese(field: KnowledgeField, answer: KnowledgeAnswer, more: string[]): Spoken {
  const note = STATUS_NOTE[answer.status];
  const confirm = answer.confirmWith ? `请向${answer.confirmWith}核实。` : '';
  const caution = [note, confirm].filter(Boolean).join('，');
  const points = answer.points.map((point) => `- ${point}`).join('\n');
  const quotes = answer.quotes.map(quoteInWords).join('\n');
  const others = answer.citations.filter((citation) => !answer.quotes.some((quote) => isOf(quote, citation)));
  const rests = others.length > 0 ? `依据：${basis(others)}。` : '';
  const offered = [...partQuestions(answer.leftOut), ...more.slice(0, 1)];
  const lead = answer.contradicts ? `${NOT_SO}${answer.lead}` : answer.lead;
  return spoken(
    [lead, points, quotes, caution, rests].filter(Boolean).join('\n\n'),
    (offered.length > 1 ? offered : [...offered, ...NEXT_SUGGESTIONS[field]]).slice(0, 4),
    speechOf(lead, note ? `${note}，${confirm}` : ''),
  );
}

/** One section by itself; what was picked out of several stands under no heading. */
export function partInChinese(part: { title: string; section: KnowledgeSection; leftOut: string[] }): Spoken {
  const { title, section, leftOut } = part;
  const others = leftOut.filter((heading) => heading !== section.heading);
  const [only] = section.items;
  const listed = section.items.map((item) => `- ${item}`).join('\n');
  return spoken(
    section.heading !== ''
      ? `**${title}：${section.heading}**\n${listed}`
      : section.items.length === 1
        ? only!
        : listed,
    partQuestions(others),
    speechOf(section.items.join(''), ''),
  );
}

const ARTICLES_NAMED = 4;
const ARTICLES_READ_OUT = 2;
const ARTICLE_CHARACTERS = 160;

/** What the last answer rests on, with the words of the first articles where they are at hand. */
export function groundInChinese(of: { citations: Citation[]; articles: readonly ArticleText[] }): Spoken {
  const named = `依据是${basis(of.citations.slice(0, ARTICLES_NAMED))}。`;
  const texts = of.articles.slice(0, ARTICLES_READ_OUT).map(({ title, article, text }) => {
    const flat = text.replace(/\s+/gu, ' ').trim();
    const cut = flat.length > ARTICLE_CHARACTERS ? `${flat.slice(0, ARTICLE_CHARACTERS)}……` : flat;
    return `**《${title}》${article ?? ''}**\n${cut}`;
  });
  return spoken([named, ...texts].join('\n\n'), ['用大白话说一说', ...NEXT_SUGGESTIONS.labour_law.slice(0, 2)], named);
}

export function notedInChinese(leftOut: readonly string[]): Spoken {
  return spoken('记下了。刚才说的办法照样用得上，您想接着问哪一样，直接说。', [
    ...partQuestions(leftOut),
    '找工作人员',
  ]);
}

export function partMissingInChinese({ title, headings }: { title: string; headings: string[] }): Spoken {
  return spoken(
    `这一点我这里没有现成的说法（刚才说的是“${title}”），不敢乱说。可以打12333问当地，或者请大厅工作人员帮您看。`,
    [...partQuestions(headings), '找工作人员'],
  );
}

export function lawUnknownInChinese(law: string): Spoken {
  return spoken(
    `我这里收的正式文本里没有《${law}》，可能名字记错了，也可能还没有公布。想问的事直接说给我听，或者打12333核实。`,
    ['换个说法再问', '找工作人员'],
  );
}

const UNKNOWABLE: Record<Unknowable, Spoken> = {
  later_year: spoken('以后年份的安排和标准还没有看到正式公布，我不能先说。公布以后可以打12333，或者再来问我。', [
    '今年的规定是怎样的',
    '找工作人员',
  ]),
  personal_record: spoken(
    '个人的办理进度和记录我看不到，别人的更不能查，案子会怎么判我也不能替人断。您本人可以用电子社保卡或当地人社网上大厅查，也可以打12333报身份证号问，或者请大厅工作人员帮您看。',
    ['进度在哪里查', '找工作人员'],
    '个人的办理进度和记录我看不到。您可以打12333问，或者请大厅工作人员帮您看。',
  ),
  abroad: spoken(
    '我这里收的是内地的法律和政策，别的国家和港澳台地区的规矩不敢乱说。人在外面，可以问当地的劳动部门；在国外的，还可以打外交部全球领事保护热线12308。要是国内的公司或中介派您去的，把这一段说给我听。',
    ['中介派我出国打工要注意什么', '找工作人员'],
  ),
  outlook: spoken(
    '以后会怎么样，我没有可靠的消息，不敢替您猜。我能说的是现在的规定是什么、您手里有哪些权利。国家有新规定，以正式公布的为准，可以打12333问。',
    ['现在是怎么规定的', '找工作人员'],
  ),
  other_field: spoken(
    '这件事不在劳动和就业的法律里，我这里没有可靠的依据，不敢乱说。可以打12348公共法律服务热线，免费问律师；急事、被骗打110。',
    ['劳动方面的问题可以接着问', '找工作人员'],
  ),
  not_at_hand: spoken(
    '您问的这一项，我收的法律和政策里没有可靠的依据，有没有、给多少、招多少都不敢乱说。可以打12345或12333问当地，或者看当地政府网站的公告；也可以请大厅工作人员帮您看。',
    ['政府就业补贴都有哪些', '找工作人员'],
    '您问的这一项，我没有可靠的依据，不敢乱说。可以打12345或12333问当地。',
  ),
  employers_own: spoken(
    '这是单位自己定的事，我没有可靠的消息，不能乱说。最准的是问这家单位的人事，或者看劳动合同和规章制度。法律上怎么规定的，您可以接着问我。',
    ['法律上是怎么规定的', '找工作人员'],
  ),
};

export function unknowableInChinese(what: Unknowable): Spoken {
  return UNKNOWABLE[what];
}

/** Not so, as far as the texts go, and what is so. */
export function noSuchRuleInChinese({ lead, citations }: KnowledgeAnswer): Spoken {
  const rests = citations.length > 0 ? `依据：${basis(citations)}。` : '';
  return spoken(
    [
      '我收的法律和政策里没有看到这样的规定，听来的话先别当真。离您说的最近的是：',
      lead,
      rests,
      '要核实，可以打12333，或者请大厅工作人员帮您看。',
    ]
      .filter(Boolean)
      .join('\n\n'),
    ['换个说法再问', '找工作人员'],
    `我没有看到这样的规定。离您说的最近的是：${speechOf(lead, '')}`,
  );
}

function partQuestions(headings: readonly string[]): string[] {
  const ordered = PARTS_FIRST.filter((heading) => headings.includes(heading));
  return [...new Set(ordered.flatMap((heading) => PART_QUESTIONS[heading] ?? []))].slice(0, PARTS_OFFERED);
}

function isOf({ title, article }: LawQuote, citation: Citation): boolean {
  return citation.title === title && citation.article === article;
}

function quoteInWords({ text, title, article }: LawQuote): string {
  return `- 《${title}》${article ?? ''}：“${text}”`;
}

/** Whole sentences only, as many as can be listened to. */
function speechOf(text: string, caution: string): string {
  const sentences = withoutMarkup(text).match(/[^。！？]+[。！？]?/gu) ?? [];
  let speech = '';
  for (const sentence of sentences) {
    if (speech !== '' && speech.length + sentence.length + caution.length > SPEECH_CHARACTERS) break;
    speech += sentence;
  }
  return `${speech}${caution}`;
}
