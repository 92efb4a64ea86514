/** Payments whose amount every place sets for itself; the national texts name no figure for them. */
const SET_LOCALLY = '补贴|补助|津贴|失业金|失业保险金|缴费基数|贷款额度|名额|生活费|奖励金|护理假|报名';
const HOW_MUCH = '多少|几[个天万千百号]|标准|定下来|发几';
const LOCAL_FIGURE = new RegExp(
  `(?:${SET_LOCALLY}).{0,24}(?:${HOW_MUCH})|(?:${HOW_MUCH}).{0,12}(?:${SET_LOCALLY})`,
  'u',
);

/** Whether a question wants an amount that only the place itself could tell. */
export function asksLocalFigure(question: string): boolean {
  return LOCAL_FIGURE.test(question);
}
