/** What places of work are called by: the end of their names. */
const KINDS = [
  '有限责任公司|股份有限公司|有限公司|分公司|总公司|公司|集团|控股|企业|工作室|事务所',
  '工厂|[^工]厂|厂|车间|冷库|仓库|砖窑|煤矿|矿山|矿|油田|农场|林场|牧场|渔场|养殖场|种植园|基地|合作社',
  '酒店|宾馆|旅馆|旅社|民宿|公寓|会所|酒楼|茶楼|茶馆|饭店|饭馆|饭庄|餐厅|餐馆|菜馆|火锅店|食堂|网吧|影院|影城|KTV',
  '超市|商场|商城|商行|商店|便利店|药房|药店|市场|档口|门市部?|专卖店|服务部|经营部|美容院|理发店|洗车行|车行|汽修厂|加油站|驿站|快递点|粮库|粮站|工区|林区|矿区',
  '医院|卫生院|卫生室|卫生所|诊所|医馆|养老院|敬老院|福利院|月子中心|中心|幼儿园|托儿所|小学|中学|大学|学院|学校|党校|驾校|培训班|研究院|研究所|设计院',
  '银行|信用社|证券|保险|邮局|车站|机场|港口|码头|景区|公园|物业|物流(?!园)|快递|车队|剧团|报社|电视台|街道办|居委会|村委会|派出所|部队|俱乐部|体育馆|健身房',
  '建工|建设|路桥|铺|馆|店|行|局|所|站|社|场',
].join('|');
/** What follows a name: a verb of working, a time, or the end. */
const THEN =
  '(?=里|那|的|上班|打工|工作|实习|见习|学徒|当|做|干|开|跑|送|教|卖|洗|炒|搬|修|打|端|扫|看|守|管|带|搞|从事|担任|任|收银|理货|客房|保洁|分拣|装|焊|缝|切|拉|扛|帮|种|养|刷|砌|踩|\\p{Script=Han}{2,6}$|[,，、:：\\s]|$)';
const NAME = `((?:(?![做干当过了年在送卖，,。]|管(?:仓|库|理)).){1,20}(?:${KINDS}))`;
const AT = new RegExp(`(?:在|搁|进(?:的|了)?|到|去|跟着|从|给)${NAME}${THEN}`, 'u');
/** A clause may begin with the name: 示例塑胶厂做注塑. */
const FIRST = new RegExp(`^${NAME}(?=当|做|干|开|跑|教|打工|上班|工作|实习|担任|任|从事|[,，、:：\\s]|$)`, 'u');
/** Anyone may be 在 a place that is not the name of an employer; the words around it say where and not for whom. */
const GENERIC =
  /^(?:一家|一个|某|个|别的|小|大|外地|当地|本地|附近|几个|多家|人家|自己家?|自家|亲戚家?|朋友)|^(?:\p{Script=Han}{0,2}(?:公司|工厂|厂|店|铺|馆|中心|诊所|合作社|车队|行|场|站|社|所|局))$|^(?:大型|小型|私立|公立|五星级?|星级|乡镇|镇上|村里|县里|城里|建筑|装修|火锅|快餐|连锁|农贸|批发|菜|单位|学校|公司|工厂|厂里?|医院)?(?:酒店|宾馆|酒楼|超市|医院|学校|小学|中学|大学|学院|幼儿园|饭店|饭馆|餐厅|餐馆|食堂|商场|商店|市场|银行|物业|物流|快递|事务所|仓库|冷库|车间|车站|机场|码头|小区|景区|公园|网吧|会所|部队|农场|矿山|煤矿|矿|加油站|便利店|药店|药房|企业|集团|养老院|敬老院|幼儿园|月子中心)$/u;

/** The employer a clause names, and the clause without it. */
export function readEmployer(clause: string): { name?: string; rest: string } {
  const found = AT.exec(clause) ?? FIRST.exec(clause);
  if (found === null) return { rest: clause };
  const name = found[1]!.replace(/^(?:了|过|着)/u, '');
  const rest = clause.replace(found[0], '');
  return GENERIC.test(name) ? { rest } : { name, rest };
}
