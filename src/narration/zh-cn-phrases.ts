/** The Chinese words that stand by code. */

type Data = Readonly<Record<string, unknown>>;

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
  near_by: ({ km, minutes, about }) =>
    about
      ? `离您大约${Math.max(1, rounded(km))}公里（没写详细地址，按区中心算）`
      : `离您${Math.max(0.1, Math.round(Number(km) * 10) / 10)}公里，路上约${rounded(minutes)}分钟`,
  further_than_wished: ({ km, about }) =>
    about
      ? `比您要的远，大约${Math.max(1, rounded(km))}公里（没写详细地址，按区中心算）`
      : `比您要的远一点，${Math.round(Number(km) * 10) / 10}公里`,
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
  deposit_asked: () => '提到要交押金或保证金；用人单位不得向您收这些钱，先别交',
  training_fee_asked: () => '提到要先交培训费，当心是骗培训费的',
  papers_withheld: () => '提到要押身份证等证件；用人单位不得扣押证件',
  click_farming: () => '像是刷单，刷单是诈骗',
  fraud_tools: () => '提到出租银行卡、电话卡等，这是违法的',
  gambling_or_abroad_fraud: () => '像是境外诈骗或赌博',
  sham_deckhand: () => '像是假招船员骗钱',
  indecent_work: () => '内容不正当',
  pyramid_selling: () => '像是传销',
  fee_for_referral: () => '提到收内推费、中介费，先别交钱',
  illegal_work: () => '内容涉嫌违法',
  child_labour: () => '提到招不满16周岁的人，这是违法的',
  private_contact_only: () => '只让加私人微信或QQ联系，先核实单位再去',
  too_good_to_be_true: () => '说得太好了，去之前先核实',
  sex_limit: () => '写了性别限制，可能不合法',
  age_limit: () => '写了年龄限制，可以问清是不是岗位真的需要',
  origin_limit: () => '写了地域限制，可能不合法',
  health_limit: () => '写了健康方面的限制，可能不合法',
  no_contract_or_insurance: () => '写着不签合同或不缴社保，这不合法',
  pay_held_back: () => '写着要压工资，问清楚哪天发',
  wording_suspicious: () => '有的话和不规矩的招工很像；去之前问清楚要不要先交钱、证件给谁、签不签合同',
  pay_absurd: () => '工资写得不合常理，先问清楚',
  pay_range_says_nothing: () => '工资上下差得太多，问清楚能拿多少',
  pay_far_above_going_rate: () => '工资比同类岗位高出很多，先核实再去',
  pay_below_minimum: ({ amount }) =>
    `工资低于当地最低工资标准${amount === undefined ? '' : `（每月${rounded(amount)}元）`}`,
  source_doubtful: () => '来源不大可靠，先核实',
  source_blocked: () => '来源已停用',
  employer_blocked: () => '这家单位已停用',
  blocked_by_staff: () => '工作人员已停用这个岗位',
  employer_complaints: ({ count }) => `这家单位近一年有${rounded(count)}次属实的投诉`,
  employer_very_new: ({ days }) => `这家单位成立才${rounded(days)}天，先核实`,
  registration_number_invalid: () => '单位给的统一社会信用代码不对，先核实',
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
  storage_unavailable: problem(
    '现在存不下东西',
    '刚才这一步没有存上，等于没有办。请找大厅工作人员看一下，办好了再试。',
  ),
  read_only: problem('现在只能查、不能办', '系统正在维护，暂时不收新的内容。请过一会儿再来，或者到窗口办理。'),
  channel_off: problem('这里暂时停用', '这个入口暂时停用，请到大厅窗口办理。'),
  sign_in_failed: problem('没有登录上', '名字或密码不对，请再试一次。'),
  sign_in_blocked: problem('请过一会儿再登录', '试错的次数太多了，请过十五分钟再试。'),
  not_signed_in: problem('请先登录', '登录以后才能看这里。'),
  not_allowed: problem('没有这个权限', '您的账号不能做这件事，请找管理员。'),
  origin_refused: problem('来源不对', '这个请求不是从本系统的页面来的，没有执行。'),
  device_unknown: problem('这台设备没有登记', '请管理员登记这台设备，或者恢复它的登记。'),
  unknown: problem('没有这一项', '要找的东西不存在，或者已经没有了。'),
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
  resume_unknown: problem('还没有简历', '这次会话里还没有做简历。'),
  signature_missing: problem('没有签名', '这个接口要带签名。'),
  signature_stale: problem('签名过期', '签名的时间和现在差得太多。'),
  signature_wrong: problem('签名不对', '签名和内容对不上。'),
  application_unknown: problem('没有这份申请', '没有找到这份申请。'),
  message_unknown: problem('没有这条消息', '没有找到这条消息，或者它没有问什么。'),
  interview_expected: problem('时间多余了', '只有通知面试才带时间。'),
  application_closed: problem('申请已经结束', '这份申请已经撤回或者已经入职，状态不能再改。'),
  status_goes_back: problem('状态不能倒退', '申请的状态只能往前走。'),
  status_not_yours: problem('不能改成这个状态', '这个状态不归您改。'),
  staff_required: problem('要工作人员来办', '这一步只有大厅工作人员能办。'),
  resume_too_large: problem('文件太大', '简历文件最大5兆。可以压缩一下再传，或者说给我听，我帮您做一份。'),
  resume_unreadable: problem(
    '文件打不开',
    '这个文件读不出来。请换成Word、PDF或者文本文件，或者说给我听，我帮您做一份。',
  ),
  resume_is_scan: problem(
    '这是扫描的图片',
    '这份PDF是拍照或扫描的，里面没有文字，我读不出来。您说给我听，我问几句就能帮您做一份。',
  ),
  resume_without_facts: problem(
    '没有读到简历内容',
    '这个文件里没有读到姓名、电话、工作这些内容。您说给我听，我帮您做一份。',
  ),
  identity_unavailable: problem(
    '这里不能刷脸核验',
    '这里没有开通刷脸核验，请工作人员看身份证。不核验也能做简历、投岗位。',
  ),
  identity_number_wrong: problem('身份证号不对', '这个身份证号好像不对，请对着身份证再看一遍。'),
  identity_unknown: problem('没有这次核验', '没有找到这次核验，或者已经过期，请重新开始。'),
  identity_failed: problem('没有核验成功', '这次没有核验成功。可以再试一次，不核验也能做简历、投岗位。'),
  nothing_to_carry: problem('还没有可以带走的', '还没有简历、岗位或者投递可以带走。'),
  carry_away_unknown: problem('打不开了', '这个页面已经过期，或者已经清除了。'),
  call_unknown: problem('没有这通电话', '没有找到这通电话。'),
  call_over: problem('通话已经结束', '这通电话已经结束。'),
  job_unknown: problem('没有这个岗位', '这个岗位不存在或已经不招了。'),
  speech_unavailable: problem('这里没有声音', '这台机器没有装朗读的声音，请看屏幕上的字。'),
  transcription_unavailable: problem('这里听不了语音', '这台机器没有设置语音识别，请点屏幕或打字。'),
  speech_failed: problem('声音没出来', '请看屏幕上的字，或者再点一次。'),
  transcription_failed: problem('没听清', '请再说一遍，或者点屏幕、打字。'),
  audio_not_wav: problem('录音格式不对', '请用 WAV 格式的录音。'),
  terminal_token_invalid: problem('设备令牌不对', '请检查这台设备的编号和令牌。'),
  too_many_requests: problem('请求太多', '请歇一分钟再试。'),
};
