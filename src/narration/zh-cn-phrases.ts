/** The Chinese sentences that stand by code. Plain, warm, short; an old farmer and a lawyer must both accept them. */

type Data = Readonly<Record<string, unknown>>;

interface Remark {
  reply: string;
  suggestions?: string[];
  speech?: string;
}

const CARE_LINE = '全国统一心理援助热线 **12356**';

export const REMARKS: Readonly<Record<string, (data: Data) => Remark>> = {
  greeting: () => ({ reply: '您好！您是想找工作，还是有工资、社保、办事方面的事要问？直接说就行。' }),
  thanks: () => ({ reply: '不客气，能帮上忙就好。还有别的事吗？' }),
  goodbye: () => ({
    reply: '好的，祝您顺利。离开前点一下“结束并清除”，屏幕上就不会留下您的信息。',
    suggestions: [],
  }),
  who_are_you: () => ({
    reply:
      '我是小顾，就业大厅的智能助手。我能帮您找岗位，讲清楚工资、合同、社保、工伤这些规定，也能告诉您失业登记、领补贴怎么办。',
  }),
  out_of_scope: () => ({
    reply: '这件事我帮不上忙。找工作、劳动权益、社保和就业补贴的事，您尽管问我。',
  }),
  not_understood: () => ({ reply: '不好意思，我没听明白。您可以换个说法，或者点下面的一项。' }),
  nothing_to_repeat: () => ({ reply: '我还没有说过什么。您想找工作，还是有事要问？' }),
  repeat: ({ text }) => ({ reply: String(text ?? '') }),
  cancelled: () => ({ reply: '好的，这件事先不办了。您还想做什么？' }),
  nothing_to_cancel: () => ({ reply: '现在没有正在办的事。您想做什么，直接说就行。' }),
  nothing_to_confirm: () => ({ reply: '好的。您接下来想做什么？' }),
  pending_refused: () => ({ reply: '好的，没有提交，什么都没有改。', suggestions: ['看看别的岗位', '我想找工作'] }),
  pending_expired: () => ({ reply: '刚才那一步隔得太久了，为了稳妥没有提交。要办的话，请再说一遍。', suggestions: [] }),
  tool_failed: () => ({
    reply: '这一步暂时没办成，您说的话都还在。请再试一次，或者请大厅工作人员帮忙。',
    suggestions: ['再试一次', '找工作人员'],
  }),
  not_yet_available: () => ({
    reply: '这件事我这里还不能直接办，请到窗口办理，或者打12333问一问。找岗位、查规定、查办事流程，我现在就能帮您。',
    suggestions: ['我想找工作', '找工作人员'],
  }),
  no_jobs_on_screen: () => ({ reply: '屏幕上还没有岗位。您先说说想找什么工作、在哪里。', suggestions: ['我想找工作'] }),
  no_more_jobs: () => ({
    reply: '合要求的岗位就这些了。要不要放宽一点，我再找找？',
    suggestions: ['工资低一点也行', '远一点也行'],
  }),
  profile_empty: () => ({ reply: '我这里还没有记您的任何信息。', suggestions: ['我想找工作'] }),
  nothing_to_note: () => ({ reply: '您想让我记下或改哪一项？比如“我会电焊”“我今年45岁”。', suggestions: [] }),
  angry: () => ({
    reply: '让您着急了，对不住。您说说是哪件事，我马上帮您看；也可以直接请工作人员过来。',
    suggestions: ['找工作人员'],
  }),
  distressed: () => ({
    reply: '您先别急，慢慢说。遇到难处不是您的错，我们一件一件来。',
    suggestions: ['我想找工作', '我失业了能领什么', '找工作人员'],
  }),
  unsafe_self_harm: () => ({
    reply: `听您这么说，我很担心您。请您先不要一个人扛着，现在就可以打${CARE_LINE}，全天都有人听您说；情况紧急请打 **120** 或 **110**。我也请大厅的工作人员过来陪您。`,
    suggestions: ['找工作人员'],
    speech: '听您这么说，我很担心您。请打12356，一直有人听您说。我也请工作人员过来陪您。',
  }),
  unsafe_violence: () => ({
    reply: `您现在一定很生气。先别动手，伤了人对您自己最不利。有人有危险请打 **110**；心里难受可以打${CARE_LINE}。欠薪、被欺负的事，有办法依法要回来，我可以一步一步教您，也请工作人员过来和您谈。`,
    suggestions: ['怎么投诉单位', '怎么申请仲裁', '找工作人员'],
  }),
  unsafe_crime: () => ({
    reply: '这样做是违法的，我不能帮忙。如果您是遇到了难处，可以跟我说说，我帮您找正当的办法。',
    suggestions: ['我想找工作', '有什么困难补助'],
  }),
  unsafe_forgery: () => ({
    reply:
      '假证件、假材料我不能帮忙，用了还会影响您以后找工作和领待遇。没有证，我可以帮您找不要证的岗位，或者告诉您怎么免费培训考真证。',
    suggestions: ['不要证的工作', '培训考证有补贴吗'],
  }),
  unsafe_others_data: () => ({
    reply: '别人的个人信息我不能看，也不能给。您自己的事，可以带身份证到窗口查，或者在电子社保卡里查。',
    suggestions: ['怎么查我的社保', '找工作人员'],
  }),
  unsafe_attack: () => ({ reply: '这个我不能做。找工作、劳动权益和社保的事，您尽管问。' }),
  unsafe: () => ({ reply: '这个我不能帮忙。您如果遇到难处，可以请大厅工作人员来谈谈。', suggestions: ['找工作人员'] }),
  discrimination: () => ({
    reply:
      '招人不能限男女、民族、年龄、户籍，也不能因为得过病就不要，这是法律规定的。可以写清楚岗位要干什么、要什么技能，按能力挑人。',
    suggestions: ['怎么登记招聘', '招聘有什么补贴'],
  }),
};

export const QUESTIONS: Readonly<Record<string, (data: Data) => string>> = {
  what_help: () => '您想办哪一件？点一下就行。',
  which_city: () => '您想在哪个城市找？',
  which_place: ({ name }) => `叫“${String(name ?? '')}”的地方不止一处，您说的是哪一个？`,
  which_place_near: () => '您想在哪里附近找？说个地名、路名或小区都行。',
  which_job: () => '您想找什么样的工作？',
  which_posting: () => '您说的是哪一个岗位？说“第几个”就行。',
  which_intent: () => '您是想问哪一件？',
};

const BENEFITS: Readonly<Record<string, string>> = {
  housing: '包住',
  meals: '包吃',
  social_insurance: '交社保',
  housing_fund: '有公积金',
  weekends_off: '周末休息',
  transport: '有交通补贴或班车',
};

const SHIFTS: Readonly<Record<string, string>> = {
  day: '白班',
  night: '夜班',
  rotating: '倒班',
  morning: '早班',
  evening: '晚班',
  weekend: '周末班',
};

const UNITS: Readonly<Record<string, string>> = { hour: '每小时', day: '每天', month: '每月', year: '每年' };

const rounded = (value: unknown): number => Math.round(Number(value));

export const REASONS: Readonly<Record<string, (values: Data) => string>> = {
  occupation_exact: () => '就是您要的工种',
  occupation_related: () => '和您要的工种相近',
  occupation_in_text: () => '工作内容里提到您要的工种',
  near_by: ({ km }) => `离您约${Math.max(0.1, Math.round(Number(km) * 10) / 10)}公里`,
  further_than_wished: ({ km }) => `比您要的远一点，约${Math.round(Number(km) * 10) / 10}公里`,
  other_district: () => '在同一个城市的别的区',
  pay_meets_wish: () => '工资合您的要求',
  pay_above_wish: ({ amount, unit }) => `${UNITS[String(unit)] ?? ''}最高比您要的多${rounded(amount)}元`,
  pay_below_wish: ({ amount, unit }) => `${UNITS[String(unit)] ?? ''}比您要的少${rounded(amount)}元`,
  pay_above_going_rate: ({ percent }) => `工资比同类岗位高约${rounded(percent)}%`,
  pay_negotiable: () => '工资面议，要问单位',
  benefit_offered: ({ benefit }) => BENEFITS[String(benefit)] ?? '有您要的福利',
  benefit_not_stated: ({ benefit }) => `没写是否${BENEFITS[String(benefit)] ?? '有您要的福利'}，要问单位`,
  shift_fits: ({ shift }) => SHIFTS[String(shift)] ?? '班次合适',
  shift_not_stated: () => '没写班次，要问单位',
  other_employment_type: () => '用工方式和您要的不同',
  no_experience_needed: () => '不要求经验',
  no_schooling_needed: () => '不要求学历',
  experience_short: ({ years }) => `经验差${rounded(years)}年`,
  certificate_missing: ({ certificate }) => `要${certificate}，您还没有`,
  certificate_required: ({ certificate }) => `要${certificate}`,
  certificate_held: ({ certificate }) => `您有${certificate}`,
  posted_recently: ({ days }) => (rounded(days) <= 0 ? '今天发布' : `${rounded(days)}天前发布`),
  employer_verified: () => '单位已核实',
  several_wanted: ({ headcount }) => `招${headcount}人`,
};

export const RELAXED: Readonly<Record<string, string>> = {
  radiusKm: '距离',
  place: '地点',
  district: '区',
  salaryMin: '工资',
  salaryMax: '工资上限',
  benefits: '福利',
  shift: '班次',
  education: '学历',
  experienceYears: '经验',
  employmentType: '用工方式',
  keywords: '工种',
};

const problem = (title: string, detail: string) => ({ title, detail });

export const PROBLEMS: Readonly<Record<string, { title: string; detail: string }>> = {
  internal: problem('出了点问题', '这一步没有办成，请再试一次；您说的话都还在。'),
  not_ready: problem('正在准备', '小顾正在准备资料，请过几秒再试。'),
  route_unknown: problem('没有这个地址', '请检查地址。'),
  session_unknown: problem('会话已经结束', '这次会话已经结束或不存在，请重新开始。'),
  token_invalid: problem('不能打开这次会话', '凭证不对，请重新开始一次会话。'),
  message_too_long: problem('话太长了', '一次最多1000个字，请分两次说。'),
  message_empty: problem('没有收到内容', '请说一句或输入一句话。'),
  request_invalid: problem('内容不完整或不正确', '请检查标出的各项后再试。'),
  body_not_json: problem('收到的内容不完整', '发送的内容不是完整的JSON，请再发一次。'),
  body_too_large: problem('内容太大', '发送的内容太大，请分开发送。'),
  body_size_wrong: problem('收到的内容不完整', '请再发一次。'),
  encoding_unsupported: problem('读不了这种格式', '请用UTF-8编码的JSON发送。'),
  request_aborted: problem('发送中断', '请再发一次。'),
  job_unknown: problem('没有这个岗位', '这个岗位不存在或已经不招了。'),
  too_many_requests: problem('请求太多', '请歇一分钟再试。'),
};
