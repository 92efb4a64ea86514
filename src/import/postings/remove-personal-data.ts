/** What personal data is replaced by. */
export const MASK = '***';

/** Digits as people type them around phone numbers: plain, full-width, and the look-alikes used against filters. */
const DIGIT = '[0-9０-９]';
const GAP = '[\\s\\-－—_.·]{0,2}';
const ANY_DIGIT = /[0-9０-９]/u;

const MOBILE = new RegExp(
  `(?<![0-9０-９])(?:[+＋]?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９](?:${GAP}${DIGIT}){9}(?![0-9０-９])`,
  'gu',
);
const LANDLINE = new RegExp(
  `(?<![0-9０-９a-z])[(（]?[0０][1-9１-９]${DIGIT}{1,2}[)）]?[\\s\\-－—]{0,3}[1-9１-９]${DIGIT}{2,3}[\\s\\-－]?${DIGIT}{4}(?:[\\s\\-－转]{1,2}${DIGIT}{1,5})?(?![0-9０-９])`,
  'gu',
);
const SERVICE_LINE = new RegExp(
  `(?<![0-9０-９])[48４８][0０][0０][\\s\\-－]?${DIGIT}{3,4}[\\s\\-－]?${DIGIT}{3,4}(?![0-9０-９])`,
  'gu',
);
/** Without an area code only a word before it makes seven or eight digits a phone number. */
const CALLED_NUMBER = new RegExp(
  `((?:电话|热线|手机|座机|致电|联系方式|咨询|拨打|tel|phone|call)[号码是为]{0,3}[:：\\s]{0,3})${DIGIT}{3,4}[\\s\\-－]?${DIGIT}{3,5}(?:[\\s\\-－转]{1,2}${DIGIT}{1,5})?(?![0-9０-９])`,
  'giu',
);
const EMAIL = /[a-z0-9._%+-]+\s?[@＠]\s?[a-z0-9-]+(?:\s?[.．]\s?[a-z0-9-]+)*\s?[.．]\s?[a-z]{2,10}(?![a-z])/giu;
const IDENTITY_NUMBER =
  /(?<![0-9a-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[0-9xX](?![0-9a-z])/giu;

const WECHAT_WORD = '(?:微信|薇信|威信|徽信|维信|微❤|v信|wei\\s?xin|we\\s?chat|vx|wx|[加➕+]\\s?v(?![a-z]))';
const ACCOUNT = '[a-z0-9][-_a-z0-9]{4,19}';
const WECHAT = new RegExp(
  `(${WECHAT_WORD}(?:同?号码?|账号|id)?\\s*(?:[:：=为是]|号|\\s)\\s*[(（【[]?\\s*)(?!(?:公众号|小程序|live|html|office|android|java))(?=[-_a-z0-9]*[0-9_-]|[a-z]{5,20}(?![a-z\\s]*[a-z]))${ACCOUNT}`,
  'giu',
);
const WECHAT_JOINED = new RegExp(
  `(${WECHAT_WORD}(?:同?号码?)?)(?=[a-z_-]*[0-9]{2})(?=[-_a-z0-9]{6,20}(?![-_a-z0-9]))${ACCOUNT}`,
  'giu',
);
const QQ = new RegExp(
  `((?:qq|扣扣|企鹅|ｑｑ)\\s?(?:群|邮箱|号|号码|群号)?\\s?[:：=为是]?\\s{0,2})${DIGIT}{5,12}(?![0-9０-９])`,
  'giu',
);

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
  `((?:hr|人事|招聘|找|联系|咨询)\\s?[:：]?\\s{0,2})${NOT_NAMES}(?:${SURNAMES})[\\u4e00-\\u9fa5]{0,2}?(?:先生|女士|小姐|老师|店长|师傅|姐|哥)(?=[\\s,，。;；、:：()（）/|*]|电话|手机|微信|联系|$)`,
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

const MAY_HOLD_ACCOUNT = /微|薇|威信|徽信|维信|v|wx|we|qq|ｑｑ|扣扣|企鹅|➕/iu;
const CONTACT_WORD = /联系|联络|咨询|招聘|负责人|接待人|人事|hr|找|\*\*\*/iu;

/** Free text without phone numbers, accounts, addresses of mail, identity numbers and the names that stand with them. */
export function removePersonalData(source: string): string {
  let text = source;
  if (ANY_DIGIT.test(text)) {
    text = text
      .replace(IDENTITY_NUMBER, MASK)
      .replace(MOBILE, MASK)
      .replace(LANDLINE, MASK)
      .replace(SERVICE_LINE, MASK)
      .replace(CALLED_NUMBER, `$1${MASK}`);
  }
  if (text.includes('@') || text.includes('＠')) text = text.replace(EMAIL, MASK);
  if (MAY_HOLD_ACCOUNT.test(text)) {
    text = text.replace(QQ, `$1${MASK}`).replace(WECHAT, `$1${MASK}`).replace(WECHAT_JOINED, `$1${MASK}`);
  }
  if (CONTACT_WORD.test(text)) {
    text = text.replace(NAMED_CONTACT, `$1${MASK}`).replace(CALLED_CONTACT, `$1${MASK}`);
    if (text.includes(MASK)) text = text.replace(NAME_BEFORE_MASK, MASK).replace(NAME_AFTER_MASK, `$1${MASK}`);
  }
  return text;
}
