import { beforeAll, describe, expect, it } from 'vitest';
import { planTurn } from '../../../src/agent/embedded/plan-turn.ts';
import { withTheWholeBreath } from '../../../src/agent/embedded/whole-breath.ts';
import { emptySessionState } from '../../../src/contract/session-state.ts';
import { createWorkbench, TODAY, type Workbench } from '../../understanding/support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

function calls(text: string, asking?: string) {
  const form = asking && {
    tool: 'build_resume',
    intent: 'resume' as const,
    arguments: { action: 'answer' },
    asking: `fields.${asking}`,
  };
  const state = { ...emptySessionState(), ...(form ? { form } : {}) };
  const plan = planTurn(bench.read(text, state), state, {
    today: TODAY,
    tools: new Set(['build_resume', 'erase_me']),
    cues: bench.lexicon.cues,
  });
  return plan.calls;
}

describe('planning for a resume', () => {
  it.each([
    ['帮我做个简历', { action: 'start' }],
    ['看看我的简历', { action: 'show' }],
    ['简历里电话改成13900000000', { action: 'correct', fields: { phone: '13900000000' } }],
    [
      '帮我做份简历，我叫示例甲，43岁，干了十五年电焊，有焊工证',
      { action: 'start', fields: { name: '示例甲', age: 43, work: '干了十五年电焊', certificates: '有焊工证' } },
    ],
    ['我要写简历，叫周示例', { action: 'start', fields: { name: '周示例' } }],
    ['帮我做简历，想在南京找保安，工资五千', { fields: { occupation: '保安', city: '南京', salaryMin: 5000 } }],
  ])('“%s” gives the tool what was told', (text, expected) => {
    expect(calls(text)).toMatchObject([{ name: 'build_resume', arguments: expected }]);
  });

  it.each([
    ['我叫示例甲，四十三，电焊干了十五年', 'name', { name: '示例甲', age: 43, work: '电焊干了十五年' }],
    ['没有电话', 'phone', { phone: '没有电话' }],
    ['电话是13800000001', 'work', { phone: '13800000001' }],
    ['在物业做过三年保安', 'work', { work: '在物业做过三年保安' }],
    ['会开叉车', 'certificates', { skills: '会开叉车' }],
    ['低压电工证', 'certificates', { certificates: '低压电工证' }],
    ['贺兰', 'name', { name: '贺兰' }],
    ['在示例商场卖过三年衣服', 'work', { work: '在示例商场卖过三年衣服' }],
    ['卖过三年衣服，在示例商场', 'work', { work: '卖过三年衣服，在示例商场' }],
    ['跳过', 'skills', { skills: null }],
    ['五千', 'salaryMin', { salaryMin: 5000 }],
    ['健康证有一个', 'certificates', { certificates: '健康证有一个' }],
    ['身份证有，别的没得', 'certificates', {}],
    ['那个嗯瓦工吧就是砌墙的', 'occupation', { occupation: '瓦工吧就是砌墙的' }],
    ['这个嘛我再想想', 'occupation', { later: 'occupation' }],
    ['你先问别的', 'work', { later: 'work' }],
    ['先不说电话，我干过八年电工', 'phone', { later: 'phone', work: '我干过八年电工' }],
    ['身体好得很，没病', 'occupation', { unclear: 'occupation' }],
    ['第一个', 'skills', { unclear: 'skills' }],
    ['对', 'occupation', { occupation: '对' }],
    ['小学三年级就没念了', 'work', { education: 'primary' }],
    ['期望在武汉，七千左右，双休', 'occupation', { city: '武汉', salaryMin: 7000, benefits: ['weekends_off'] }],
    ['六千，算了，面议吧', 'salaryMin', { salaryMin: '面议吧' }],
    ['为啥要问名字', 'name', { why: true }],
    ['邮箱 example@example.com', 'skills', { email: 'example@example.com' }],
    ['想当月嫂，成都温江，七千', 'phone', { occupation: '月嫂', city: '成都', district: '温江区' }],
  ])('“%s” answers the question for %s', (text, asking, fields) => {
    expect(calls(text, asking)).toMatchObject([{ arguments: { action: 'answer', fields } }]);
  });

  it.each([
    ['把鞋厂那个去掉', '鞋厂'],
    ['不要写我年龄', '我年龄'],
    ['电话别留了', '电话'],
  ])('“%s” takes something out and adds nothing', (text, remove) => {
    expect(calls(text, 'skills')).toEqual([
      { name: 'build_resume', arguments: { action: 'correct', fields: { remove } } },
    ]);
  });

  it('begins with what stands behind 简历：', () => {
    const words = '简历：示大海，男，39岁，手机13600004444，高中，开了十二年货车，A2证，想在郑州开货车';
    const { requests } = bench.read(words);
    const plan = withTheWholeBreath(
      { intent: 'job_search', calls: [] },
      { requests, words, form: undefined, cues: bench.lexicon.cues },
    );
    expect(plan.calls).toMatchObject([
      {
        name: 'build_resume',
        arguments: {
          action: 'start',
          fields: { name: '示大海', age: 39, phone: '13600004444', city: '郑州', certificates: 'A2证' },
        },
      },
    ]);
  });

  it.each([
    ['没上过啥学，小学', 'occupation', { education: 'primary' }],
    ['想找送货的，晚上不跑', 'certificates', { occupation: '配送员' }],
    ['今年五十二了', 'work', { age: 52 }],
    ['成都', 'skills', { city: '成都' }],
    ['五六千吧', 'city', { salaryMin: 5000 }],
    ['一三八零零零零零零零一', 'name', { phone: '13800000001' }],
    ['大专学的机电', 'phone', { education: 'college' }],
    ['数控干了三年，后来跑网约车两年', 'phone', { work: '数控干了三年，后来跑网约车两年' }],
    ['想回去干数控', 'phone', { occupation: '数控车工' }],
    ['A2本', 'occupation', { certificates: 'A2本' }],
    ['初中毕业', 'occupation', { education: 'junior_middle' }],
    ['我有焊工证', 'skills', { certificates: '我有焊工证' }],
    ['在工地干了八年钢筋工', 'education', { work: '在工地干了八年钢筋工' }],
    ['修过路，跑过西藏线，开大车', 'certificates', { work: '修过路，跑过西藏线，开大车' }],
    ['在一家示例公司实习过半年', 'occupation', { work: '在一家示例公司实习过半年' }],
    ['健康证有，明年六月到期', 'occupation', { certificates: '健康证有，明年六月到期' }],
    ['英语六级，计算机二级', 'work', { certificates: '英语六级，计算机二级' }],
    ['南京或者苏州', 'certificates', { city: '南京、苏州' }],
    ['面议', 'city', { salaryMin: '面议' }],
    ['用我儿子的电话，13900000000', 'occupation', { phone: '13900000000' }],
  ])('“%s” answers something else than the question for %s, which stays open', (text, asking, fields) => {
    const given = calls(text, asking)[0]?.arguments.fields as Record<string, unknown>;
    expect(given).toMatchObject(fields);
    expect(given).not.toHaveProperty(asking);
  });

  it.each([
    ['高中毕业，在超市做过两年收银', 'work', { work: '在超市做过两年收银' }],
    ['会开车，有驾照', 'skills', { skills: '会开车', certificates: '有驾照' }],
    ['我四十五岁，做过五年保安', 'work', { work: '做过五年保安', age: 45 }],
    ['想在成都找', 'city', { city: '成都' }],
    ['成都保安', 'occupation', { occupation: '保安', city: '成都' }],
    [
      '我叫示例甲，五十二了，没上过学，我没有手机',
      'name',
      { name: '示例甲', age: 52, education: 'none', phone: false },
    ],
    ['看得懂图纸，带过六个徒弟', 'skills', { skills: '看得懂图纸，带过六个徒弟' }],
    ['面点师，不对，是面点学徒', 'occupation', { occupation: '面点学徒' }],
    ['没有了', 'skills', { skills: 'none' }],
    ['没有了', 'phone', { phone: false }],
    ['啥证都没有', 'education', { certificates: 'none' }],
  ])('of “%s” the question for %s takes its own part', (text, asking, fields) => {
    expect(calls(text, asking)[0]?.arguments.fields).toMatchObject(fields);
  });

  it.each([
    ['说错了是五十一岁', 'skills', { action: 'correct', fields: { age: 51 } }],
    ['错了，我是高中毕业', 'city', { action: 'correct', fields: { education: 'high_school' } }],
    ['行了', 'city', { action: 'finish' }],
  ])('“%s”, said at %s, is no answer to it', (text, asking, expected) => {
    expect(calls(text, asking)).toMatchObject([{ arguments: expected }]);
    expect(calls(text, asking)[0]?.arguments.fields ?? {}).not.toHaveProperty(asking);
  });

  it('does not take a number that was told out of turn for the answer', () => {
    expect(calls('电话是13800000001', 'work')[0]?.arguments.fields).not.toHaveProperty('work');
    expect(calls('会开叉车', 'certificates')[0]?.arguments.fields).not.toHaveProperty('certificates');
  });

  it.each([
    ['电话说错了', 'work', { action: 'correct', fields: { which: '电话' } }],
    ['电话说错了，是13900000000', 'skills', { action: 'correct', fields: { phone: '13900000000' } }],
    ['有地方要改', 'confirm', { action: 'correct' }],
    ['就这样', 'confirm', { action: 'finish' }],
    ['没问题', 'confirm', { action: 'answer', fields: { confirm: '没问题' } }],
    ['算了不做了', 'city', { action: 'cancel' }],
    ['不用了', 'occupation', { action: 'answer', fields: { occupation: null } }],
    ['手机号错了，最后一位是9', 'city', { action: 'correct', fields: { phone: '手机号错了，最后一位是9' } }],
    ['专业改成软件工程', 'phone', { action: 'correct', fields: { major: '软件工程' } }],
    ['纺织厂那个是十五年不是十二年', 'city', { action: 'correct', fields: { work: '纺织厂那个是十五年不是十二年' } }],
  ])('“%s”, said at %s, changes the course', (text, asking, expected) => {
    expect(calls(text, asking)).toMatchObject([{ name: 'build_resume', arguments: expected }]);
  });

  it('hears what is said of a resume that is not being asked for', () => {
    const document = { basics: { name: '示例甲' }, work: [{ summary: '在纺织厂干了十二年' }] };
    const resume = { document, finished: true, completeness: 50, skipped: [], nothing: [] };
    const planned = (text: string, lastIntent: 'resume' | 'job_search', finished = true) => {
      const state = { ...emptySessionState(), resume: { ...resume, finished }, lastIntent };
      const context = { today: TODAY, tools: new Set(['build_resume', 'search_jobs']), cues: bench.lexicon.cues };
      return planTurn(bench.read(text, state), state, context).calls;
    };
    const corrects = (fields: object) => [{ name: 'build_resume', arguments: { action: 'correct', fields } }];
    expect(planned('不要存', 'job_search')).toMatchObject([
      { arguments: { action: 'answer', fields: { keep: false } } },
    ]);
    expect(planned('学历说错了，是高中', 'job_search')).toMatchObject(corrects({ education: 'high_school' }));
    expect(planned('纺织厂那个是十五年', 'job_search')).toMatchObject(corrects({ work: '纺织厂那个是十五年' }));
    expect(planned('第一份工作删掉', 'resume')).toMatchObject(corrects({ remove: '第一份工作' }));
    expect(planned('没问题', 'resume', false)).toMatchObject([{ arguments: { action: 'finish' } }]);
    expect(planned('没问题', 'job_search', false)).toEqual([]);
    expect(planned('存吧', 'resume')).toMatchObject([{ arguments: { fields: { keep: true } } }]);
    expect(planned('南京有保安的工作吗', 'resume')[0]?.name).toBe('search_jobs');
  });

  it('never takes the wish to be forgotten for an answer', () => {
    expect(calls('清除我的信息', 'name')).toEqual([{ name: 'erase_me', arguments: {} }]);
  });
});
