import { CONTACT_PATTERNS } from './contact-patterns.ts';
import { plainSpelling, replaceStretches } from './plain-spelling.ts';

/** What personal data is replaced by. */
export const MASK = '***';

const SURNAMES =
  '欧阳|上官|司马|诸葛|司徒|东方|慕容|尉迟|公孙|皇甫|令狐|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏苏潘葛范彭郎鲁韦马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于傅卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季强贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房解应丁宣邓洪包左石崔吉龚程裴陆荣翁荀甄曲封储靳段富焦巴牧谷车侯全班仰仲宫宁仇甘厉祖武符刘景詹束龙叶幸司黎薄白蒲赖卓屠池乔闻党翟谭劳冉桑桂牛边燕浦温庄晏柴瞿阎慕连习艾容向古易廖耿满文匡寇广欧利师巩聂晁敖冷辛那简饶曾沙丰关游竺佘佟苟肖付尚覃代缪]';
const HONORIFIC =
  '先生|女士|小姐|经理|主管|老师|总监|总|店长|师傅|姐|哥|主任|老板|阿姨|厂长|队长|校长|院长|园长|部长|科长|工|人事|会计|站长|助理';
const NAME = `(?:(?:${SURNAMES})(?:${HONORIFIC}|[\\u4e00-\\u9fa5]{1,2}(?:${HONORIFIC})?)|[小老阿](?:${SURNAMES}))`;
const NOT_NAMES =
  '(?!(?:方式|方法|时间|地址|电话|手机|微信|安排|全国|金融|应聘|包吃|包住|包食|高薪|万元|文员|广告|广州|广东|江苏|江西|宁波|石家|安徽|贵阳|温馨|向我|习惯|易于|广场|利润|强烈|关于|于我|常年|常白|满意|白班|全职|何时|任职|任何|应届|程序|柜台|连锁|简历|莫|司机|单位|班次|解决|容易|毛利|古|文化|成|富|丰富|游戏|康|车间|车辆|路|花园|田|安全|安保|安检))';
/** A name is personal where it stands with a way to reach the person: after 联系人, or right beside a masked number. */
const NAMED_CONTACT = new RegExp(
  `((?:联系人|联络人|负责人|招聘人|接待人)(?:姓名)?\\s*[:：]?\\s{0,2})${NOT_NAMES}${NAME}(?=[\\s,，。;；、:：()（）/|*]|电话|手机|微信|联系|$)`,
  'giu',
);
const CALLED_CONTACT = new RegExp(
  `((?:hr|人事|招聘|找|联系|咨询)\\s?[:：]?\\s{0,2})${NOT_NAMES}(?:${SURNAMES})[\\u4e00-\\u9fa5]{0,2}?(?:先生|女士|小姐|老师|店长|师傅|姐|哥)(?=[\\s,，。;；、:：()（）/|*]|电话|手机|微信|联系|报名|咨询|应聘|面试|$)`,
  'giu',
);
/** 找王经理报名, HR小张 */
const TITLED_CONTACT = new RegExp(
  `((?:hr|人事|找|联系|咨询)\\s?[:：]?\\s{0,2})${NOT_NAMES}(?:(?:${SURNAMES})(?:经理|主管|主任|总|老板|工|厂长|队长)|(?:小|老(?![师板])|阿(?!姨))(?:${SURNAMES}))(?=[\\s,，。;；、:：()（）/|*]|电话|手机|微信|联系|报名|咨询|应聘|面试|$)`,
  'giu',
);
const NAME_BEFORE_MASK = new RegExp(
  `(?<=^|[\\s,，。;；、:：()（）/|!！]|联系|咨询|找|致电)${NOT_NAMES}${NAME}(?<![省市区县镇村路街坝湾港桥山河])(?=[\\s:：,，(（/|]{0,3}(?:(?:联系)?(?:电话|手机|微信|tel|qq|vx?)[号码]{0,2}[\\s:：]{0,3})?\\*{3})`,
  'giu',
);
const NAME_AFTER_MASK = new RegExp(
  `(\\*{3}[\\s,，(（/|]{0,3})${NOT_NAMES}(?:(?:${SURNAMES})(?:${HONORIFIC})|(?:${SURNAMES})[\\u4e00-\\u9fa5]{1,2}(?=[)）]|$))`,
  'giu',
);

const CONTACT_WORD = /联系|联络|咨询|招聘|负责人|接待人|人事|hr|找|\*\*\*/iu;
/** Every way to reach a person holds a digit, a sign for 在 or letters after a word that asks for them. */
const MAY_HOLD_CONTACT =
  /[0-9\p{No}\p{Nd}@＠#＃]|[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{4}|[(（[【]\s?at|艾特|\sat\s|[微薇威徽维溦嶶媺葳v❤♥💚]|we\s?chat|wx/iu;

/** Free text without phone numbers, accounts, addresses of mail, identity numbers and the names that stand with them. */
export function removePersonalData(source: string): string {
  let text = MAY_HOLD_CONTACT.test(source) ? maskContacts(source) : source;
  if (CONTACT_WORD.test(text)) {
    text = text
      .replace(NAMED_CONTACT, `$1${MASK}`)
      .replace(CALLED_CONTACT, `$1${MASK}`)
      .replace(TITLED_CONTACT, `$1${MASK}`);
    if (text.includes(MASK)) text = text.replace(NAME_BEFORE_MASK, MASK).replace(NAME_AFTER_MASK, `$1${MASK}`);
  }
  return text;
}

function maskContacts(written: string): string {
  const spelling = plainSpelling(written);
  const found: [number, number][] = [];
  for (const { pattern, accepts } of CONTACT_PATTERNS) {
    for (const match of spelling.text.matchAll(pattern)) {
      if (accepts !== undefined && !accepts(match.groups!.number!)) continue;
      const secret = match.groups?.secret;
      const end = match.index + match[0].length;
      // The account ends the match, but for what only looks ahead.
      const start = secret === undefined ? match.index : spelling.text.lastIndexOf(secret, end - secret.length);
      found.push([start, secret === undefined ? end : start + secret.length]);
    }
  }
  if (found.length === 0) return written;
  found.sort(([one], [other]) => one - other);
  return replaceStretches(written, spelling, found, MASK);
}
