import { CALLED_BY_SURNAME } from '../words/name-answer.ts';

const LOOK_FOR_ME = '(?:帮我|给我|替我|你)(?:去)?(?:查|看|问)(?:一?下|一查|一看|查|看)?';
const OUTCOME = '进度|批下来|下来没|下来了没|到账没|到账了没|到哪一步|办到哪|审到哪|结果|余额|记录';
const RECORD = '申请|认定|鉴定|案子|仲裁|投诉|补贴|失业金|养老金|账户|登记|社保|公积金|编号';

const OWN = new RegExp(
  `(?:${RECORD}).{0,16}(?:${OUTCOME}).{0,24}${LOOK_FOR_ME}|${LOOK_FOR_ME}.{0,16}(?:${OUTCOME})|我的?.{0,8}(?:${RECORD}).{0,4}(?:批下来没|下来了没|到账没|到账了没|到哪一步|办到哪)`,
  'u',
);
const SOMEONE_ELSES = new RegExp(
  `(?:隔壁|工友|同事|同乡|邻居|别人|老板|我们?班长|${CALLED_BY_SURNAME}).{0,10}(?:拿了|领了|挣|工资|赔了|赔偿|身份证|电话|住址).{0,8}(?:多少|号|哪).{0,8}(?:查|告诉我|看看)`,
  'u',
);

/** What somebody else is paid, asked for itself and not because it ought to be the same. */
const ANOTHERS_PAY = new RegExp(
  `^(?!.*(?:同工同酬|合法|公平|凭什么|能不能要|一样多))[\\s\\S]*(?:${CALLED_BY_SURNAME}|同事|工友|班长|别人|隔壁)[^。]{0,10}(?:工资|奖金|年终奖|退休金|养老金|补偿金?|赔偿金?|一个月)[^。]{0,8}(?:比我)?(?:高|多|拿|挣|发)?(?:了)?(?:多少|几千|几百)`,
  'u',
);

/** How one's own case stands or will end, and where another is: nobody here can see it. */
const OF_A_CASE = new RegExp(
  `我(?:的|妈的|爸的|上周|昨天|前天|上个?月|那)?.{0,8}(?:${RECORD}|档案).{0,8}(?:审|批|办|评)?(?:过|下来|出来|好)了?(?:没有|没|吗)(?:[,，。?？]|$)|几号开庭|哪天开庭|名下有(?:几|多少|什么)|(?:躲|跑)(?:到|去)(?:哪|了哪)|(?:几成|多大)把握|胜率|(?:会不会|会|能不能)(?:判我|让我|打)赢|(?:我的?|我那份).{0,4}档案.{0,4}在哪个柜|会评几级|我(?:妈|爸|爷|奶)?的?.{0,8}(?:金|钱)[^,，。]{0,4}怎么少了`,
  'u',
);

/** 我爸的低保什么时候能批下来, 我交的材料审到哪了: how far it is with somebody's own matter. */
const HOW_FAR =
  /(?:我|俺|咱)(?:爸|妈|爷|奶|老公|老婆|儿子|女儿|家)?(?:[^,，。]{0,8}的|[^,，。]{0,6}(?:交|递|报|填))[^,，。]{0,8}(?:(?:审|办|批|走|查)到(?:哪|什么|几)|(?:什么时候|啥时候|哪天|几号)(?:能|才能|可以)?(?:(?:批|审|办|发|到账)(?:下来|好|完|给我)?|下来|出来)(?:[?？。]|$))/u;
/** 社保局王科长手机号是啥: a telephone of one person, not of an office. */
const PHONE_OF_ONE =
  /(?:科长|主任|局长|所长|处长|经办|工作人员|办事员|仲裁员|法官|律师)[^,，。]{0,4}(?:手机|电话|微信|住址)号?码?(?:是|有|给|多少|几|[?？。]|$)/u;

/** Whether a question wants what stands in a person's own record, or another's; neither is at hand here. */
export function asksPersonalRecord(question: string): boolean {
  return (
    OWN.test(question) ||
    OF_A_CASE.test(question) ||
    SOMEONE_ELSES.test(question) ||
    ANOTHERS_PAY.test(question) ||
    HOW_FAR.test(question) ||
    PHONE_OF_ONE.test(question)
  );
}
