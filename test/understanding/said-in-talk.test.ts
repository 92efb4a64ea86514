import { beforeAll, describe, expect, it } from 'vitest';
import { planSearch } from '../../src/agent/embedded/plan-search.ts';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { chooseCalculation } from '../../src/understanding/choose-calculation.ts';
import { lastCorrection } from '../../src/understanding/correct-oneself.ts';
import { createHomophoneRepair, type RepairHomophones } from '../../src/understanding/repair-homophones.ts';
import { createWorkbench, TODAY, type Workbench } from './support.ts';

let bench: Workbench;
let repair: RepairHomophones;
beforeAll(async () => {
  bench = await createWorkbench();
  repair = createHomophoneRepair(bench.lexicon.noise, bench.segmenter, ['传菜员', '宝安区', '太原', '饺子工']);
});

describe('a slip taken back within the sentence', () => {
  it.each([
    ['想找保安，不对，找保洁', { keywords: '保洁' }],
    ['开出租，不是，代驾', { keywords: '代驾' }],
    ['收银员工资六千，算了五千五也行', { keywords: '收银员', salaryMin: 5500 }],
    ['在成都，说错了，在绵阳找服务员', { keywords: '服务员', city: '绵阳' }],
  ])('%s', (text, search) => {
    expect(bench.request(text).slots.search).toEqual(search);
  });

  it('starts behind the last words that take something back, and nowhere without them', () => {
    expect(lastCorrection('找保安，不是，找保洁', bench.lexicon.cues)).toBe('找保安，不是，'.length);
    expect(lastCorrection('不要夜班的保安', bench.lexicon.cues)).toBe(0);
    expect(lastCorrection('找保安，算了', bench.lexicon.cues)).toBe(0);
  });

  it('is no refusal', () => {
    expect(bench.request('我找的不是保洁是洗碗工').slots.search.exclude).toBeUndefined();
  });
});

describe('several occupations', () => {
  const words = (text: string) => {
    const { search, others } = bench.request(text).slots;
    return [search.keywords, ...others.map(({ keywords }) => keywords)];
  };

  it.each([
    ['洗车美容店学徒，潍坊', ['洗车工']],
    ['手机店卖手机', ['手机销售']],
    ['收银员，看夜的也行', ['收银员']],
    ['想找保安或者保洁的工作', ['保安', '保洁']],
    ['烧锅炉的、打更的有人要吗', ['锅炉工', '更夫']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are a search each', () => {
    const plan = planSearch(bench.request('成都找保安和保洁的工作'), emptySessionState(), {
      tools: new Set(['search_jobs']),
      today: TODAY,
      cues: bench.lexicon.cues,
    });
    expect(plan.calls.map((call) => call.arguments)).toEqual([
      { keywords: '保安', city: '成都' },
      { keywords: '保洁', city: '成都' },
    ]);
  });
});

describe('misheard words', () => {
  it.each([
    ['宝吃宝住的坚职', '包吃包住的兼职'],
    ['日节的工作', '日结的工作'],
    ['传菜远招不招', '传菜员招不招'],
    ['简力怎么写', '简历怎么写'],
  ])('%s is %s', (heard, meant) => {
    expect(repair(heard)).toBe(meant);
  });

  it.each(['退休了想当保安去哪登记', '公司太远了不想去', '一个人怎么交职工养老', '我不加班会不会被开除'])(
    '%s stands as it is',
    (text) => {
      expect(repair(text)).toBe(text);
    },
  );
});

describe('places', () => {
  it.each([
    ['健身教练，深圳南山', { city: '深圳', district: '南山区' }],
    ['奶茶店兼职，武昌', { city: '武汉', district: '武昌区' }],
    ['电焊工，东莞长安镇', { city: '东莞', place: '长安镇' }],
    ['做饭阿姨，朝阳区望京', { city: '北京', district: '朝阳区', place: '望京' }],
  ])('%s', (text, place) => {
    expect(bench.request(text).slots.search).toMatchObject(place);
  });

  it('ask which district when nothing tells', () => {
    expect(bench.request('朝阳区找个厨师').slots.ambiguousPlace?.name).toBe('朝阳区');
  });
});

describe('what is asked', () => {
  it.each([
    ['油漆工，芜湖', 'job_search'],
    ['中午管饭，下班早，周末双休', 'job_search'],
    ['我四十六了，够不够格领社保补贴', 'eligibility'],
    ['退伍两年了，创业贷款有我的份没', 'eligibility'],
    ['你记了我什么', 'profile'],
    ['外卖骑手受伤谁赔', 'labour_law'],
    ['我是保安，公司没交社保怎么办', 'labour_law'],
    ['小时工一小时给我十五够不够最低标准', 'calculate'],
    ['活着没意思，唔想做人', 'unsafe'],
    ['帮人带货过海关一趟五千', 'unsafe'],
    ['找个跨境电商客服的工作', 'job_search'],
    ['我怕公司办假合同怎么辨别', 'labour_law'],
  ])('%s is %s', (text, intent) => {
    expect(bench.request(text).intent).toBe(intent);
  });

  it.each([
    ['没签合同干了八个月，一个月四千八，双倍工资多少', 'double_wage'],
    ['交了三年失业保险被裁了，失业金可以领多久', 'unemployment_benefit'],
    ['我52了社保交了11年还差几年才能退休', 'pension_contribution_years'],
  ])('%s is the sum %s', (text, kind) => {
    expect(bench.request(text).slots.calculation).toBe(kind);
  });

  it('needs a topic with a sum before it chooses one', () => {
    expect(chooseCalculation('没签合同', [], bench.lexicon.sums)).toBeUndefined();
  });

  it('reads one month before a wage as pay', () => {
    const { facts } = bench.request('没签合同干了八个月，一个月五千，双倍工资多少').slots;
    expect(facts).toMatchObject({ monthlyWage: 5000, monthsWithoutContract: 8 });
  });
});
