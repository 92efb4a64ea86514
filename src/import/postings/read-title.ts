/** Words that dress a title or grade it, but name no job on their own. */
const ADORNMENT =
  /(?:高级|资深|中级|初级|急聘|急招|急需|诚聘|诚招|高薪|直招|直聘|招聘|招募|聘请?|双休|单休|包吃住?|包住|五险一金?|六险一金?|社保|底薪|提成|无责|应届(?:毕?业?生)?|驻外|兼职|全职|长期|短期|无|暂无|若干|名|小时|工作制|周末|福利好|带薪(?:培训)?|提供培训|(?:可?提供)?(?:住宿|宿舍)|公司|国际|香港|深圳|北京|上海|广州|南京)/gu;
/** What a title cut in the middle of its word leaves. */
const STUMP = /^(?:师|员|岗位?|职位|注册|急|招|有限)?$/u;
const WORD = /[\p{L}]/u;
const BRACKETED = /[（(【[][^（()）【】[\]]*[)）】\]]/gu;

const ROLE_ENDING =
  '(?:会计师?|出纳员?|文员|助理|专员|主管|经理|总监|主任|工程师|设计师|技术员|技师|操作工|普工|工人|员工|学徒|司机|保安员?|保洁员?|保姆|月嫂|护工|护士|医生|药师|教师|老师|教练|导购员?|店员|店长|营业员|收银员|服务员|厨师|厨工|配菜工?|洗碗工|传菜员|客服员?|客服专员|业务员|销售员?|销售代表|推销员|快递员|骑手|配送员|外卖员|仓管员?|库管|理货员|叉车工|电工|焊工|钳工|车工|木工|瓦工|油漆工|钢筋工|缝纫工|质检员?|检验员|程序员|运营|编辑|主播|美工|前台|顾问|秘书|翻译|律师|审计员?|采购员?|跟单员?|统计员|资料员|安全员|施工员|预算员|监理|美容师|美发师|按摩师|理发师|保育员|园丁|绿化工|搬运工|装卸工|分拣员|打包员|包装工|服装工|裁剪工|钟点工|家政|育儿嫂|护理员|管理员|实习生|店助|储备干部)';
const STATED_ROLE = [
  new RegExp(`(?:现?招聘|诚聘|急聘|急招|现招|聘请?|招募)[:：]?\\s*([\\u4e00-\\u9fa5A-Za-z/]{0,8}?${ROLE_ENDING})`, 'u'),
  new RegExp(`(?:岗位|职位|职务|工种)(?:名称)?\\s*(?:[:：]|是)\\s*([\\u4e00-\\u9fa5A-Za-z/]{0,8}?${ROLE_ENDING})`, 'u'),
  new RegExp(
    `^\\s*([\\u4e00-\\u9fa5A-Za-z/]{0,6}?${ROLE_ENDING})\\s*(?:岗位职责|职位描述|工作职责|任职要求|[:：\\n]|[一二三四五六七八九十\\d]+名)`,
    'u',
  ),
];

/** True when a title says something of the work: more than grades, adornments and signs. */
export function namesARole(title: string): boolean {
  return [title.replace(BRACKETED, ' '), title].some((text) => {
    const core = text.replace(ADORNMENT, ' ').replace(/[^\p{L}]+/gu, '');
    return WORD.test(core) && !STUMP.test(core);
  });
}

/** The job a description states in so many words (招聘出纳一名, 岗位：收银员); nothing is inferred. */
export function roleFromDescription(description: string): string | undefined {
  const head = description.slice(0, 300);
  for (const pattern of STATED_ROLE) {
    const role = pattern.exec(head)?.[1]?.replace(/^.*招聘?/u, '');
    if (role !== undefined && role.length >= 2 && !/负责|协助|公司|以上|完成/u.test(role)) return role;
  }
  return undefined;
}

/** Half brackets left by a cut title are dropped, whole ones kept. */
export function tidyTitle(title: string): string {
  let text = title
    .replace(/^(?:[\s\-—–/、,，。;；:：+|·!！~～]|\.(?![A-Za-z]))+/u, '')
    .replace(/[\s\-—–/、,，。;；:：|·~～]+$/u, '');
  const open = (text.match(/[（(【[]/gu) ?? []).length;
  const close = (text.match(/[)）】\]]/gu) ?? []).length;
  if (open > close)
    text = text.replace(/[（(【[]([^（()）【】[\]]*)$/u, (_, tail: string) => (tail === '' ? '' : ` ${tail}`));
  if (close > open) text = text.replace(/^([^（(【[]*?)[)）】\]]/u, '$1 ');
  return text.replace(/\s+/gu, ' ').trim();
}
