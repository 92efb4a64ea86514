/** Payments and terms that every place sets for itself; the national texts name no figure for them. */
const SET_LOCALLY =
  '补贴|补助|津贴|失业金|失业保险金|缴费基数|最低基数|额度|稳岗返还|公益(?:性)?岗|公积金最高|低保|安家费|高温费|路费|车票|名额|生活费|奖励金|护理假|延长到|报名|待遇标准|低保标准|社平工资|最低工资|育儿假|陪产假|最低档|最高档|积分|丧假|婚假|缴存|公积金(?:上限|下限)';
const HOW_MUCH = '多少|几[个天万千百十号人块成]|百分之几|标准|定下来|发几|报几';
const LOCAL_FIGURE = new RegExp(
  `(?:${SET_LOCALLY}).{0,24}(?:${HOW_MUCH})|(?:${HOW_MUCH}).{0,12}(?:${SET_LOCALLY})`,
  'u',
);

/** Whether a question wants an amount that only the place itself could tell. */
export function asksLocalFigure(question: string): boolean {
  return LOCAL_FIGURE.test(question);
}

const PAYMENTS = new RegExp(SET_LOCALLY, 'gu');
const FIGURE = /[\d〇零一二三四五六七八九十百千万]+\s*(?:元|倍|个月|天|日|%)|百分之/u;

/** Whether a text names the payment that the question asks about, and a figure. */
export function tellsFigure(question: string, text: string): boolean {
  const asked = [...question.matchAll(PAYMENTS)].map(([payment]) => payment);
  return FIGURE.test(text) && asked.some((payment) => text.includes(payment));
}

const NOT_YET =
  /(返|扩|涨|发|免|降)不\1|放(?:假)?几天|几天假|哪天(?:开始|放)|调休|基数|报名|会不会|(?:涨|调|提高|定)(?:到|成)?多少|发多少|给多少|标准|几号|名额/u;
/** A pension age of a later year is law already, unless it is asked whether that law will change. */
const KNOWN_AHEAD = /^(?!.*会不会再)[\s\S]*(?:退休|年龄|到岁数|缴费年限)/u;

/** Whether a question wants what a later year will bring, which nobody has published. */
export function asksOfLaterYear(question: string, today: string): boolean {
  const thisYear = Number(today.slice(0, 4));
  const years = [...question.matchAll(/(20\d\d)\s*年/gu)].map((match) => Number(match[1]));
  const later = years.some((year) => year > thisYear) || /明年|后年|下一年|来年/u.test(question);
  return later && NOT_YET.test(question) && !KNOWN_AHEAD.test(question);
}
