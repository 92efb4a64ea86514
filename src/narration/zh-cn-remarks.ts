/** What Xiaogu says in Chinese without having looked anything up, by code. */

import type { PhraseData, Remark } from './phrasebook.ts';
import { ALARMS } from './zh-cn-alarms.ts';

const SENTENCES_IN_SHORT = 2;

/** The first sentences, which hold the answer. */
function inShort(speech: string): string {
  return speech
    .split(/(?<=[。！？!?])/u)
    .slice(0, SENTENCES_IN_SHORT)
    .join('');
}

function wordsOf(suggestions: unknown): string[] {
  return Array.isArray(suggestions) ? suggestions.map(String) : [];
}

/** What somebody cannot do or when they cannot come, by code. */
const LIMITS: Readonly<Record<string, string>> = {
  standing: '不能久站、多走',
  lifting: '不能搬重的',
  sight: '眼睛看不清细小的东西',
  hearing: '听电话不方便',
  heights: '不能登高',
  nights: '不能熬夜',
  fumes: '闻不了粉尘、油烟、油漆',
  care: '要顾家，按白班找，几点下班请先跟单位说好',
};

const CARE_LINE = '全国统一心理援助热线 **12356**';

export const REMARKS: Readonly<Record<string, (data: PhraseData) => Remark>> = {
  ...ALARMS,
  greeting: () => ({ reply: '您好！您是想找工作，还是有工资、社保、办事方面的事要问？直接说就行。' }),
  thanks: () => ({ reply: '不客气，能帮上忙就好。还有别的事吗？' }),
  goodbye: () => ({
    reply: '好的，祝您顺利。离开前点一下“结束并清除”，屏幕上就不会留下您的信息。',
    suggestions: [],
  }),
  about_assistant: () => ({
    reply:
      '我是小顾，就业大厅的智能助手，不是真人。我能帮您找岗位，讲清楚工资、合同、社保、工伤这些规定，也能告诉您失业登记、领补贴怎么办。要找真人，说“找工作人员”就行。',
  }),
  small_talk: () => ({
    reply: '谢谢您跟我聊天。找工作、问工资社保、办手续，我都能帮上忙，您想先说哪一件？',
  }),
  comfort: () => ({
    reply: `听得出来您不容易，先别急，我们一件一件来。心里难受想找人说说，可以打${CARE_LINE}。要找工作、要工资、领补贴，我现在就帮您；想跟人谈，我请工作人员过来。`,
    suggestions: ['我想找工作', '失业了能领什么', '找工作人员'],
  }),
  out_of_scope: () => ({ reply: '这件事我帮不上忙。找工作、劳动权益、社保和就业补贴的事，您尽管问我。' }),
  what_is_kept: () => ({
    reply:
      '您说的话和您告诉我的姓名、电话，都加密放在大厅的机器上，只用来接着帮您办事，别的来办事的人看不到，过了保存期自动清掉；没同意存下来的简历，您走后半小时清掉。投岗位要您点头，才把姓名、电话和简历交给那家单位。大厅要是接了语言模型，姓名、电话、证件号先换成代号再送去。不想留，说“把我的信息删掉”，马上就清。',
    suggestions: ['看看您记了我什么', '把我的信息删掉'],
    speech: '您说的话加密放在大厅的机器上，只用来帮您办事，过了保存期就清掉。不想留，说把我的信息删掉。',
  }),
  about_sources: () => ({
    reply:
      '我说的规定出自公开的法律法规、政策文件和办事指南，答案下面写着出处和条文，您可以对着看；岗位出自登记的招聘信息。拿不准的，我会直说，请您打 **12333** 或者问工作人员。',
  }),
  carry_away: () => ({
    reply:
      '能带走。屏幕上点**用手机带走**，会出一个二维码和六位数字：手机扫了，输进数字，简历、岗位、办事清单和投递情况就在自己手机上了，家里人帮着看也行。要纸的，点**打印**，或者请工作人员打。我这里不能直接发到微信上。',
    suggestions: ['看看我的简历', '找工作人员'],
    speech: '能带走。点屏幕上的用手机带走，扫了码输六位数字就行。要纸的，点打印。',
  }),
  about_this_talk: () => ({
    reply:
      '前面说过的都还在，往上翻就能看到。要我再说一遍，说“再说一遍”就行；想打印带走，可以点打印，或者请工作人员帮忙。',
    suggestions: ['再说一遍', '找工作人员'],
  }),
  threatened: () => ({
    reply:
      '有人威胁您、要对您动手，先保住自己安全，马上打 **110** 报警。聊天记录、录音、伤处的照片都留好，看见的人请他作证。是单位里的人，同时告诉单位和工会；工作上的事打 **12333**，想问律师打 **12348**（法律援助）。',
    suggestions: ['找工作人员', '怎么投诉单位'],
    speech: '先保住自己安全，马上打110报警，证据留好。工作上的事打12333，问律师打12348。',
  }),
  nothing_to_repeat: () => ({ reply: '我还没有说过什么。您想找工作，还是有事要问？' }),
  repeat_last: ({ speech, text }) => ({ reply: String(speech ?? text ?? ''), suggestions: [] }),
  facts_noted: () => ({
    reply: '好的，您说的情况我记着，后面不用再说。您是想找工作，还是问补贴、退休、工资这些？',
    suggestions: ['我想找工作', '我能领什么补贴', '我什么时候退休'],
  }),
  repeat_served: ({ served }) => ({ reply: `刚才说到：${String(served ?? '')}`, suggestions: [] }),
  in_this_language: () => ({ reply: '好的，用中文再说一遍。', suggestions: [] }),
  speaks_this_language: () => ({ reply: '好的，我们说中文。您想办什么，直接说就行。' }),
  limits_noted: ({ limits }) => ({
    reply: `记下了：${wordsOf(limits)
      .map((limit) => LIMITS[limit] ?? '')
      .join('，')}。岗位里写明的我会避开，没写明的请再问一下单位。`,
    suggestions: [],
  }),
  repeat_slower: ({ speech, text }) => ({ reply: `好的，我慢慢说。${String(speech ?? text ?? '')}`, suggestions: [] }),
  repeat_louder: ({ speech, text }) => ({
    reply: `好的，再说一遍，屏幕上也有字，声音可以在屏幕上方调大。${String(speech ?? text ?? '')}`,
    suggestions: [],
  }),
  repeat_simpler: ({ speech, text }) => ({
    reply: `简单说就是：${inShort(String(speech ?? text ?? ''))}`,
    suggestions: ['找工作人员'],
  }),
  warm_angry: () => ({ reply: '换谁都会生气，让您受累了，我马上帮您办。', suggestions: [] }),
  warm_distressed: () => ({ reply: '听得出来您现在不容易，别急，我们一步一步来。', suggestions: [] }),
  compare_postings: () => ({
    reply: '把这几个放在一起给您看，重点比比工资、路程和班次，哪个更合适由您定：',
    suggestions: [],
  }),
  no_such_number: ({ count }) => ({ reply: `屏幕上只有${Number(count)}个岗位。`, suggestions: [] }),
  left_for_now: () => ({ reply: '好的，先放一放。想接着办的时候，随时跟我说。' }),
  nothing_to_go_on_with: () => ({ reply: '现在没有办到一半的事。您想办什么，直接说就行。' }),
  phone_needed: () => ({
    reply: '单位要有个能找到您的电话，号码只发给这家单位。不想留也行，说“不投了”就不投，也可以请工作人员帮您联系。',
    suggestions: ['不投了', '找工作人员'],
  }),
  name_needed: () => ({
    reply: '投递要有个称呼，单位才知道是谁投的。不想留，说“不投了”就不投。',
    suggestions: ['不投了', '找工作人员'],
  }),
  acknowledged: () => ({ reply: '好的。您接下来想做什么？' }),
  anything_else: () => ({ reply: '好的。还有别的事吗？' }),
  cancelled: () => ({ reply: '好的，这件事先不办了。您还想做什么？' }),
  nothing_to_cancel: () => ({ reply: '现在没有正在办的事。您想做什么，直接说就行。' }),
  write_refused: () => ({
    reply: '好的，没有提交，什么都没有改。',
    suggestions: ['看看别的岗位', '我想找工作'],
  }),
  pending_expired: () => ({
    reply: '刚才那一步隔得太久了，为了稳妥没有提交。要办的话，请再说一遍。',
    suggestions: [],
  }),
  pending_waits: ({ summary }) => ({
    reply: `刚才那件事还等您一句话：${String(summary ?? '')}`,
    suggestions: ['确定', '先不投'],
  }),
  form_resumed: ({ question, suggestions }) => ({
    reply: `好的，我们接着刚才的。${String(question ?? '')}`,
    suggestions: wordsOf(suggestions),
  }),
  form_waits: ({ question, suggestions }) => ({
    reply: question === undefined ? '刚才那件事还没办完，说“继续”就接着办。' : `回到刚才的：${String(question)}`,
    suggestions: wordsOf(suggestions),
  }),
  one_after_the_other: () => ({ reply: '一个一个来：先投前面这个，好了再投下一个。' }),
  kept_for_later: () => ({
    reply: '好的，先不投，什么都没有发出去。这几个岗位都还在，说“刚才的岗位”或者“第几个”就能接着看。',
    suggestions: ['再看看刚才的岗位', '投这个'],
  }),
  wait: () => ({ reply: '不急，您先忙，好了再跟我说。', suggestions: [] }),
  not_understood: () => ({ reply: '不好意思，这句我没听明白。', suggestions: [] }),
  form_again: ({ question, suggestions }) => ({
    reply: `不好意思，这句我没听明白。${String(question ?? '')}`,
    suggestions: wordsOf(suggestions),
  }),
  form_left: ({ tool }) => ({
    reply:
      tool === 'build_resume' ? '简历先给您留着，说“接着写简历”就继续。' : '刚才的练习先给您留着，说“接着练”就继续。',
    suggestions: [tool === 'build_resume' ? '接着写简历' : '接着练'],
  }),
  kept_not_sent: () => ({
    reply: '好的，这条给您留着，没有投出去。想再看，说“刚才留着的”；想投，说“投这个”。',
    suggestions: ['投这个', '看看别的岗位'],
  }),
  fact_needed: () => ({
    reply: '这一项是算结果必须知道的，没有它算不准。大概说一个也行；想不起来，可以查一查再来。',
    suggestions: ['先不算了', '找工作人员'],
  }),
  tool_failed: () => ({
    reply: '这一步暂时没办成，您说的话都还在。请再试一次，或者请大厅工作人员帮忙。',
    suggestions: ['再试一次', '找工作人员'],
  }),
  resume_kept: () => ({
    reply:
      '先跟您说好：您说的会加密放在这台机器上，只用来做这份简历，没人用半小时就自动清掉；做好以后，存不存由您说。说“把我的信息删掉”，马上就清。',
    suggestions: [],
  }),
  resume_keep: ({ days }) => ({
    reply: `要把简历存下来吗？同意才存：加密放在大厅，只用来找工作、接着改，${String(days)}天没用就清掉。不存也照样能用，您走后半小时清掉。`,
    suggestions: ['同意，存下来', '不要存'],
    speech: `要把简历存下来吗？存${String(days)}天；不存也能用，您走后就清掉。`,
  }),
  resume_keeping: () => ({
    reply: '好的，存下来了。什么时候不想留，说“把我的信息删掉”就行。',
    suggestions: ['按这个帮我找工作', '看看我的简历'],
  }),
  resume_not_keeping: () => ({
    reply: '好的，不存。这会儿照样能用，您走后半小时就清掉；想带走，现在打印或者扫码带走。',
    suggestions: ['按这个帮我找工作', '看看我的简历'],
  }),
  tool_off: ({ notice }) => ({
    reply: `${notice ? String(notice) : '这一项现在停用了，请到大厅窗口办理，或者打12333问一问。'}`,
    suggestions: ['找工作人员'],
  }),
  not_yet_available: () => ({
    reply: '这件事我这里还不能直接办，请到窗口办理，或者打12333问一问。找岗位、查规定、查办事流程，我现在就能帮您。',
    suggestions: ['我想找工作', '找工作人员'],
  }),
  no_person_here: () => ({ reply: '现在没有工作人员在线，您可以到服务台，或者打12333。', suggestions: [] }),
  no_more_jobs: () => ({
    reply: '合要求的岗位就这些了。要不要放宽一点，我再找找？',
    suggestions: ['工资低一点也行', '远一点也行'],
  }),
  profile_empty: () => ({ reply: '我这里还没有记您的任何信息。', suggestions: ['我想找工作'] }),
  fact_forgotten: ({ words }) => ({
    reply: `好，“${words}”不记了，别的都还在。`,
    suggestions: ['看看您记了什么', '清除我的信息'],
  }),
  fact_not_noted: ({ words }) => ({
    reply: `我这里没有记“${words}”，什么都没动。要全部清掉，说“清除我的信息”。`,
    suggestions: ['看看您记了什么', '清除我的信息'],
  }),
  nothing_to_note: () => ({
    reply: '您想让我记下或改哪一项？比如“我会电焊”“我今年45岁”。',
    suggestions: [],
  }),
  unsafe_self_harm_now: ({ again }) => ({
    reply:
      again === true
        ? `我在，工作人员也正往您这边来。您先往里面走一步，离边上远一点，把手里的东西放下，坐下来等他们。电话还是 **110**、**120**；想先跟人说说话，${CARE_LINE}一直有人接。`
        : `请您先停一停，离开那个地方，到有人的地方来。现在就打 **110** 或 **120**，我也马上叫大厅的工作人员过来陪您。您心里的苦，${CARE_LINE}有人听，我们也在。`,
    suggestions: ['找工作人员'],
    speech: '请您先停一停，离开那个地方。现在就打110或120，我也马上叫工作人员过来陪您。',
  }),
  unsafe_self_harm: ({ again }) =>
    again === true
      ? {
          reply: `您刚才的话我都记着，没有当小事。先别一个人待着，到工作人员这边坐一会儿，他们正过来；也可以打给一个您信得过的人。${CARE_LINE}白天夜里都能打；觉得快撑不住了，就打 **110** 或 **120**。钱和工作的难处，等您缓过来，我一样一样陪您理。`,
          suggestions: ['找工作人员', '有什么困难补助'],
        }
      : {
          reply: `听您这么说，我很担心您。请您先不要一个人扛着，现在就可以打${CARE_LINE}，有人听您说；情况紧急请打 **120** 或 **110**。我也请大厅的工作人员过来陪您。`,
          suggestions: ['找工作人员'],
          speech: '听您这么说，我很担心您。请打12356，有人听您说。我也请工作人员过来陪您。',
        },
  unsafe_violence: ({ again }) => ({
    reply:
      again === true
        ? `我知道您气得不行，可是动了手，理就到对方那边去了。先坐下来，工作人员正过来；有人有危险打 **110**，心里堵得慌打${CARE_LINE}。您把谁欠您什么、多少钱告诉我，我现在就教您怎么要。`
        : `您现在一定很生气。先别动手，伤了人对您自己最不利。有人有危险请打 **110**；心里难受可以打${CARE_LINE}。欠薪、被欺负的事，有办法依法要回来，我可以一步一步教您，也请工作人员过来和您谈。`,
    suggestions: ['怎么投诉单位', '怎么申请仲裁', '找工作人员'],
  }),
  unsafe_crime: () => ({
    reply: '这样做是违法的，我不能帮忙。您要是遇到了难处，可以跟我说说，我帮您找正当的办法。',
    suggestions: ['我想找工作', '有什么困难补助'],
  }),
  unsafe_forgery: () => ({
    reply:
      '假证件、假材料我不能帮忙，用了还会影响您以后找工作和领待遇。没有证，我可以帮您找不要证的岗位，或者告诉您怎么培训考真证。',
    suggestions: ['不要证的工作', '培训考证有补贴吗'],
  }),
  unsafe_benefit_fraud: () => ({
    reply:
      '编造情况骗补贴、失业金、工伤待遇，这个我不能教：查出来要退回，还要罚款。您真有难处，或者真的受了伤、丢了工作，照实说，我帮您看能领什么、怎么办。',
    suggestions: ['失业金怎么领', '工伤怎么认定', '有什么困难补助'],
  }),
  unsafe_exam_fraud: () => ({
    reply:
      '替人考试、找人代考、代写论文，我不能帮忙，也不介绍这样的活：这是违法的，查出来对谁都没好处。想挣钱，我帮您找正经的活；想拿证，我帮您找培训。',
    suggestions: ['我想找工作', '培训考证有补贴吗'],
  }),
  unsafe_fake_orders: () => ({
    reply:
      '刷单、跑分这类活我不介绍：刷单多半先让您垫钱，垫了就拿不回来；拿自己的卡替人走账，可能要担刑事责任。已经转了钱的，马上打 **110**。想找在家能做、时间自由的活，我帮您找真的。',
    suggestions: ['我想找兼职', '在家能做的活'],
  }),
  unsafe_privacy: () => ({
    reply: '别人的个人信息我不能看，也不能给。您自己的事，可以带身份证到窗口查，或者在电子社保卡里查。',
    suggestions: ['怎么查我的社保', '找工作人员'],
  }),
  unsafe_attack: () => ({ reply: '这个我不能做。找工作、劳动权益和社保的事，您尽管问。' }),
  unsafe_discrimination: () => ({
    reply:
      '招人不能限男女、民族、宗教信仰，也不能歧视残疾人、进城务工的人和传染病病原携带者，这是《就业促进法》规定的。可以写清楚岗位要干什么、要什么技能，按能力挑人。',
    suggestions: ['怎么登记招聘', '招聘有什么补贴'],
  }),
};

export const QUESTIONS: Readonly<Record<string, string>> = {
  unclear: '不好意思，我没听明白。您是想办下面哪一件？点一下，或者换个说法都行。',
  offer_person: '我还是没弄明白，怕耽误您。要不要请工作人员来帮您？',
  search_anew: '好的，刚才的条件都不要了。您想重新找什么工作，在哪个城市？',
  which_matter: '您想问哪一样？点一下，或者直接说。',
  which_trade: '您想换成什么工种？',
  what_work: '您想找什么样的工作？在哪个城市？比如“在南京找保安，包吃住”。',
  which_city: '您想在哪个城市找？',
  which_place: '叫这个名字的地方不止一处，您说的是哪一个？',
  which_place_near: '您想在哪里附近找？说个地名、路名或小区都行。',
  which_posting: '您说的是哪一个岗位？',
  no_posting_on_screen: '屏幕上还没有岗位。您先说说想找什么工作、在哪里，我找出来您再挑。',
  which_profile_field: '您想看、想改，还是想清除自己的信息？要改的话直接说，比如“我的电话是……”。',
};

/** Answers that can be tapped, by their code; what is tapped is sent as if it had been said. */
export const CHOICES: Readonly<Record<string, string>> = {
  find_work: '我想找工作',
  know_rights: '老板不发工资怎么办',
  know_policies: '有什么补贴可以领',
  do_service: '失业登记怎么办',
  person: '找工作人员',
  show_profile: '看看您记了我什么',
  erase_me: '清除我的信息',
  work_nearby: '离我近的工作',
  work_daily_pay: '日结的活',
  work_with_housing: '包吃住的工作',
};
