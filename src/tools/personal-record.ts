const LOOK_FOR_ME = '(?:帮我|给我|替我|你)(?:去)?(?:查|看|问)(?:一?下|一查|一看|查|看)?';
const OUTCOME = '进度|批下来|下来没|下来了没|到账没|到账了没|到哪一步|办到哪|审到哪|结果|余额|记录';
const RECORD = '申请|认定|鉴定|案子|仲裁|投诉|补贴|失业金|养老金|账户|登记|社保|公积金|编号';

const OWN = new RegExp(
  `(?:${RECORD}).{0,16}(?:${OUTCOME}).{0,24}${LOOK_FOR_ME}|${LOOK_FOR_ME}.{0,16}(?:${OUTCOME})|我的?.{0,8}(?:${RECORD}).{0,4}(?:批下来没|下来了没|到账没|到账了没|到哪一步|办到哪)`,
  'u',
);
const SOMEONE_ELSES =
  /(?:隔壁|工友|同事|同乡|邻居|别人|老板|我们?班长|[老小][\p{Script=Han}]).{0,10}(?:拿了|领了|挣|工资|赔了|赔偿|身份证|电话|住址).{0,8}(?:多少|号|哪).{0,8}(?:查|告诉我|看看)/u;

/** Whether a question wants what stands in a person's own record, or another's; neither is at hand here. */
export function asksPersonalRecord(question: string): boolean {
  return OWN.test(question) || SOMEONE_ELSES.test(question);
}
