/**
 * Ways to reach a person, as postings hide them from filters. Patterns meet texts in plain spelling; what is to be
 * masked is the group called `secret`, or all of the match where there is none.
 */

const GAP = '[\\s\\-_.·・~*,，、/|()（）—–]{1,3}';
const MOBILE_DIGIT = '[0-9零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺olOlI]';
/** Groups that people cut the eleven digits of a mobile number into. */
const GROUPS = [
  [11],
  [3, 4, 4],
  [3, 8],
  [7, 4],
  [4, 4, 3],
  [4, 3, 4],
  [3, 3, 5],
  [2, 5, 4],
  [5, 6],
  [6, 5],
  [3, 2, 2, 2, 2],
  Array.from({ length: 11 }, () => 1),
];
const NUMBER = GROUPS.map((sizes) => sizes.map((size) => `${MOBILE_DIGIT}{${size}}`).join(GAP)).join('|');
const MOBILE = new RegExp(
  `(?<![0-9a-z])(?:(?:\\+|00|\\()?86\\)?[\\s\\-]{0,2})?(?<number>${NUMBER})(?:[)）])?(?![0-9a-z零一二三四五六七八九])`,
  'giu',
);

const CHINESE_DIGITS: Record<string, string> = Object.fromEntries([
  ...[...'零一二三四五六七八九'].map((character, digit) => [character, `${digit}`]),
  ...[...'〇壹贰叁肆伍陆柒捌玖'].map((character, digit) => [character, `${digit}`]),
  ['○', '0'],
  ['幺', '1'],
  ['o', '0'],
  ['l', '1'],
  ['i', '1'],
]);
/** Letters may stand for digits only where most are digits. */
const FEWEST_DIGITS = 5;

/** Whether eleven characters that may be digits are a mobile number of the mainland. */
function isMobile(number: string): boolean {
  const characters = [...number.toLowerCase()].filter((character) => /[0-9oli]|[^\s\p{P}\p{S}]|○/u.test(character));
  const digits = characters.map((character) => CHINESE_DIGITS[character] ?? character).join('');
  const letters = characters.filter((character) => /[oli]/u.test(character)).length;
  return /^1[3-9]\d{9}$/u.test(digits) && (letters === 0 || 11 - letters >= FEWEST_DIGITS);
}

const DIGITS_ALONE = '(?![0-9])';
const LANDLINE = new RegExp(
  `(?<![0-9a-z])[(（]?0[1-9]\\d{1,2}[)）]?[\\s\\-—.]{0,3}[1-9]\\d{2,3}[\\s\\-.]?\\d{4}(?:[\\s\\-转]{1,2}\\d{1,5})?${DIGITS_ALONE}`,
  'gu',
);
const SERVICE_LINE = new RegExp(`(?<![0-9])[48]00[\\s\\-]?\\d{3,4}[\\s\\-]?\\d{3,4}${DIGITS_ALONE}`, 'gu');
/** Without an area code only a word or a sign before it makes seven or eight digits a phone number. */
const CALLED_NUMBER = new RegExp(
  `(?:(?:电[\\s.·]?话|热线|手[\\s.·]?机|座机|致电|联系方式|咨询|拨打|tel|phone|call)[号码是为]{0,3}|[☎☏📞📱])[:：.\\s]{0,3}(?<secret>\\d{3,4}[\\s\\-.]?\\d{3,5}(?:[\\s\\-转]{1,2}\\d{1,5})?)${DIGITS_ALONE}`,
  'giu',
);
const IDENTITY_NUMBER =
  /(?<![0-9a-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[0-9x](?![0-9a-z])/giu;

const DOT = '\\s?(?:[.。．]|[(（\\[【]\\s?(?:dot|点)\\s?[)）\\]】]|点|\\sdot\\s)\\s?';
const AT =
  '\\s?(?:@|[(（\\[【{]\\s?(?:at|艾特|@|a)\\s?[)）\\]】}]|艾特|\\sat\\s|[#&](?=[a-z0-9-]{2,}\\s?[.。]\\s?(?:com|cn|net|org)))\\s?';
const EMAIL = new RegExp(
  `[a-z0-9._%+-]{2,}${AT}[a-z0-9-]+(?:${DOT}[a-z0-9-]+)*${DOT}(?:com|cn|net|org|edu|gov|info|[a-z]{2,6})(?![a-z])`,
  'giu',
);

const HEART = '[❤♥💚💗💕💙💛🧡💜🖤]';
/** Characters put for 微 and for 信. */
const WE = '[微薇威徽维溦嶶媺葳]';
const CHAT = `(?:${HEART}?信|芯|${HEART}|x(?!c)|心(?![理态得情]))`;
const BREAK = '[\\s\\-_.·*]{0,2}';
const ACCOUNT = '[a-z0-9][-_a-z0-9]{4,19}';
const LETTERS_AND_DIGITS = '(?=[-_a-z0-9]{0,19}[0-9])';
const NO_ACCOUNT = '(?!(?:公众号|小程序|live|html|office|android|java|https?|www))';
/** Words that can only be this messenger: what follows is an account even if it is letters alone. */
const SURE_WECHAT = `(?:${WE}${BREAK}${CHAT}|wei\\s?(?:xin|信)|we\\s?chat|v${BREAK}信|v${BREAK}${HEART}|(?<![a-z])[vw]${BREAK}x(?![a-z])|绿泡泡|绿色软件|[+➕加]\\s?(?:v(?![a-z])|${WE}|${HEART}))`;
const TAIL = '(?:同?号码?|账号|帐号|id|\\s){0,2}';
const WECHAT = [
  new RegExp(
    `${SURE_WECHAT}${TAIL}\\s*[:：=为是号(（【\\[\\s\\-—]{0,4}(?<secret>${NO_ACCOUNT}(?:${LETTERS_AND_DIGITS}${ACCOUNT}|[a-z]{3,}[-_][-_a-z]{2,}))(?![-_a-z0-9])`,
    'giu',
  ),
  new RegExp(
    `${SURE_WECHAT}(?:同?号码?|账号|帐号|\\s?id)?\\s*[:：=](?:\\s|[(（【\\[])*(?<secret>${NO_ACCOUNT}[a-z]{5,20})(?![-_a-z0-9])(?!\\s?[a-z])`,
    'giu',
  ),
  /** A letter or half a word says it only with a colon, or with letters and at least three digits after it. */
  new RegExp(
    `(?:(?<![a-z0-9])v|${WE}|${HEART}|加我${HEART}?)(?:\\s*[:：]\\s*|\\s*(?=[a-z]{1,12}\\d{3}))(?<secret>${LETTERS_AND_DIGITS}[a-z][-_a-z0-9]{4,19})(?![-_a-z0-9.])`,
    'giu',
  ),
  /wxid_(?<secret>[a-z0-9]{6,20})/giu,
];
const QQ = new RegExp(
  `(?:q${BREAK}q|扣\\s?扣|抠抠|蔻蔻|口口|企鹅|球球|🐧|加\\s?q|(?<![a-z])q(?=\\s?(?:[:：号群]|\\d{6}))|扣(?=\\s?[:：]))(?:群|邮箱|号码?|群号|\\s){0,3}[:：=为是]?\\s{0,2}(?<secret>\\d{5,12})${DIGITS_ALONE}`,
  'giu',
);
const OTHER_MESSENGERS = new RegExp(
  `(?:钉钉|抖音|快手|小红书|微博|飞机|电报|telegram|tg|蝙蝠|whatsapp|陌陌|支付宝|默往|密聊|飞书|闲鱼|skype|line)(?:账?号|\\s?id)?\\s*(?:[:：@]|号|id)\\s*@?\\s*(?<secret>${LETTERS_AND_DIGITS}${ACCOUNT})(?![-_a-z0-9])`,
  'giu',
);

export interface ContactPattern {
  pattern: RegExp;
  /** Looks at the `number` of a match where the pattern alone cannot tell. */
  accepts?: (number: string) => boolean;
}

/** In the order they are to be looked for: a longer number before the shorter that it holds. */
export const CONTACT_PATTERNS: readonly ContactPattern[] = [
  { pattern: EMAIL },
  { pattern: IDENTITY_NUMBER },
  { pattern: MOBILE, accepts: isMobile },
  { pattern: LANDLINE },
  { pattern: SERVICE_LINE },
  { pattern: CALLED_NUMBER },
  { pattern: QQ },
  ...WECHAT.map((pattern) => ({ pattern })),
  { pattern: OTHER_MESSENGERS },
];
