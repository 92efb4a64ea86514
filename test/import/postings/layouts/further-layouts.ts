import { writeWorkbook } from '../write-workbook.ts';
import type { ExpectedPosting, Layout } from './layout.ts';

/** Ways to write pay, and what they say. */
const PAY: [written: string, pay: ExpectedPosting['pay']][] = [
  ['4500元/月+提成', { min: 4500, unit: 'month' }],
  ['25元/小时（夜班28）', { min: 25, max: 25, unit: 'hour' }],
  ['260元/天 日结', { min: 260, max: 260, unit: 'day' }],
  ['6k+', { min: 6000, unit: 'month' }],
  ['1.2万-1.5万/月', { min: 12_000, max: 15_000, unit: 'month' }],
  ['8000起', { min: 8000, unit: 'month' }],
  ['三千五', { min: 3500, max: 3500, unit: 'month' }],
  ['四千五到五千', { min: 4500, max: 5000, unit: 'month' }],
  ['保底5000 多劳多得', { min: 5000, unit: 'month' }],
  ['5000元左右', { min: 5000, max: 5000, unit: 'month' }],
  ['年薪 10w', { min: 100_000, max: 100_000, unit: 'year' }],
  ['税后6500', { min: 6500, max: 6500, unit: 'month' }],
  ['120/天+餐补20', { min: 120, unit: 'day' }],
  ['5K—7K', { min: 5000, max: 7000, unit: 'month' }],
  ['3800.00', { min: 3800, max: 3800, unit: 'month' }],
  ['RMB 9,000 - 11,000 / month', { min: 9000, max: 11_000, unit: 'month' }],
  ['4k~6k*13', { min: 4000, max: 6000, unit: 'month' }],
  ['2元/单', { min: 2, max: 2, unit: 'piece' }],
  ['薪资面谈', 'negotiable'],
  ['待定', 'negotiable'],
];

/** Ways to write a place, and where it is. */
const PLACES: [written: string, city: string, district?: string][] = [
  ['四川成都', '成都'],
  ['蓉城', '成都'],
  ['成都市区', '成都'],
  ['重庆市 万州区', '重庆', '万州区'],
  ['NanJing', '南京'],
  ['北京朝阳', '北京', '朝阳区'],
  ['江苏省-南京市-江宁区', '南京', '江宁区'],
  ['南京/江宁', '南京', '江宁区'],
  ['四川省成都市武侯区科华北路1号', '成都', '武侯区'],
  ['简阳市', '成都', '简阳市'],
  ['广东省 深圳市 南山区 科技园', '深圳', '南山区'],
  ['浙江|杭州|余杭区', '杭州', '余杭区'],
  ['上海浦东', '上海', '浦东新区'],
  ['成都（高新区）', '成都', '高新区'],
  ['西安市-雁塔区-小寨', '西安', '雁塔区'],
  ['510104', '成都', '锦江区'],
];

export const FURTHER: Layout[] = [
  {
    name: 'pay in twenty ways',
    file: 'pay.csv',
    content: [
      '用人单位,缺工岗位,薪酬',
      ...PAY.map(
        ([written], index) =>
          `示例第${index}公司,装配工${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[index]},"${written}"`,
      ),
    ].join('\n'),
    postings: PAY.map(([, pay], index) => ({
      title: `装配工${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉'[index]}`,
      employer: `示例第${index}公司`,
      ...(pay && { pay }),
    })),
  },
  {
    name: 'places in sixteen ways, blanks inside the headings',
    file: 'places.csv',
    content: [
      '单 位 名 称,岗 位 名 称,工 作 地 点',
      ...PLACES.map(([written], index) => `示例第${index}公司,营业员,"${written}"`),
    ].join('\n'),
    postings: PLACES.map(([, city, district], index) => ({
      title: '营业员',
      employer: `示例第${index}公司`,
      city,
      district,
    })),
  },
  {
    name: 'English keys with an amount and a period, places in Latin letters',
    file: 'api.json',
    content: JSON.stringify({
      items: [
        {
          jobId: 'x9',
          jobTitle: 'Barista 咖啡师',
          employer: { name: '示例咖啡馆', id: 7 },
          compensation: { amount: 5200, period: 'monthly', currency: 'CNY' },
          workLocation: { city: 'Chengdu', district: '锦江区' },
          employment: 'full-time',
          postedDate: '2026-01-05T09:00:00Z',
          expiresAt: '2026-12-01',
        },
        {
          jobId: 'x10',
          jobTitle: '夜间理货员',
          employer: { name: '示例超市', id: 8 },
          compensation: { amount: 24, period: 'hourly', currency: 'CNY' },
          workLocation: { city: 'Nanjing', district: '鼓楼区' },
          employment: 'part-time',
          postedDate: '2026-01-05T09:00:00Z',
          expiresAt: null,
        },
      ],
    }),
    postings: [
      {
        title: 'Barista 咖啡师',
        employer: '示例咖啡馆',
        city: '成都',
        district: '锦江区',
        pay: { min: 5200, max: 5200, unit: 'month' },
        also: { employmentType: 'full_time', postedAt: '2026-01-05', validThrough: '2026-12-01' },
      },
      {
        title: '夜间理货员',
        employer: '示例超市',
        city: '南京',
        district: '鼓楼区',
        pay: { min: 24, max: 24, unit: 'hour' },
        also: { employmentType: 'part_time' },
      },
    ],
  },
  {
    name: 'a sheet of a village: who needs whom, the officer in charge of it, pay called income',
    file: '缺工清单.xlsx',
    content: writeWorkbook({
      Sheet1: [
        ['示例镇缺工信息清单（第3期）'],
        ['序号', '用工主体', '缺工岗位', '缺工数（人）', '综合收入（元/月）', '技能要求', '属地', '联络员及电话'],
        [1, '示例果业合作社', '套袋工', 30, '3600', '手脚利索', '四川省眉山市仁寿县', '孙小顾 138 0000 1234'],
        [2, '示例砖厂', '码砖工', 8, '6000-7500', '能吃苦', '四川省眉山市东坡区', '李小顾 13800001235'],
        [3, '示例幼儿园', '保育员', 2, '2800-3300', '有保育员证', '四川省眉山市丹棱县', '13800001236'],
      ],
    }),
    postings: [
      {
        title: '套袋工',
        employer: '示例果业合作社',
        city: '眉山',
        district: '仁寿县',
        pay: { min: 3600, max: 3600, unit: 'month' },
        also: { headcount: 30 },
      },
      {
        title: '码砖工',
        employer: '示例砖厂',
        city: '眉山',
        district: '东坡区',
        pay: { min: 6000, max: 7500, unit: 'month' },
        also: { headcount: 8 },
      },
      {
        title: '保育员',
        employer: '示例幼儿园',
        city: '眉山',
        district: '丹棱县',
        pay: { min: 2800, max: 3300, unit: 'month' },
      },
    ],
    secrets: ['孙小顾', '李小顾', '138 0000 1234', '13800001235', '13800001236'],
  },
  {
    name: 'camel case, a unit column, texts with line breaks and semicolons inside',
    file: 'camel.csv',
    content: [
      'positionName;companyFullName;salaryLow;salaryHigh;salaryUnit;cityName;districtName;positionDetail;createTime',
      '"焊工";"示例钢构厂";"7000";"9000";"元/月";"成都市";"新津区";"二保焊；\n有证；长期";"2026-01-05 10:11:12"',
      '"油漆工";"示例家具厂";"280";"350";"元/天";"成都市";"崇州市";"喷漆; 包吃";"2026-01-04 10:11:12"',
      '"翻译";"示例文化公司";"10";"15";"万元/年";"成都市";"青羊区";"英语八级";"2026-01-03 10:11:12"',
    ].join('\n'),
    postings: [
      {
        title: '焊工',
        employer: '示例钢构厂',
        city: '成都',
        district: '新津区',
        pay: { min: 7000, max: 9000, unit: 'month' },
        also: { postedAt: '2026-01-05' },
      },
      {
        title: '油漆工',
        employer: '示例家具厂',
        city: '成都',
        district: '崇州市',
        pay: { min: 280, max: 350, unit: 'day' },
        also: { benefits: ['meals'] },
      },
      {
        title: '翻译',
        employer: '示例文化公司',
        city: '成都',
        district: '青羊区',
        pay: { min: 100_000, max: 150_000, unit: 'year' },
      },
    ],
  },
  {
    name: 'free notes of a group chat, one a line, and who sent them',
    file: 'notes.csv',
    content: [
      '内容,发布单位',
      '"示例电子厂招普工20名，工资5500-7000元，成都市郫都区，长白班，联系微❤️xg12345",示例人力公司',
      '"诚聘：收银员2名，底薪3800，地址：成都市金牛区示例路，电话138 0000 1234",示例超市',
      '"本周天气不错，大家记得打卡",示例超市',
    ].join('\n'),
    postings: [
      {
        title: '普工',
        employer: '示例人力公司',
        city: '成都',
        district: '郫都区',
        pay: { min: 5500, max: 7000, unit: 'month' },
      },
      { title: '收银员', employer: '示例超市', city: '成都', district: '金牛区', pay: { min: 3800, unit: 'month' } },
    ],
    rejected: ['title_missing'],
    secrets: ['xg12345', '138 0000 1234'],
  },
  {
    name: 'English headings over Chinese cells, with position for what the work is',
    file: 'english.csv',
    content: [
      'Position,Employer,City,District,Min Salary,Max Salary,Date Posted',
      '仓库理货员,示例物流有限公司,郑州,金水区,4500,6000,2026/11/02',
      '收银员,示例便民超市,郑州,二七区,3500,4200,2026/11/05',
      '护士,示例医院,西安,雁塔区,5000,8000,2026/11/01',
      '电焊工,示例钢构厂,洛阳,涧西区,7000,9000,2026/10/28',
      '会计,示例财务咨询,成都,锦江区,6000,8000,2026/11/15',
    ].join('\n'),
    postings: [
      {
        title: '仓库理货员',
        employer: '示例物流有限公司',
        city: '郑州',
        district: '金水区',
        pay: { min: 4500, max: 6000, unit: 'month' },
      },
      {
        title: '收银员',
        employer: '示例便民超市',
        city: '郑州',
        district: '二七区',
        pay: { min: 3500, max: 4200, unit: 'month' },
      },
      {
        title: '护士',
        employer: '示例医院',
        city: '西安',
        district: '雁塔区',
        pay: { min: 5000, max: 8000, unit: 'month' },
      },
      {
        title: '电焊工',
        employer: '示例钢构厂',
        city: '洛阳',
        district: '涧西区',
        pay: { min: 7000, max: 9000, unit: 'month' },
      },
      {
        title: '会计',
        employer: '示例财务咨询',
        city: '成都',
        district: '锦江区',
        pay: { min: 6000, max: 8000, unit: 'month' },
      },
    ],
  },
  {
    name: 'job and pay in one column, the unit said once',
    file: 'merged.csv',
    content: [
      '职位及待遇,单位,地区',
      '叉车司机（6-7.5K·13薪）,示例仓储,西安-未央区',
      '护士（5-8K·13薪）,示例医院,西安-雁塔区',
    ].join('\n'),
    postings: [
      {
        title: '叉车司机（6-7.5K·13薪）',
        employer: '示例仓储',
        city: '西安',
        district: '未央区',
        pay: { min: 6000, max: 7500, unit: 'month' },
      },
      {
        title: '护士（5-8K·13薪）',
        employer: '示例医院',
        city: '西安',
        district: '雁塔区',
        pay: { min: 5000, max: 8000, unit: 'month' },
      },
    ],
  },
];
