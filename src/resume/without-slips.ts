const CLAUSE = /[,，。;；!！]+/u;
/** Nothing but that what was just said is wrong. */
const TAKEN_BACK =
  /^(?:哦|噢|啊|哎呀?|嗯)?(?:不对|不是|不|错了|(?:我)?(?:说|讲|写|记|念|弄)错了?|口误|更正|no|sorry)+(?:了|啊|呀|哈|的)*$/iu;
/** The same run together with what is right: 不对不对步长庆. */
const PUT_RIGHT = /^(?:哦|啊|哎呀?)?(?:不对|错了|说错了|口误)+(?:应该)?(?:是)?(.{2,})$/u;
/** 不是六年: what of the words before is wrong. */
const NOT_THAT = /^(?:哦|啊)?(?:不是|不对)(.{1,8})$/u;
const LEAD = /^(?:应该|而)?是/u;
const CLOSE = /(?:了|吧|呢|才对)+$/u;

/**
 * An answer without the slips that were put right within it: 开叉车，不，开铲车 and 开了六年，不是六年，七年. Words in which nothing
 * was taken back are given back as they are.
 */
export function withoutSlips(text: string): string {
  const said = text.split(CLAUSE).map((clause) => clause.trim());
  const kept: string[] = [];
  let slipped = false;
  for (let index = 0; index < said.length; index += 1) {
    const clause = said[index]!;
    const before = kept.at(-1);
    const next = said[index + 1];
    const right = PUT_RIGHT.exec(clause)?.[1];
    const wrong = NOT_THAT.exec(clause)?.[1];
    if (before !== undefined && next !== undefined && next !== '' && TAKEN_BACK.test(clause)) {
      kept.splice(-1, 1, next.replace(LEAD, ''));
      index += 1;
      slipped = true;
    } else if (before !== undefined && right !== undefined) {
      kept.splice(-1, 1, right);
      slipped = true;
    } else if (before !== undefined && wrong !== undefined && next !== undefined && before.includes(wrong)) {
      kept.splice(-1, 1, before.replace(wrong, next.replace(LEAD, '').replace(CLOSE, '')));
      index += 1;
      slipped = true;
    } else kept.push(clause);
  }
  return slipped ? kept.filter((clause) => clause !== '').join('，') : text;
}
