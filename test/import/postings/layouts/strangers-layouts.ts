import { expect } from 'vitest';
import type { ExpectedPosting, Layout } from './layout.ts';

const MARK = '\ufeff';

/** More ways to write pay. */
const PAY: [written: string, pay: ExpectedPosting['pay']][] = [
  ['月薪5000起', { min: 5000, unit: 'month' }],
  ['5-8K·14薪', { min: 5000, max: 8000, unit: 'month', months: 14 }],
  ['时薪18元', { min: 18, max: 18, unit: 'hour' }],
  ['日结200', { min: 200, max: 200, unit: 'day' }],
  ['底薪3000+提成', { min: 3000, unit: 'month' }],
  ['面议', 'negotiable'],
  ['3500～4500元／月', { min: 3500, max: 4500, unit: 'month' }],
  ['４０００－６０００', { min: 4000, max: 6000, unit: 'month' }],
  ['每月4200元', { min: 4200, max: 4200, unit: 'month' }],
  ['￥6,500', { min: 6500, max: 6500, unit: 'month' }],
  ['180-220元一天', { min: 180, max: 220, unit: 'day' }],
  ['综合工资6000-8000', { min: 6000, max: 8000, unit: 'month' }],
  ['20块一小时', { min: 20, max: 20, unit: 'hour' }],
  ['-1', 'negotiable'],
  ['99999999', 'negotiable'],
];

const REFERENCES = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰';

/** Files as other people export and type them; everything in them is made up. */
export const STRANGERS: Layout[] = [
  {
    name: 'pay as people say it, with a mark before the first heading',
    file: 'mark.csv',
    content: `${MARK}公司名称,招聘岗位,工资待遇,工作城市\r\n${PAY.map(
      ([written], index) => `示例第${index}商行,配货员${REFERENCES[index]},"${written}",南京`,
    ).join('\r\n')}`,
    postings: PAY.map(([, pay], index) => ({
      title: `配货员${REFERENCES[index]}`,
      employer: `示例第${index}商行`,
      city: '南京',
      ...(pay === undefined ? {} : { pay }),
    })),
  },
  {
    name: 'pay in two columns, place in three',
    file: 'columns.tsv',
    content: [
      '序号\t单位\t职位\t最低薪资\t最高薪资\t省\t市\t区县\t招聘人数\t发布日期',
      '1\t示例木器厂\t木工\t5500\t7500\t四川省\t成都市\t双流区\t3\t2026/11/02',
      '2\t示例纸箱厂\t糊箱工\t4200\t5000\t江苏省\t南京市\t江宁区\t若干\t2026年11月3日',
    ].join('\n'),
    postings: [
      {
        title: '木工',
        employer: '示例木器厂',
        city: '成都',
        district: '双流区',
        pay: { min: 5500, max: 7500, unit: 'month' },
        also: { headcount: 3, postedAt: '2026-11-02' },
      },
      {
        title: '糊箱工',
        employer: '示例纸箱厂',
        city: '南京',
        district: '江宁区',
        pay: { min: 4200, max: 5000, unit: 'month' },
        also: { postedAt: '2026-11-03' },
      },
    ],
  },
  {
    name: 'English heads in snake case, semicolons, HTML in the text',
    file: 'export.csv',
    content: [
      'job_id;job_title;company_name;salary_min;salary_max;salary_unit;job_location;job_description;posted_date',
      'X1;仓管员;示例物流公司;4500;6000;month;成都市武侯区;"<p>负责<b>收发货</b>&nbsp;盘点</p><ul><li>双休</li></ul>";2026-11-01T08:00:00Z',
      'X2;夜班保安;示例物业公司;22;25;hour;成都市金牛区;<div>三班倒</div>;2026-10-30',
    ].join('\n'),
    postings: [
      {
        title: '仓管员',
        employer: '示例物流公司',
        city: '成都',
        district: '武侯区',
        pay: { min: 4500, max: 6000, unit: 'month' },
        also: { postedAt: '2026-11-01', description: expect.not.stringMatching(/[<>]|&nbsp;/u) },
      },
      {
        title: '夜班保安',
        employer: '示例物业公司',
        city: '成都',
        district: '金牛区',
        pay: { min: 22, max: 25, unit: 'hour' },
        also: { postedAt: '2026-10-30' },
      },
    ],
  },
  {
    name: 'headings nobody uses, known by their cells',
    file: 'odd.csv',
    content: [
      '甲方,干什么,给多少,在哪儿,找谁',
      '示例餐饮管理有限公司,洗碗工,3800-4200元/月,南京市鼓楼区,李某 13800005678',
      '示例汽修厂,汽修学徒,3000元/月,南京市秦淮区,微信 shili_qixiu88',
      '示例花店,花艺助理,4500元/月,南京市玄武区,139-0000-1234',
    ].join('\n'),
    postings: [
      {
        title: '洗碗工',
        employer: '示例餐饮管理有限公司',
        city: '南京',
        district: '鼓楼区',
        pay: { min: 3800, max: 4200 },
      },
      { title: '汽修学徒', employer: '示例汽修厂', city: '南京', district: '秦淮区', pay: { min: 3000, max: 3000 } },
      { title: '花艺助理', employer: '示例花店', city: '南京', district: '玄武区', pay: { min: 4500, max: 4500 } },
    ],
    secrets: ['13800005678', 'shili_qixiu88', '139-0000-1234'],
  },
  {
    name: 'telephones in every disguise',
    file: 'disguise.csv',
    content: [
      '岗位,企业,薪资,地点,说明',
      '面点师,示例食堂甲,5000元/月,成都,联系１３８０００００００１面谈',
      '面点师,示例食堂乙,5000元/月,成都,电话一三八零零零零零零零二',
      '面点师,示例食堂丙,5000元/月,成都,138-0000-0003 王师傅',
      '面点师,示例食堂丁,5000元/月,成都,微信号：shilitang_04 备注应聘',
      '面点师,示例食堂戊,5000元/月,成都,打 138 0000 0005 找老张',
      '面点师,示例食堂己,5000元/月,成都,座机025-8300-0006转2',
      '面点师,示例食堂庚,5000元/月,成都,+86 13800000007 或 V：shili0007x',
    ].join('\n'),
    postings: '甲乙丙丁戊己庚'.split('').map((sign) => ({
      title: '面点师',
      employer: `示例食堂${sign}`,
      city: '成都',
      pay: { min: 5000, unit: 'month' },
    })),
    secrets: [
      '１３８０００００００１',
      '一三八零零零零零零零二',
      '138-0000-0003',
      'shilitang_04',
      '138 0000 0005',
      '8300-0006',
      '13800000007',
      'shili0007x',
    ],
  },
  {
    name: 'lines of JSON with English keys and numbers as text',
    file: 'lines.ndjson',
    content: [
      '{"title":"育婴师","company":"示例家政","salary":"8000-10000","city":"上海","district":"浦东新区","openings":"2"}',
      '{"title":"保洁员","company":"示例家政","salary":"25元/小时","city":"上海","district":"徐汇区","openings":5}',
    ].join('\n'),
    postings: [
      {
        title: '育婴师',
        employer: '示例家政',
        city: '上海',
        district: '浦东新区',
        pay: { min: 8000, max: 10_000, unit: 'month' },
        also: { headcount: 2 },
      },
      {
        title: '保洁员',
        employer: '示例家政',
        city: '上海',
        district: '徐汇区',
        pay: { min: 25, max: 25, unit: 'hour' },
        also: { headcount: 5 },
      },
    ],
  },
  {
    name: 'an interface that wraps its list twice',
    file: 'reply.json',
    content: JSON.stringify({
      code: 0,
      msg: 'ok',
      data: {
        total: 2,
        list: [
          {
            positionName: '叉车工',
            corpName: '示例仓储公司',
            salaryDesc: '6-8K',
            cityName: '武汉',
            areaName: '洪山区',
          },
          { positionName: '理货员', corpName: '示例商超', salaryDesc: '150/天', cityName: '武汉', areaName: '江汉区' },
        ],
      },
    }),
    postings: [
      {
        title: '叉车工',
        employer: '示例仓储公司',
        city: '武汉',
        district: '洪山区',
        pay: { min: 6000, max: 8000, unit: 'month' },
      },
      {
        title: '理货员',
        employer: '示例商超',
        city: '武汉',
        district: '江汉区',
        pay: { min: 150, max: 150, unit: 'day' },
      },
    ],
  },
  {
    name: 'bars between cells, absurd and backward pay',
    file: 'bars.txt',
    content: [
      '用工单位|工种|月工资|地区',
      '示例鞋厂|针车工|7000-5000|泉州市晋江市',
      '示例服装厂|裁剪工|0|泉州市石狮市',
      '示例印刷厂|装订工|5000000-8000000|泉州市丰泽区',
    ].join('\n'),
    postings: [
      {
        title: '针车工',
        employer: '示例鞋厂',
        city: '泉州',
        district: '晋江市',
        pay: { min: 5000, max: 7000, unit: 'month' },
      },
      { title: '裁剪工', employer: '示例服装厂', city: '泉州', district: '石狮市', pay: 'negotiable' },
      { title: '装订工', employer: '示例印刷厂', city: '泉州', district: '丰泽区', pay: 'negotiable' },
    ],
  },
  {
    name: 'blank lines, a note above and a sum below, cells with blanks around',
    file: 'noted.csv',
    content: [
      '某街道2026年11月招聘信息汇总表,,,,',
      ',,,,',
      '企业名称 ,招聘职位 , 薪酬 ,学历要求,工作地点',
      ' 示例电子厂 , 操作工 , 5000-7000 ,初中及以上,苏州市昆山市',
      ',,,,',
      '示例日料店,后厨学徒,4000,不限,苏州市姑苏区',
      '合计,2个岗位,,,',
    ].join('\n'),
    postings: [
      { title: '操作工', employer: '示例电子厂', city: '苏州', district: '昆山市', pay: { min: 5000, max: 7000 } },
      { title: '后厨学徒', employer: '示例日料店', city: '苏州', district: '姑苏区', pay: { min: 4000, max: 4000 } },
    ],
    rejected: ['row_empty', 'row_total'],
  },
  {
    name: 'rows that cannot be used beside one that can',
    file: 'broken.csv',
    content: ['职位名称,公司,薪资,城市', ',示例公司甲,5000,南京', '电工,,6000,南京', '电工,示例公司丙,6500,南京'].join(
      '\n',
    ),
    postings: [{ title: '电工', employer: '示例公司丙', city: '南京', pay: { min: 6500, max: 6500 } }],
    rejected: ['title_missing', 'employer_missing'],
  },
  {
    name: 'yearly pay with the unit in the heading, dates as compact figures',
    file: 'yearly.csv',
    content: [
      '招聘单位,岗位名称,年薪（万元）,所在城市,更新时间,有效期至',
      '示例设计院,结构工程师,18-25,西安,20261105,20261231',
      '示例软件公司,测试工程师,12-15,西安,20261106,20261220',
    ].join('\n'),
    postings: [
      {
        title: '结构工程师',
        employer: '示例设计院',
        city: '西安',
        pay: { min: 180_000, max: 250_000, unit: 'year' },
        also: { postedAt: '2026-11-05', validThrough: '2026-12-31' },
      },
      {
        title: '测试工程师',
        employer: '示例软件公司',
        city: '西安',
        pay: { min: 120_000, max: 150_000, unit: 'year' },
        also: { postedAt: '2026-11-06', validThrough: '2026-12-20' },
      },
    ],
  },
];
