import type { ProfileFact } from './profile-words.ts';

const FIELDS: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '电话',
  birthDate: '出生日期',
  age: '年龄',
  gender: '性别',
  city: '所在城市',
  district: '所在区县',
  householdPlace: '户籍地',
  education: '学历',
  experienceYears: '工作年限',
  occupation: '工种',
  certificates: '证书',
  skills: '会做的',
  'wishes.keywords': '想做',
  'wishes.salaryMin': '工资不低于',
  'wishes.salaryUnit': '工资按',
  'wishes.employmentType': '用工方式',
  'wishes.benefits': '希望有',
  'wishes.shift': '班次',
  'wishes.exclude': '不要',
};

/** Values of facts that stand by code, in words. */
export const VALUES: Readonly<Record<string, string>> = {
  female: '女',
  male: '男',
  none: '没上过学',
  primary: '小学',
  junior_middle: '初中',
  vocational: '中专或技校',
  high_school: '高中',
  college: '大专',
  bachelor: '本科',
  master: '硕士',
  doctor: '博士',
  hour: '小时',
  day: '天',
  month: '月',
  year: '年',
  full_time: '全职',
  part_time: '兼职',
  daily: '日结',
  internship: '实习',
  seasonal: '季节工',
  housing: '包住',
  meals: '包吃',
  social_insurance: '社保',
  housing_fund: '公积金',
  weekends_off: '周末休息',
  transport: '交通补贴',
  night: '夜班',
  rotating: '倒班',
  morning: '早班',
  evening: '晚班',
  weekend: '周末班',
};

/** 学历：大专 */
export function profileFact({ field, value }: ProfileFact): string {
  const values = Array.isArray(value) ? value : [value];
  const words = values.map((one) =>
    field === 'wishes.shift' && one === 'day' ? '白班' : (VALUES[String(one)] ?? String(one)),
  );
  const unit = field === 'age' ? '岁' : field === 'experienceYears' ? '年' : field === 'wishes.salaryMin' ? '元' : '';
  return `${FIELDS[field] ?? field}：${words.join('、')}${unit}`;
}
