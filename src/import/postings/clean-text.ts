const NAMED_ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '¥',
  times: '×',
  deg: '°',
};

/** Cell texts that people write for "nothing here". */
const EMPTY_WORDS = new Set([
  '',
  '无',
  '暂无',
  '-',
  '--',
  '—',
  '/',
  '\\',
  'null',
  'none',
  'nan',
  'n/a',
  'na',
  'undefined',
  '[]',
  '{}',
  'nil',
]);

/** Control, format, private-use and replacement characters; line ends and tabs are handled as blanks. */
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\ufffc\ufffd]/gu;

/** Anything that cleaning would change; most cells have nothing of it. */
const UNCLEAN = /[&<\ufffc\ufffd]|(?![\n ])[\p{C}\p{Z}]| {2}| \n|\n |\n{3}/u;

/** Text of one cell: control and zero-width characters dropped, HTML undone, blanks collapsed, line breaks kept. */
export function cleanText(value: string): string {
  if (!UNCLEAN.test(value)) return value.trim();
  let text = value;
  if (text.includes('&')) text = decodeEntities(text);
  if (text.includes('<')) text = stripTags(text);
  text = text
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return text.trim();
}

/** A cleaned cell on one line, or '' when it only says that there is nothing. */
export function cleanValue(value: string | undefined): string {
  if (value === undefined) return '';
  const text = unwrapList(cleanText(value));
  return isEmptyWord(text) ? '' : text;
}

export function cleanLine(value: string | undefined): string {
  return cleanValue(value).replace(/\s+/gu, ' ').trim();
}

export function isEmptyWord(text: string): boolean {
  return text.length <= 9 && EMPTY_WORDS.has(text.toLowerCase());
}

/** Cells of some scrapers are Python or JSON list literals: `['x']` is x, `['a', 'b']` is a and b on two lines. */
export function unwrapList(text: string): string {
  if (text[0] !== '[' || text.at(-1) !== ']') return text;
  const inner = text.slice(1, -1).trim();
  if (inner === '') return '';
  const items: string[] = [];
  const item = /\s*(?:[uU]?'((?:[^'\\]|\\.)*)'|[uU]?"((?:[^"\\]|\\.)*)")\s*(,|$)/y;
  while (item.lastIndex < inner.length) {
    const match = item.exec(inner);
    if (match === null) return text;
    items.push(unescapeLiteral(match[1] ?? match[2] ?? ''));
  }
  return items.join('\n').trim();
}

function unescapeLiteral(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|.)/gi, (_, code: string) => {
    if (/^[xu][0-9a-f]{2}/i.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return { n: '\n', r: '\n', t: ' ' }[code] ?? code;
  });
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?/gi, (whole, name: string) => {
    if (name[0] !== '#') return NAMED_ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function stripTags(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|\/ul|\/ol)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, '');
}

/** Full-width digits, letters and signs to their plain forms; Chinese punctuation that NFKC leaves alone stays. */
export function toHalfWidth(text: string): string {
  return /[^\p{ASCII}\u3400-\u9fff]/u.test(text) ? text.normalize('NFKC') : text;
}
