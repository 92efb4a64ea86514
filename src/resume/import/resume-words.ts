import type { ResumeDocument } from '../../contract/resume.ts';

export type SectionKind = 'work' | 'certificates' | 'education' | 'skills' | 'awards' | 'wishes' | 'summary' | 'other';

/** Headings as they stand in resumes, alone on their line. */
export const HEADINGS: readonly [SectionKind, RegExp][] = [
  [
    'work',
    /^(?:做过的工作|(?:工作|任职|职业|实习|社会实践|项目)(?:经历|经验|履历|背景)|工作情况|work(?: done| experience| history)?|employment(?: history)?|experience)$/iu,
  ],
  [
    'certificates',
    /^(?:(?:资格|职业|技能|专业|所获|获得|持有)*证书(?:情况)?|证件|资质(?:证书)?|certificates?|licen[cs]es?)$/iu,
  ],
  ['education', /^(?:学历(?:情况)?|教育(?:背景|经历|情况)|学习经历|schooling|education)$/iu],
  ['skills', /^(?:会做的|(?:专业|职业|个人)?技能(?:特长)?|特长|掌握技能|个人特长|skills?)$/iu],
  [
    'awards',
    /^(?:(?:所)?获奖(?:情况|经历|记录)?|(?:所获)?荣誉(?:奖项|证书|称号)?|奖惩情况|奖励(?:情况)?|awards?|hono(?:u)?rs?)$/iu,
  ],
  ['wishes', /^(?:希望的工作|求职意向|求职目标|期望(?:工作|职位)?|应聘意向|work wanted|objective)$/iu],
  ['summary', /^(?:自我(?:介绍|评价|描述)|个人(?:评价|简介|总结|优势)|about me|summary|profile)$/iu],
  [
    'other',
    /^(?:基本(?:信息|情况|资料)|个人(?:信息|资料|情况)|联系方式|家庭(?:成员|情况)|兴趣(?:爱好)?|爱好|语言(?:能力|水平)|languages?|interests?|hobbies|contact|personal (?:details|information))$/iu,
  ],
];

/** Labels before a value, the longest first where one holds another. */
export const LABELS: readonly [string, RegExp][] = [
  ['name', /姓\s*名|名字|name/iu],
  ['gender', /性\s*别|gender|sex/iu],
  ['age', /年\s*龄|age/iu],
  ['birthDate', /出生(?:日期|年月|时间)?|生日|(?:date of )?birth/iu],
  ['householdPlace', /户籍(?:所在)?地?|户口(?:所在)?地?/u],
  ['phone', /(?:联系|移动|手机)?(?:电话|手机)(?:号码?)?|联系方式|手机号码?|tel(?:ephone)?|phone|mobile/iu],
  ['email', /(?:电子)?邮(?:箱|件)(?:地址)?|e-?mail/iu],
  ['schooling', /(?:最高)?学\s*历|文化程度|education level/iu],
  ['school', /毕业(?:院校|学校)|学校|院校|school/iu],
  ['major', /(?:所学)?专\s*业|major/iu],
  ['graduation', /毕业(?:时间|日期|年份)/u],
  [
    'label',
    /(?:求职意向|应聘(?:岗位|职位)?|意向(?:岗位|职位)|期望(?:岗位|职位|工作)|求职(?:岗位|职位|目标)|想做的工作|work wanted|objective)/iu,
  ],
  ['salary', /(?:期望|要求)?(?:薪资|工资|月薪|待遇|薪酬)(?:要求)?|期望(?:薪资|工资|月薪)|工资|pay/iu],
  ['city', /(?:期望|意向|工作)(?:城市|地点|地区)|地点|想在哪里上班|place/iu],
  ['employmentType', /用工方式|工作性质|kind/iu],
  ['shift', /班次|shift/iu],
  ['benefits', /希望(?:有)?|with/iu],
  ['experienceYears', /工作(?:年限|经验年限)|工龄/u],
  ['certificates', /(?:资格|职业|技能|持有)?证书|certificates?/iu],
  ['skills', /(?:专业|个人)?技能(?:特长)?|特长|会做的|skills?/iu],
  ['work', /做过的工作|工作(?:经历|经验)/u],
  ['summary', /自我(?:介绍|评价)|个人(?:评价|简介)/u],
  [
    'ignored',
    /民\s*族|籍\s*贯|身\s*高|体\s*重|婚姻(?:状况)?|婚\s*否|政治面貌|健康(?:状况)?|现?住址|(?:家庭|通讯|现居|居住)(?:住址|地址|地)|身份证号?码?|微信|QQ|address/iu,
  ],
];

/** Heads of the columns of a table, and those whose cells are nobody's business. */
export const COLUMN =
  /^(?:起止(?:时间|日期|年月)|时间(?:段)?|日期|年月|(?:工作|任职|服务)?单位(?:名称)?|公司(?:名称)?|部门|职务|职位|岗位|工种|(?:工作)?(?:内容|职责|描述)|学校(?:名称)?|院校(?:名称)?|专业|学历|学位|证书(?:名称)?|发证(?:机关|单位)|离职原因|证明人|联系电话|电话|备注|薪资|培训(?:内容|机构))$/u;
export const ASIDE_COLUMN = /^(?:离职原因|证明人|联系电话|电话|备注|薪资)$/u;

export const EMPLOYER =
  /(?:公司|集团|厂|酒店|宾馆|超市|医院|学校|幼儿园|饭店|餐厅|饭馆|商场|商店|银行|研究院|研究所|物业|事务所|工作室|中心|店|馆|工地|项目部|合作社|车站|局|院|Ltd|Inc|Co\.?|Company|Hotel|Factory)(?:[（(][^）)]*[）)])?$/iu;
export const SCHOOL =
  /(?:大学|学院|学校|中学|高中|初中|小学|技校|职高|职中|中专|党校|University|College|School|Institute)(?:[（(][^）)]*[）)])?$/iu;

const WORDS: Readonly<Record<'schooling' | 'employmentType' | 'shift' | 'benefit', readonly [RegExp, string][]>> = {
  schooling: [
    [/^(?:没上过学|no schooling)$/iu, 'none'],
    [/^(?:小学|primary school)$/iu, 'primary'],
    [/^(?:初中|junior middle school)$/iu, 'junior_middle'],
    [/^(?:中专或技校|中专|技校|职高|vocational school)$/iu, 'vocational'],
    [/^(?:高中|high school)$/iu, 'high_school'],
    [/^(?:大专|专科|college)$/iu, 'college'],
    [/^(?:本科|大学本科|学士|bachelor.s degree)$/iu, 'bachelor'],
    [/^(?:硕士|研究生|硕士研究生|master.s degree)$/iu, 'master'],
    [/^(?:博士|博士研究生|doctorate)$/iu, 'doctor'],
  ],
  employmentType: [
    [/全职|full time/iu, 'full_time'],
    [/兼职|part time/iu, 'part_time'],
    [/日结|by the day/iu, 'daily'],
    [/实习|internship/iu, 'internship'],
    [/季节|seasonal/iu, 'seasonal'],
  ],
  shift: [
    [/夜班|night/iu, 'night'],
    [/倒班|rotating/iu, 'rotating'],
    [/早班|morning/iu, 'morning'],
    [/晚班|evening/iu, 'evening'],
    [/周末班|weekend/iu, 'weekend'],
    [/白班|day/iu, 'day'],
  ],
  benefit: [
    [/包住|housing(?! fund)/iu, 'housing'],
    [/包吃|meals/iu, 'meals'],
    [/社保|五险|social insurance/iu, 'social_insurance'],
    [/公积金|housing fund/iu, 'housing_fund'],
    [/周末休息|双休|weekends off/iu, 'weekends_off'],
    [/交通补贴|班车|transport/iu, 'transport'],
  ],
};

export type Expected = NonNullable<ResumeDocument['x-expected']>;

export function schoolingWord(text: string): string | undefined {
  return WORDS.schooling.find(([pattern]) => pattern.test(text.trim()))?.[1];
}

export function employmentTypeWord(text: string): Expected['employmentType'] {
  return WORDS.employmentType.find(([pattern]) => pattern.test(text))?.[1] as Expected['employmentType'];
}

export function shiftWord(text: string): Expected['shift'] {
  return WORDS.shift.find(([pattern]) => pattern.test(text))?.[1] as Expected['shift'];
}

export function benefitWords(text: string): NonNullable<Expected['benefits']> {
  return WORDS.benefit.filter(([pattern]) => pattern.test(text)).map(([, benefit]) => benefit) as NonNullable<
    Expected['benefits']
  >;
}
