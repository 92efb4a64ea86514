import type { Layout } from './layout.ts';

const jsonLd = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: '医药代表',
  identifier: { '@type': 'PropertyValue', name: '示例医药', value: 'MD-77' },
  hiringOrganization: { '@type': 'Organization', name: '示例医药股份有限公司', sameAs: 'https://example.org' },
  jobLocation: [
    {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressRegion: '四川省',
        addressLocality: '成都市',
        streetAddress: '天府大道中段1号',
        addressCountry: 'CN',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 30.57, longitude: 104.06 },
    },
    { '@type': 'Place', address: { '@type': 'PostalAddress', addressRegion: '四川省', addressLocality: '绵阳市' } },
  ],
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'CNY',
    value: { '@type': 'QuantitativeValue', minValue: 6000, maxValue: 9000, unitText: 'MONTH' },
  },
  employmentType: ['FULL_TIME'],
  datePosted: '2026-01-05T08:00:00+08:00',
  validThrough: '2026-12-31',
  description: '<p>拜访医院。<br>五险一金。</p>',
};

export const JSON_LAYOUTS: Layout[] = [
  {
    name: 'an answer of an interface with everything nested',
    file: 'page1.json',
    content: JSON.stringify({
      code: 0,
      message: 'ok',
      filters: [{ key: 'city' }],
      result: {
        paging: { page: 1, size: 2 },
        rows: [
          {
            post: { postId: 88001, postTitle: '宠物美容师', headCount: 2 },
            corp: { fullName: '示例宠物服务有限公司', nature: '民营', size: '20-99人' },
            remuneration: { lower: 5000, upper: 9000, cycle: 'MONTH' },
            where: [
              { provinceName: '四川省', cityName: '成都市', areaName: '锦江区', detail: '春熙路示例大厦2层' },
              { provinceName: '四川省', cityName: '成都市', areaName: '武侯区', detail: '示例路9号' },
            ],
            require: { degree: '不限', workYear: '1-3年' },
            welfareList: ['五险', '包住', '节日福利'],
            hr: { name: '赵女士', mobile: '13800001234' },
          },
          {
            post: { postId: 88002, postTitle: '门店收银', headCount: 1 },
            corp: { fullName: '示例烘焙店', nature: '个体', size: '少于20人' },
            remuneration: { lower: 20, upper: 22, cycle: 'HOUR' },
            where: [{ provinceName: '四川省', cityName: '成都市', areaName: '青羊区', detail: '' }],
            require: { degree: '高中', workYear: '不限' },
            welfareList: [],
            hr: { name: '钱女士', mobile: '13800001235' },
          },
        ],
      },
    }),
    postings: [
      {
        title: '宠物美容师',
        employer: '示例宠物服务有限公司',
        city: '成都',
        district: '锦江区',
        pay: { min: 5000, max: 9000, unit: 'month' },
        also: { headcount: 2, experienceYears: 1, education: 'none', benefits: ['housing', 'social_insurance'] },
      },
      {
        title: '门店收银',
        employer: '示例烘焙店',
        city: '成都',
        district: '青羊区',
        pay: { min: 20, max: 22, unit: 'hour' },
      },
    ],
    secrets: ['13800001234', '赵女士', '钱女士'],
  },
  {
    name: 'postings kept under their ids',
    file: 'jobs-by-id.json',
    content: JSON.stringify({
      'p-1': { name: '电工', company: '示例机电安装公司', pay: '6000-8000元/月', city: '成都', district: '龙泉驿区' },
      'p-2': { name: '水电工', company: '示例装饰公司', pay: '350元/天', city: '成都', district: '金堂县' },
      'p-3': { name: '弱电工', company: '示例安防公司', pay: '面议', city: '眉山', district: '彭山区' },
    }),
    postings: [
      {
        title: '电工',
        employer: '示例机电安装公司',
        city: '成都',
        district: '龙泉驿区',
        pay: { min: 6000, max: 8000, unit: 'month' },
      },
      {
        title: '水电工',
        employer: '示例装饰公司',
        city: '成都',
        district: '金堂县',
        pay: { min: 350, max: 350, unit: 'day' },
      },
      { title: '弱电工', employer: '示例安防公司', city: '眉山', district: '彭山区', pay: 'negotiable' },
    ],
  },
  {
    name: 'columns and their rows apart',
    file: 'split.json',
    content: JSON.stringify({
      columns: ['职务', '雇主', '薪酬', '城市', '区县'],
      index: [0, 1],
      data: [
        ['讲解员', '示例纪念馆', '4000-5000', '广安', '广安区'],
        ['园艺工', '示例植物园', '3500-4200', '成都', '成华区'],
      ],
    }),
    postings: [
      {
        title: '讲解员',
        employer: '示例纪念馆',
        city: '广安',
        district: '广安区',
        pay: { min: 4000, max: 5000, unit: 'month' },
      },
      {
        title: '园艺工',
        employer: '示例植物园',
        city: '成都',
        district: '成华区',
        pay: { min: 3500, max: 4200, unit: 'month' },
      },
    ],
  },
  {
    name: 'one object a column',
    file: 'frame.json',
    content: JSON.stringify({
      title: { 0: '茶艺师', 1: '糕点师', 2: '调酒师' },
      company: { 0: '示例茶馆', 1: '示例糕点坊', 2: '示例酒吧' },
      salary: { 0: '4-6K', 1: '5K-8K', 2: '6-9千' },
      location: { 0: '成都-青羊区', 1: '乐山-市中区', 2: '成都-锦江区' },
    }),
    postings: [
      {
        title: '茶艺师',
        employer: '示例茶馆',
        city: '成都',
        district: '青羊区',
        pay: { min: 4000, max: 6000, unit: 'month' },
      },
      {
        title: '糕点师',
        employer: '示例糕点坊',
        city: '乐山',
        district: '市中区',
        pay: { min: 5000, max: 8000, unit: 'month' },
      },
      {
        title: '调酒师',
        employer: '示例酒吧',
        city: '成都',
        district: '锦江区',
        pay: { min: 6000, max: 9000, unit: 'month' },
      },
    ],
  },
  {
    name: 'lines with Chinese keys, places as lists, pay as an object',
    file: 'feed.jsonl',
    content: [
      {
        岗位: '护工',
        单位: '示例养老院',
        待遇: '月薪：5000～7000元（税前）',
        工作地: ['四川省', '成都市', '武侯区'],
        要求: '有爱心💗，体检合格',
      },
      {
        岗位: '驾校教练',
        单位: '示例驾校',
        待遇: { 最低: 5000, 最高: 10000, 单位: '元/月' },
        工作地: ['四川省', '遂宁市', '船山区'],
        要求: '教练证',
      },
      {
        岗位: '浇筑工',
        单位: '示例建材厂',
        待遇: { 最低: 280, 最高: 320, 单位: '元/天' },
        工作地: ['重庆市', '江津区'],
        要求: '',
      },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
    postings: [
      {
        title: '护工',
        employer: '示例养老院',
        city: '成都',
        district: '武侯区',
        pay: { min: 5000, max: 7000, unit: 'month' },
      },
      {
        title: '驾校教练',
        employer: '示例驾校',
        city: '遂宁',
        district: '船山区',
        pay: { min: 5000, max: 10_000, unit: 'month' },
      },
      {
        title: '浇筑工',
        employer: '示例建材厂',
        city: '重庆',
        district: '江津区',
        pay: { min: 280, max: 320, unit: 'day' },
      },
    ],
  },
  {
    name: 'schema.org in a page, several places, a graph beside it',
    file: 'job-77.html',
    content: `<!doctype html><html><head><title>职位</title><script type="application/ld+json">${JSON.stringify(jsonLd)}</script>
<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', name: '页' },
        {
          '@type': 'JobPosting',
          title: '客房服务员',
          hiringOrganization: '示例大酒店',
          jobLocation: { '@type': 'Place', address: '四川省成都市成华区建设路示例号' },
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: 'RMB',
            value: { '@type': 'QuantitativeValue', value: 150, unitText: 'DAY' },
          },
          description: '做房，日结',
        },
        {
          '@type': 'JobPosting',
          title: '行李员',
          hiringOrganization: { name: '示例大酒店' },
          jobLocation: { address: { addressLocality: '青羊区', addressRegion: '成都市' } },
          baseSalary: { currency: 'CNY', minValue: '4000.00', maxValue: '4500.00', unitText: 'MONTH' },
        },
      ],
    })}</script></head><body></body></html>`,
    postings: [
      {
        title: '医药代表',
        employer: '示例医药股份有限公司',
        city: '成都',
        pay: { min: 6000, max: 9000, unit: 'month' },
        also: { postedAt: '2026-01-05', validThrough: '2026-12-31', benefits: ['social_insurance', 'housing_fund'] },
      },
      {
        title: '客房服务员',
        employer: '示例大酒店',
        city: '成都',
        district: '成华区',
        pay: { min: 150, max: 150, unit: 'day' },
      },
      {
        title: '行李员',
        employer: '示例大酒店',
        city: '成都',
        district: '青羊区',
        pay: { min: 4000, max: 4500, unit: 'month' },
      },
    ],
  },
];
