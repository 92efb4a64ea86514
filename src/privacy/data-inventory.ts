/** One kind of personal data the installation keeps. The one place where this is written down: 个人信息保护法第十七条. */
export interface DataKind {
  id: string;
  what: { 'zh-CN': string; en: string };
  why: { 'zh-CN': string; en: string };
  /** Tables and columns it lies in. */
  where: readonly string[];
  encrypted: boolean;
  /** Days after the last use, or `null` when it goes with the session or on demand alone. */
  keptDays: number | null;
}

export interface RetentionDays {
  sessions: number;
  applications: number;
  audit: number;
  /** How long a page that was taken along opens. */
  carryAways: number;
}

/** Tables with nothing of people in them. Every other table stands in the inventory. */
export const TABLES_WITHOUT_PEOPLE: ReadonlySet<string> = new Set([
  'postings',
  'documents',
  'passages',
  'events',
  'revisions',
  'import_runs',
  'kept_secrets',
]);

/** What is kept of people, why, where, and how long. A test holds it against the tables there are. */
export function dataInventory(days: RetentionDays): DataKind[] {
  return [
    {
      id: 'conversation',
      what: { 'zh-CN': '您说的话和收到的回答', en: 'What you said and what you were answered' },
      why: { 'zh-CN': '让对话接得上，让您能回头看', en: 'So that the talk goes on, and can be read again' },
      where: ['turns.content'],
      encrypted: true,
      keptDays: days.sessions,
    },
    {
      id: 'profile',
      what: {
        'zh-CN': '您说过的姓名、电话、年龄、学历、工种、愿望和简历；没有同意存下来的简历，半小时没人用就清掉',
        en: 'Name, phone, age, schooling, trade, wishes and resume, as far as you told them; a resume you have not agreed to have kept goes half an hour after your last word',
      },
      why: {
        'zh-CN': '帮您找岗位、做简历、投递',
        en: 'To find work for you, write your resume and hand it in',
      },
      where: ['sessions.state'],
      encrypted: true,
      keptDays: days.sessions,
    },
    {
      id: 'application',
      what: {
        'zh-CN': '您点头投出去的申请：姓名、电话和简历',
        en: 'Applications you said yes to: name, phone and resume',
      },
      why: { 'zh-CN': '交给用人单位，并查得到结果', en: 'To reach the employer, and to follow what became of them' },
      where: ['applications.content', 'employer_inbox.content', 'outbox.application_id', 'application_events.status'],
      encrypted: true,
      keptDays: days.applications,
    },
    {
      id: 'outcome',
      what: { 'zh-CN': '面试、入职以后您说怎么样', en: 'What you said of how an interview or the work went' },
      why: {
        'zh-CN': '有问题大厅好帮您，也好把岗位挑得更准',
        en: 'So that the hall can help, and choose postings better',
      },
      where: ['outcomes.words', 'outcomes.answer'],
      encrypted: true,
      keptDays: days.applications,
    },
    {
      id: 'call',
      what: {
        'zh-CN': '用人单位想问您的事，和打给您的电话',
        en: 'What an employer asks of you, and the calls made to you for it',
      },
      why: {
        'zh-CN': '替用人单位问一声，把您的回话带到',
        en: 'To ask on an employer’s behalf and to carry your answer',
      },
      where: ['calls.content'],
      encrypted: true,
      keptDays: days.applications,
    },
    {
      id: 'call_log',
      what: {
        'zh-CN': '哪一天给您打过电话、接没接（不含内容）',
        en: 'When you were called and whether you answered (no content)',
      },
      why: { 'zh-CN': '打电话的次数和时间事后查得清', en: 'So that it can be told how often and when calls were made' },
      where: ['calls.person_hash', 'call_events.event'],
      encrypted: false,
      keptDays: days.audit,
    },
    {
      id: 'call_refusal',
      what: {
        'zh-CN': '您说过不要打电话（只记号码的密码摘要，看不出号码）',
        en: 'That you do not want to be called (a keyed hash of the number, not the number)',
      },
      why: { 'zh-CN': '以后不再打给您', en: 'So that you are not called again' },
      where: ['call_refusals.person_hash'],
      encrypted: false,
      keptDays: null,
    },
    {
      id: 'carry_away',
      what: { 'zh-CN': '您扫码带走的材料', en: 'What you took away on your phone' },
      why: { 'zh-CN': '让您在自己的手机上打开', en: 'So that it opens on your own phone' },
      where: ['carry_aways.content'],
      encrypted: true,
      keptDays: days.carryAways,
    },
    {
      id: 'use',
      what: {
        'zh-CN': '什么时候用过、用的哪台机器、问的是哪一类事（不含内容）',
        en: 'When and on which device the service was used, and for what kind of matter (no content)',
      },
      why: { 'zh-CN': '保证服务可用，改进服务', en: 'To keep the service running and to better it' },
      where: ['sessions.terminal_id', 'turns.intent', 'model_usage.session_id'],
      encrypted: false,
      keptDays: days.sessions,
    },
    {
      id: 'staff',
      what: { 'zh-CN': '工作人员的账号和操作记录', en: 'Accounts of the staff and what they did' },
      why: { 'zh-CN': '谁做了什么，事后查得清', en: 'So that it can be told who did what' },
      where: [
        'operators.name',
        'operator_sessions.operator_id',
        'audit.actor',
        'switches.changed_by',
        'application_events.actor',
        'terminals.name',
      ],
      encrypted: false,
      keptDays: days.audit,
    },
  ];
}

/** What a language model behind an endpoint is given when the hall uses one. */
export const MODEL_NOTICE = {
  'zh-CN': '大厅接了语言模型时，您的话会送去生成回答；姓名、电话、证件号、邮箱和卡号先换成代号，回来再换回去。',
  en: 'Where the hall uses a language model, your words are sent to it; names, phones, identity numbers, mail addresses and card numbers are replaced before and put back after.',
} as const;
