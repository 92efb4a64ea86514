import type { Card } from '../../src/contract/card.ts';
import type { Job } from '../../src/contract/job.ts';
import type { Citation, Passage } from '../../src/contract/passage.ts';
import type { Turn } from '../../src/contract/turn.ts';

/** Turns as the real server would give them, for working on the pages without it. Everything in them is made up,
 *  except names, numbers and dates of statutes, whose content is retold. */

const shared = { source: '演示数据', demonstration: true, postedAt: '2026-11-18', validThrough: '2026-12-31' };

const jobs: Job[] = [
  {
    ...shared,
    id: 'demo-nj-0101',
    title: '服装店导购',
    employer: { name: '南京青禾服饰有限公司（演示）', verified: true },
    occupation: '导购',
    place: { city: '南京', district: '鼓楼区', address: '鼓楼区湖南路演示商场二层', lat: 32.07, lon: 118.77 },
    pay: { min: 6000, max: 8000, unit: 'month', months: 13, negotiable: false, text: '6千-8千·13薪' },
    monthlyPay: { min: 6000, max: 8000 },
    employmentType: 'full_time',
    education: 'none',
    experienceYears: 0,
    headcount: 3,
    benefits: ['meals', 'social_insurance', 'weekends_off'],
    shifts: ['morning', 'evening'],
    description:
      '店里接待客人，帮忙试衣、收银、理货。\n\n- 早晚两班轮换，每班 8 小时\n- 新人有老店员带一个月\n- 每月底薪 4500 元，其余是提成',
    distanceKm: 1.2,
    score: 0.93,
    reasons: ['工资够 6000 元', '离鼓楼地铁站近，走路就到', '不要求经验'],
    warnings: [],
  },
  {
    ...shared,
    id: 'demo-nj-0102',
    title: '商场化妆品专柜导购（早班）',
    employer: { name: '江南百货示例店', verified: false },
    occupation: '导购',
    place: { city: '南京', district: '玄武区' },
    pay: { min: 5000, max: 7500, unit: 'month', negotiable: false, text: '5000-7500元' },
    monthlyPay: { min: 5000, max: 7500 },
    employmentType: 'full_time',
    education: 'vocational',
    experienceYears: 1,
    headcount: 2,
    benefits: ['social_insurance', 'housing_fund'],
    description: '专柜销售和会员维护，早班为主。',
    distanceKm: 3.46,
    score: 0.86,
    reasons: ['工资上限超过 6000 元', '早班为主'],
    warnings: ['工资写的是范围，底薪多少要当面问清。'],
  },
  {
    ...shared,
    id: 'demo-nj-0103',
    title: '家电卖场促销员',
    employer: { name: '紫金电器演示卖场', verified: false },
    occupation: '促销员',
    place: { city: '南京', district: '江宁区' },
    pay: { min: 260, max: 320, unit: 'day', negotiable: false, text: '260-320元/天' },
    monthlyPay: { min: 5655, max: 6960 },
    employmentType: 'daily',
    benefits: ['meals', 'transport'],
    description: '周末和节假日促销，按天结算。',
    distanceKm: 0.64,
    score: 0.78,
    reasons: ['当天结算'],
    warnings: ['没写交社保，长期干要问清楚。', '如果先收押金或体检费，不要交。'],
  },
];

const jobsCard: Card = { type: 'jobs', jobs, total: 37, relaxed: ['district'] };

const wagePassages: Passage[] = [
  {
    id: 'law-labour-contract-30',
    title: '劳动合同法',
    article: '第三十条',
    kind: 'law',
    region: '全国',
    issuer: '全国人民代表大会常务委员会',
    effectiveFrom: '2008-01-01',
    text: '大意：工资要按合同和国家规定按时、足额发。拖着不发或者没发够的，可以到当地人民法院申请支付令。',
    score: 0.92,
    source: '劳动合同法',
  },
  {
    id: 'law-labour-contract-85',
    title: '劳动合同法',
    article: '第八十五条',
    kind: 'law',
    region: '全国',
    issuer: '全国人民代表大会常务委员会',
    effectiveFrom: '2008-01-01',
    text: '大意：没有按时足额发工资的，由劳动行政部门责令限期支付；到期还不付的，按应付金额的 50% 到 100% 再加付赔偿金。',
    score: 0.9,
    source: '劳动合同法',
  },
  {
    id: 'law-mediation-arbitration-27',
    title: '劳动争议调解仲裁法',
    article: '第二十七条',
    kind: 'law',
    region: '全国',
    issuer: '全国人民代表大会常务委员会',
    effectiveFrom: '2008-05-01',
    text: '大意：申请仲裁的时效是一年。还在单位上班时因拖欠工资发生争议的，不受一年限制；离开单位的，要在一年内提出。',
    score: 0.84,
    source: '劳动争议调解仲裁法',
  },
  {
    id: 'law-labour-50',
    title: '劳动法',
    article: '第五十条',
    kind: 'law',
    region: '全国',
    issuer: '全国人民代表大会常务委员会',
    effectiveFrom: '1995-01-01',
    text: '大意：工资要用货币、按月发给劳动者本人，不能克扣，也不能没有理由地拖着。',
    score: 0.71,
    source: '劳动法',
  },
];

const wageCitations: Citation[] = wagePassages
  .slice(0, 3)
  .map(({ id, title, article, issuer, region, effectiveFrom }) => ({
    id,
    title,
    article,
    issuer,
    region,
    effectiveFrom,
  }));

const serviceCitations: Citation[] = [
  {
    id: 'law-employment-promotion-35',
    title: '就业促进法',
    article: '第三十五条',
    issuer: '全国人民代表大会常务委员会',
    effectiveFrom: '2008-01-01',
  },
];

const serviceCard: Card = {
  type: 'service',
  id: 'service-unemployment-registration',
  title: '失业登记怎么办',
  summary: '到法定劳动年龄、能干活、想找工作又没工作的人，都可以**免费**登记失业。',
  sections: [
    { heading: '谁能办', lines: ['年满 16 周岁、没有领养老金的城乡劳动者', '辞职、被裁、合同到期、店关了门的都可以'] },
    { heading: '带什么', lines: ['身份证或者社会保障卡', '一个能收短信的手机号'] },
    {
      heading: '怎么办',
      lines: [
        '到街道、社区或区县的公共就业服务窗口，也可以用掌上12333办。',
        '填失业的时间和原因。',
        '等窗口核对，办好会通知您。',
      ],
    },
    { heading: '收费', lines: ['不收费。'] },
  ],
  checklist: [],
  citations: serviceCitations,
};

export interface Script {
  tool?: string;
  turn: Turn;
}

function turn(part: Partial<Turn> & Pick<Turn, 'reply' | 'intent'>): Turn {
  return {
    turnId: 'turn',
    speech: part.reply,
    status: 'answered',
    toolCalls: [],
    cards: [],
    citations: [],
    suggestions: [],
    engine: { model: 'embedded', fallback: false },
    elapsedMs: 12,
    ...part,
  };
}

const scripts: { when: RegExp; script: Script }[] = [
  {
    when: /工资.*(没|拖欠)|没发工资|欠薪/,
    script: {
      tool: 'search_labour_law',
      turn: turn({
        intent: 'labour_law',
        reply:
          '老板不能拖着不发工资。您可以这样办：\n\n1. **先留证据**：合同、考勤、工资条、转账记录、聊天记录。\n2. **去投诉**：到当地劳动保障监察机构投诉，或者打 **12333**。查实后会责令限期支付，到期还不付的，要按应付金额的 **50% 到 100%** 加付赔偿金。\n3. **申请仲裁**：还在上班的随时可以提；已经离开的，要在 **一年内** 提出。\n\n需要的话，我可以陪您把要写的内容理一理。',
        cards: [{ type: 'passages', passages: wagePassages }],
        citations: wageCitations,
        suggestions: ['投诉要带什么材料', '仲裁要花钱吗', '我想找工作人员'],
      }),
    },
  },
  {
    when: /失业登记/,
    script: {
      tool: 'find_service',
      turn: turn({
        intent: 'service_guide',
        reply: '失业登记不收钱，户籍地、常住地都能办，手机上也行。要带的东西和步骤在下面，可以打印带走。',
        cards: [serviceCard],
        citations: serviceCitations,
        suggestions: ['失业金怎么领', '掌上12333怎么登记'],
      }),
    },
  },
  {
    when: /补偿|赔多少/,
    script: {
      tool: 'calculate_entitlement',
      turn: turn({
        intent: 'calculate',
        reply: '按您说的情况，经济补偿是 **17500 元**。',
        cards: [
          {
            type: 'calculation',
            kind: 'severance',
            result: { value: 17500, unit: 'CNY', text: '17500 元' },
            steps: [
              '干了 3 年 4 个月：满 3 年算 3 个月，剩下不满半年算半个月，一共 3.5 个月',
              '月工资 5000 元',
              '5000 × 3.5 = 17500 元',
            ],
            citations: [
              { id: 'law-labour-contract-47', title: '劳动合同法', article: '第四十七条', effectiveFrom: '2008-01-01' },
            ],
          },
        ],
        suggestions: ['什么情况能拿补偿'],
      }),
    },
  },
  {
    when: /补贴|能不能领/,
    script: {
      tool: 'check_eligibility',
      turn: turn({
        intent: 'eligibility',
        status: 'clarify',
        reply: '我帮您对了对条件，还差一点信息：您登记过失业吗？',
        cards: [
          {
            type: 'eligibility',
            programmes: [
              { id: 'a', title: '演示培训补贴', verdict: 'yes', reasons: ['您有劳动能力', '您愿意参加培训'] },
              { id: 'b', title: '演示社保补贴', verdict: 'unknown', reasons: ['年龄符合'], missing: '有没有登记失业' },
              { id: 'c', title: '演示创业补贴', verdict: 'no', reasons: ['没有营业执照'] },
            ],
          },
          { type: 'choices', choices: ['登记过', '没登记过', '不知道'] },
        ],
      }),
    },
  },
  {
    when: /人工|工作人员/,
    script: {
      tool: 'hand_off',
      turn: turn({
        intent: 'handoff',
        status: 'handed_off',
        reply: '好，我请工作人员来帮您。',
        cards: [
          {
            type: 'handoff',
            reason: '您可以直接到服务台，也可以打电话。',
            contacts: [{ name: '大厅服务台（一楼进门右手）' }, { name: '人力资源社会保障服务热线', phone: '12333' }],
          },
        ],
      }),
    },
  },
  {
    when: /就投|我想投/,
    script: {
      tool: 'apply_to_job',
      turn: turn({
        intent: 'apply',
        status: 'confirm',
        reply: '投之前请您看一眼，确定了我再发出去。',
        pendingAction: {
          id: 'pending-1',
          summary: '把您的求职信息投给**南京青禾服饰有限公司（演示）**的服装店导购',
          expiresAt: '2026-11-21T12:10:00Z',
        },
      }),
    },
  },
  {
    when: /详情/,
    script: {
      tool: 'get_job',
      turn: turn({ intent: 'job_detail', reply: '这个岗位是这样的：', cards: [{ type: 'job', job: jobs[0]! }] }),
    },
  },
  {
    when: /招聘会/,
    script: {
      tool: 'search_job_fairs',
      turn: turn({
        intent: 'job_fair',
        reply: '最近有两场招聘会。',
        cards: [
          {
            type: 'fairs',
            fairs: [
              {
                id: 'f1',
                title: '冬季综合招聘会',
                startDate: '2026-12-05',
                endDate: '2026-12-05',
                hours: '09:00-12:00',
                place: { city: '南京', district: '鼓楼区', venue: '示例人力资源市场一楼' },
                audiences: [],
                trades: [],
                source: '演示数据',
                demonstration: true,
              },
              {
                id: 'f2',
                title: '高校毕业生专场',
                startDate: '2026-12-12',
                endDate: '2026-12-12',
                hours: '09:00-12:00',
                place: { city: '南京', district: '鼓楼区', venue: '示例体育馆' },
                audiences: [],
                trades: [],
                source: '演示数据',
                demonstration: true,
              },
            ],
          },
        ],
      }),
    },
  },
  {
    when: /找|工作|岗位|导购|再看几个/,
    script: {
      tool: 'search_jobs',
      turn: turn({
        intent: 'job_search',
        reply: '在南京找到 **37 个**导购的工作，月薪够六千的，先给您看最合适的三个。',
        toolCalls: [
          { name: 'search_jobs', arguments: { keywords: '导购', city: '南京', salaryMin: 6000 }, outcome: 'ok' },
        ],
        cards: [jobsCard],
        suggestions: ['只看包吃住的', '离鼓楼近一点的', '不要上夜班'],
      }),
    },
  },
  {
    when: /标记/,
    script: {
      turn: turn({
        intent: 'smalltalk',
        reply:
          '<img src=x onerror="document.title=1"><script>document.title=2</script>\n\n[坏链接](javascript:document.title=3) 和 [好链接](https://example.org/a)',
      }),
    },
  },
];

const unknown: Script = {
  turn: turn({
    intent: 'smalltalk',
    status: 'clarify',
    reply: '这句我没听明白。您是想找工作，还是想问政策、问劳动法？',
    cards: [{ type: 'choices', choices: ['我想找工作', '老板没发工资怎么办', '失业登记怎么办'] }],
  }),
};

export function scriptFor(text: string): Script {
  return scripts.find(({ when }) => when.test(text))?.script ?? unknown;
}

export const greeting = '您好，我是小顾。找工作、问政策、问劳动法、办社保，直接跟我说就行。';
export const suggestions = [
  '我想在南京找个导购的工作，月薪六千以上',
  '老板两个月没发工资了怎么办',
  '失业登记怎么办',
  '我想找工作人员',
];
