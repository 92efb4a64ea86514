import { readPersonName } from './person-name.ts';

/** Surnames people bear today, the frequent ones first; whoever has another says 我叫……. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由水别郗酆钮乜蒯竺琴归佘代隗仰弓焦逄续莘訾璩昌贲洪诸荀羿汲邴糜宓钭韶蓟鄂赖贡堵郦郤濮寿郏习宦庾暨殳沃蔚夔厍融巢桓傅萧贝滑牧籍凤阎仉';
/** The last is what made-up people are called in demonstrations and tests (示例甲). */
const COMPOUND =
  '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|端木|独孤|南宫|拓跋|呼延|长孙|宇文|轩辕|百里|东郭|闻人|赫连|第五|太史|申屠|仲孙|鲜于|淳于|单于|澹台|公冶|濮阳|西门|完颜|纳兰|爱新觉罗|示例';
const HAN_NAME = new RegExp(`^(?:(?:${COMPOUND})\\p{Script=Han}{1,2}|[${SURNAMES}]\\p{Script=Han}{1,3})$`, 'u');
/** Given names of peoples who bear no surname. */
const GIVEN =
  /扎西|卓玛|次仁|格桑|央金|旺堆|多吉|才让|拉姆|尼玛|达娃|边巴|普布|米玛|白玛|德吉|古丽|买买提|阿卜|阿不|阿依|艾力|吐尔|玉素|热合|巴图|其其格|乌云|苏日|娜仁|萨仁|巴特|那日|阿木|哈斯|托娅|努尔|马合木/u;
/** 老张, 小李 */
const CALLED = new RegExp(`^[老小][${SURNAMES}]$`, 'u');
/** The same within a sentence, where 小时, 老公, 小区 and 小费 name nobody. */
export const CALLED_BY_SURNAME = `[老小](?![时公区费])[${SURNAMES}]`;
/** What ends so is said and not borne. */
/** No name holds these. */
const SPOKEN = /现在|今天|明天|昨天|刚才|可以|应该|开始|继续|还是|就行|再说|先做|先写|帮我|一下/u;
const SAID = /(?:[了吧吗呢啊呀嘛么着过的哦啦呗嗯]|一下|起来|出来|[上下]去|没有|不了)$/u;
/** Everyday words that begin with a character that is a surname, too. */
const WORDS =
  /^(?:马上|方便|方法|方式|方面|方向|高兴|高中|高职|高级|高薪|时间|时候|时代|常常|常年|常见|成功|成立|成都|成年|平时|平常|平安|平均|安全|安排|安静|安心|关于|关系|关注|关键|关掉|关闭|应该|应当|应聘|应届|单位|单独|单休|包吃|包住|包括|包装|包子|管吃|管住|管理|管他|管它|全部|全都|全职|全天|全面|明天|明白|明年|明确|明显|万一|万元|左右|左边|路上|路边|向前|石头|严重|严格|任何|任务|任意|文化|文员|文章|文件|车间|车工|车床|白班|白天|黄金|程序|程度|温度|简单|简历|简介|项目|解决|解释|金额|支付|支持|连续|计划|计算|利用|和平|相信|相同|相关|原来|原因|国家|公司|公里|农民|农村|农业|师傅|司机|容易|那[个些么样里边儿天种位现先就再也还怎行好你我他是做]|来[到说过自]|都[行可好是不没要一有]|后[来面]|从[来没不]|年[轻底龄纪月]|满意|满足|满月|练习|练车|房[间子租]|花[钱店草]|谈[话谈薪]|商[量场店]|边上|游客|毕业|毕竟|康复|麻烦|危险|强[大度]|水[电平]|经理|何[必况时]|曾经|于是|余额|符合|位置|信[息任]|展[示开]|智能|富有|居[住然]|由于|但是|初中|初[一二三]|门[口卫]|云[南]|海边|区[别里]|银行|海归|海员|南[边方]|印[象刷]|冷[库静]|古[代]|普[通工]|普通话|花[工匠]|保[安洁])/u;
const INTRODUCED = /(?:叫|写|登记|名字|姓名|大名|本名|真名|学名|身份证上|姓|my name is|i am|i'm|call me)/iu;
/** What stands behind a name that is told with a number. */
const WITH_NUMBER = /(?:我的?|我?(?:的)?联系)?(?:电话|手机|号码|联系方式)(?:号码?|是|就是|[:：])*/gu;
const SOFTENED = /(?:吧|就行了?|就好了?|好了|得了)$/u;

/** The shape of a name: a surname and one to three characters, 马·…, Latin letters, or how one is called (张姐). */
function looksLikeName(name: string): boolean {
  if (!/\p{Script=Han}/u.test(name) || /[·•]/u.test(name) || GIVEN.test(name)) return true;
  return (HAN_NAME.test(name) || CALLED.test(name)) && !SAID.test(name) && !SPOKEN.test(name) && !WORDS.test(name);
}

/**
 * The name in words that were said when a name was asked for. A name that is introduced (我叫……) may be any; a bare word
 * must look like one, or else a yes, an order or a sentence would be sent to an employer as somebody's name.
 */
export function readNameAnswer(said: string): string | undefined {
  const parts = said
    .normalize('NFKC')
    .replace(WITH_NUMBER, '，')
    .split(/[,，。;；!！?？\s\d]+(?![\p{Script=Latin}])/u);
  const whole = readPersonName(parts.join('，'));
  if (whole === undefined) return undefined;
  const spoken = parts.map((part) => part.replace(SOFTENED, '')).filter((part) => part !== '');
  const named = spoken.flatMap((part) => {
    const name = readPersonName(part);
    return name !== undefined && (INTRODUCED.test(part.replace(name, '')) || looksLikeName(name)) ? [name] : [];
  });
  return named.includes(whole) ? whole : named[0];
}
