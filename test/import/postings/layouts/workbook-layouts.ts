import { writeWorkbook } from '../write-workbook.ts';
import type { Layout } from './layout.ts';

export const WORKBOOKS: Layout[] = [
  {
    name: 'a title, a header of two rows, numbers for pay and days, a total, and a sheet that is no table of postings',
    file: '招聘会岗位表.xlsx',
    content: writeWorkbook({
      填表说明: [['填表说明'], ['一、请如实填写'], ['二、电话 13800001234']],
      岗位: [
        ['示例县2026年春季招聘会岗位信息表', null, null, null, null, null, null, null],
        ['序号', '单位信息', null, '岗位信息', null, '薪酬（元/月）', null, '登记日期'],
        [null, '名称', '地址', '名称', '人数', '最低', '最高', null],
        [1, '示例茶业有限公司', '四川省雅安市名山区示例路1号', '采茶工', 50, 3000, 4500, 46027],
        [2, '示例纺织厂', '四川省雅安市雨城区示例路2号', '挡车工', 10, 4500, 6000, 46027],
        [3, '示例中学', '四川省雅安市雨城区示例路3号', '宿管员', 2, 2800, 3200, 46028],
        ['合计', null, null, null, 62, null, null, null],
      ],
      Sheet3: [],
    }),
    postings: [
      {
        title: '采茶工',
        employer: '示例茶业有限公司',
        city: '雅安',
        district: '名山区',
        pay: { min: 3000, max: 4500, unit: 'month' },
        also: { headcount: 50, postedAt: '2026-01-05' },
      },
      {
        title: '挡车工',
        employer: '示例纺织厂',
        city: '雅安',
        district: '雨城区',
        pay: { min: 4500, max: 6000, unit: 'month' },
        also: { headcount: 10 },
      },
      {
        title: '宿管员',
        employer: '示例中学',
        city: '雅安',
        district: '雨城区',
        pay: { min: 2800, max: 3200, unit: 'month' },
        also: { headcount: 2, postedAt: '2026-01-06' },
      },
    ],
    rejected: ['row_total'],
    secrets: ['13800001234'],
  },
  {
    name: 'two sheets of other columns each, pay in thousands, cells over several rows',
    file: 'Q1.xlsx',
    content: writeWorkbook({
      制造: [
        ['公司', '岗位', '月薪（千元）', '城市', '区'],
        ['示例电池科技有限公司', '涂布操作员', '6-8', '宜宾', '叙州区'],
        [null, '设备维护', '7.5-9', null, null],
        [null, '仓管', '5-6', null, null],
        ['示例酒业集团', '酿酒工', '5-7', '宜宾', '翠屏区'],
        [null, '包装工', '4-5', null, null],
      ],
      服务: [
        ['Position', 'Employer', 'Daily wage', 'Location'],
        ['搬家工', '示例搬家公司', 260, '四川省宜宾市翠屏区'],
        ['钟点工', '示例家政部', 160, '四川省宜宾市南溪区'],
      ],
    }),
    postings: [
      {
        title: '涂布操作员',
        employer: '示例电池科技有限公司',
        city: '宜宾',
        district: '叙州区',
        pay: { min: 6000, max: 8000, unit: 'month' },
      },
      {
        title: '设备维护',
        employer: '示例电池科技有限公司',
        city: '宜宾',
        district: '叙州区',
        pay: { min: 7500, max: 9000, unit: 'month' },
      },
      {
        title: '仓管',
        employer: '示例电池科技有限公司',
        city: '宜宾',
        district: '叙州区',
        pay: { min: 5000, max: 6000, unit: 'month' },
      },
      {
        title: '酿酒工',
        employer: '示例酒业集团',
        city: '宜宾',
        district: '翠屏区',
        pay: { min: 5000, max: 7000, unit: 'month' },
      },
      {
        title: '包装工',
        employer: '示例酒业集团',
        city: '宜宾',
        district: '翠屏区',
        pay: { min: 4000, max: 5000, unit: 'month' },
      },
      {
        title: '搬家工',
        employer: '示例搬家公司',
        city: '宜宾',
        district: '翠屏区',
        pay: { min: 260, max: 260, unit: 'day' },
      },
      {
        title: '钟点工',
        employer: '示例家政部',
        city: '宜宾',
        district: '南溪区',
        pay: { min: 160, max: 160, unit: 'day' },
      },
    ],
  },
];
