import type { Layout } from './layout.ts';

/** Tables written in English from heading to cell, and tables whose headings divide the ones above; all made up. */
export const ENGLISH: Layout[] = [
  {
    name: 'English throughout, places spelt in letters, days with the month by name',
    file: 'english.csv',
    content: [
      'Job Title,Company,City,District,Salary,Education,Experience,Type,Openings,Date Posted,Description',
      'Warehouse Keeper,Example Logistics Co. Ltd,Nanjing,Jiangning District,5000-7000 CNY/month,High school,1-3 years,Full-time,5,2026-10-03,"Count goods. Contact Mr Example 13800001111 or jobs@example.com"',
      'Night Guard,Example Property LLC,Chengdu,Wuhou District,"RMB 4,500 per month",No requirement,No experience,Full-time,2,3 Oct 2026,Night shifts',
      'Kitchen Hand,Example Catering Inc,Shanghai,Pudong,25 yuan/hour,Any,Entry level,Part-time,3,"October 8th, 2026",Wash dishes',
    ].join('\n'),
    postings: [
      {
        title: 'Warehouse Keeper',
        employer: 'Example Logistics Co. Ltd',
        city: '南京',
        district: '江宁区',
        pay: { min: 5000, max: 7000, unit: 'month' },
        also: { headcount: 5, postedAt: '2026-10-03', education: 'high_school' },
      },
      {
        title: 'Night Guard',
        employer: 'Example Property LLC',
        city: '成都',
        district: '武侯区',
        pay: { min: 4500, max: 4500, unit: 'month' },
        also: { postedAt: '2026-10-03' },
      },
      {
        title: 'Kitchen Hand',
        employer: 'Example Catering Inc',
        city: '上海',
        district: '浦东新区',
        pay: { min: 25, max: 25, unit: 'hour' },
        also: { employmentType: 'part_time', postedAt: '2026-10-08' },
      },
    ],
    secrets: ['13800001111', 'jobs@example.com'],
  },
  {
    name: 'English headings that mean two things, one cell for the whole place',
    file: 'english-odd.csv',
    content: [
      'Vacancy,Hiring organisation,Where,How much,Since',
      'Bricklayer,Stone Builders,Kunming,350 per day,3 Oct 2026',
      'Nurse,Hope Clinic,Wuhua District Kunming,7000 monthly,4 Oct 2026',
      'Packer,Bright Toys,Yiwu,20/hr,5 Oct 2026',
    ].join('\n'),
    postings: [
      { title: 'Bricklayer', employer: 'Stone Builders', city: '昆明', pay: { min: 350, max: 350, unit: 'day' } },
      { title: 'Nurse', employer: 'Hope Clinic', city: '昆明', district: '五华区', also: { postedAt: '2026-10-04' } },
      { title: 'Packer', employer: 'Bright Toys', city: '金华', district: '义乌市', pay: { min: 20, unit: 'hour' } },
    ],
  },
  {
    name: 'Position and Location in a table of one row',
    file: 'one-row.csv',
    content: 'Position;Employer;Location;Pay;Deadline\nDriver;Fast Delivery;Nanhai, Foshan;300/day;31/01/2027\n',
    postings: [
      {
        title: 'Driver',
        employer: 'Fast Delivery',
        city: '佛山',
        district: '南海区',
        pay: { min: 300, max: 300, unit: 'day' },
        also: { validThrough: '2027-01-31' },
      },
    ],
  },
  {
    name: 'titles above the header, pay divided into two by the row below, a sum at the end',
    file: 'divided.csv',
    content: [
      '示例区2026年10月招聘信息汇总表,,,,,,',
      '填报单位：示例区就业中心,,,,填报日期：2026年10月12日,,',
      '序号,用人单位,招聘岗位,招聘人数,薪酬待遇,,工作地点',
      ',,,,最低,最高,',
      '1,示例电子有限公司,操作工,50,4500,6500,郑州市高新区科学大道',
      '2,示例食品厂,包装工,20,4000,5000,新郑市',
      '合计,,,70,,,',
    ].join('\n'),
    postings: [
      { title: '操作工', employer: '示例电子有限公司', city: '郑州', pay: { min: 4500, max: 6500, unit: 'month' } },
      { title: '包装工', employer: '示例食品厂', city: '郑州', district: '新郑市', pay: { min: 4000, max: 5000 } },
    ],
    rejected: ['row_total'],
  },
  {
    name: 'a column of areas that names cities and parts of cities alike',
    file: 'areas.csv',
    content: [
      '岗位,单位,薪酬,工作区域',
      '促销员,示例商贸有限公司,150/天,长沙市岳麓区',
      '程序员,示例网络有限公司,1.2万-2万,长沙高新区',
      '挡车工,示例纺织厂,6000左右,益阳市',
      '绘图员,示例设计院,面议,长沙',
    ].join('\n'),
    postings: [
      { title: '促销员', employer: '示例商贸有限公司', city: '长沙', district: '岳麓区' },
      { title: '程序员', employer: '示例网络有限公司', city: '长沙', district: '高新区' },
      { title: '挡车工', employer: '示例纺织厂', city: '益阳' },
      { title: '绘图员', employer: '示例设计院', city: '长沙', pay: 'negotiable' },
    ],
  },
  {
    name: 'one employer above the table, headings with gaps in them',
    file: 'one-employer.csv',
    content: [
      '招聘单位：示例服饰有限公司,,,,',
      '填报单位：示例镇人社所,,,,',
      '岗 位,人 数,薪 资,要 求,地 址',
      '平车工,8,综合6-8k,初中及以上,东莞市虎门镇',
      '尾部,10,到手5500,不限,东莞市虎门镇',
    ].join('\n'),
    postings: [
      { title: '平车工', employer: '示例服饰有限公司', city: '东莞', pay: { min: 6000, max: 8000, unit: 'month' } },
      { title: '尾部', employer: '示例服饰有限公司', city: '东莞', pay: { min: 5500, max: 5500, unit: 'month' } },
    ],
  },
  {
    name: 'a rate and what it is for in a column beside it',
    file: 'rates.csv',
    content: [
      'Ref,Role,Company name,Region,Rate,Rate type,Closing date',
      'R1,Tiler,Example Build,Beijing Chaoyang,400,daily,15 Dec 2026',
      'R2,Accountant,Example Trade,Beijing Haidian,9000,monthly,20 Dec 2026',
      'R3,Tutor,Example School,Beijing,120,hourly,',
    ].join('\n'),
    postings: [
      { title: 'Tiler', employer: 'Example Build', city: '北京', district: '朝阳区', pay: { min: 400, unit: 'day' } },
      { title: 'Accountant', employer: 'Example Trade', city: '北京', pay: { min: 9000, unit: 'month' } },
      { title: 'Tutor', employer: 'Example School', city: '北京', pay: { min: 120, unit: 'hour' } },
    ],
  },
];
