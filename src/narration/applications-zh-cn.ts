import type { Application, ApplicationStatus } from '../contract/application.ts';
import type { ApplicationNarrator } from './application-narrator.ts';
import { grouped } from './figures.ts';
import { outcomesInChinese } from './outcomes-zh-cn.ts';
import { spoken } from './spoken.ts';

const STATUS: Readonly<Record<ApplicationStatus, string>> = {
  submitted: '正在送出',
  sent: '已送到单位',
  seen: '单位已看',
  interview: '通知面试',
  offer: '单位要录用您',
  hired: '已入职',
  declined: '没有选上',
  withdrawn: '您已撤回',
};

const PHONE_PROBLEMS: Readonly<Record<string, string>> = {
  no_number: '没有听到号码。',
  too_short: '这个号码好像少了几位。',
  too_long: '这个号码好像多了几位。',
  area_code_missing: '座机要带上区号。',
  not_a_phone: '这个号码好像不对。',
};

const CALLED_ABOUT: Readonly<Record<string, string>> = { work: '工作经历', education: '学历', certificates: '证书' };

/** What to do about it. */
const NEWS: Readonly<Partial<Record<ApplicationStatus, string>>> = {
  interview: '请留意单位来电，约好时间地点；面试不用交钱。',
  offer: '去之前问清工资、社保和劳动合同，入职一个月内要签书面合同。',
  hired: '祝您顺利。工资、合同有什么不清楚，随时来问。',
  declined: '不要紧，再看看别的。',
};

const NEXT = ['我的投递到哪一步了', '再看看别的岗位', '练一练面试'];

function name({ posting }: Application): string {
  return `${posting.employer}的${posting.title}`;
}

/** 12月3日 14:00 in brackets, where the employer named the time of the interview. */
function when({ status, history }: Application): string {
  const at = history.findLast((event) => event.status === status)?.happensAt;
  if (status !== 'interview' || at === undefined) return '';
  const moment = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `（时间：${moment.format(new Date(at))}）`;
}

/** What the person said of it afterwards. */
function said({ outcomes = [] }: Application): string {
  const answer = outcomes.findLast((outcome) => outcome.answer !== undefined)?.answer;
  return answer === undefined || answer === 'rather_not' ? '' : `，您说${outcomesInChinese.label(answer)}`;
}

function day(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' }).format(
    new Date(instant),
  );
}

export const applicationsInChinese: ApplicationNarrator = {
  ask(field, job, problem) {
    if (field === 'name') {
      const again = problem === undefined ? '' : '没有听清您的名字。';
      return spoken(`${again}投${job.employer.name}的${job.title}，要告诉单位您是谁。您叫什么名字？`);
    }
    const before = problem === undefined ? '' : (PHONE_PROBLEMS[problem] ?? PHONE_PROBLEMS.not_a_phone!);
    return spoken(
      `${before}单位怎么联系您？请说11位手机号，座机要带区号；没有电话，说家里人的也行。`,
      problem === undefined ? [] : ['先不投了', '找工作人员'],
    );
  },

  confirm({ job, name: person, phone, withResume, lapsing }) {
    const demonstration = job.demonstration
      ? ['这是**演示岗位**，不是真的招聘，投了只是走一遍流程，不会有人联系您。']
      : [];
    const warnings = (job.warnings ?? []).map((warning) => `- 注意：${warning}`);
    const parts = [
      `我要替您投这个岗位：**${job.title}**，${job.employer.name}，${job.pay.text}。`,
      ...demonstration,
      ...(warnings.length > 0 ? [warnings.join('\n')] : []),
      ...(lapsing === undefined ? [] : [lapsing]),
      `发给单位的是：\n\n- 姓名：${person}\n- 电话：${grouped(phone)}\n- 简历：${withResume ? '您做好的那份' : '没有（不要简历也能投，想附上可以先做一份）'}`,
      '请您核对。确定要投吗？',
    ];
    const warned = job.warnings?.[0] === undefined ? '' : `注意：${job.warnings[0]}。`;
    return spoken(
      parts.join('\n\n'),
      ['确定投', '先不投', ...(withResume ? [] : ['先做简历'])],
      `${job.demonstration ? '这是演示岗位。' : ''}把${person}、尾号${phone.slice(-4)}的电话${withResume ? '和简历' : ''}发给${job.employer.name}，应聘${job.title}。${warned}确定要投吗？`,
    );
  },

  submitted(application, already, missing = []) {
    const demonstration = application.posting.demonstration ? '这是演示岗位，只是走一遍流程，不会有人联系您。' : '';
    if (already && application.status === 'withdrawn') {
      return spoken(
        `${name(application)}您投过，又撤回了，我不能再替您投。还想去，请直接和单位联系，或者找工作人员。`,
        ['找工作人员', '再看看别的岗位'],
      );
    }
    if (already) {
      return spoken(
        `${name(application)}您已经投过了（${day(application.submittedAt)}），不用再投。现在的情况：${STATUS[application.status]}。${demonstration}`,
        NEXT,
      );
    }
    const arrived = application.status === 'submitted' ? '已经收下，马上送到单位' : '已经送到单位';
    const call =
      missing.length > 0
        ? `单位还想知道您的${missing.map((question) => CALLED_ABOUT[question] ?? question).join('、')}，我可能在工作时间给您打个电话补问；现在说也行，不想接电话，屏幕上点“不要打电话”。`
        : '';
    return spoken(
      `投好了：${name(application)}，${arrived}。${demonstration || '单位看了会打电话找您，请留意接听；面试不要交钱，要钱的别信。'}${call}`,
      NEXT,
    );
  },

  refused(reason, others) {
    const why = { unknown: '这个岗位已经不招了，或者我没有找到它', lapsed: '这个岗位已经过了招聘期' }[reason];
    if (others.length === 0)
      return spoken(`${why}，所以没有投。您想找什么工作，我再给您找。`, ['我想找工作', '找工作人员']);
    const lines = others.map(
      (job, index) =>
        `${index + 1}. **${job.title}**${job.demonstration ? '（演示）' : ''}，${job.employer.name}，${job.pay.text}，${job.place.district ?? job.place.city}`,
    );
    return spoken(
      `${why}，所以没有投。差不多的还有：\n\n${lines.join('\n')}\n\n想投哪一个，说“投第几个”就行。`,
      ['投第一个', '第一个详细说说', '看看别的岗位'],
      `${why}，没有投。差不多的还有${others.length}个，第一个是${others[0]!.employer.name}的${others[0]!.title}。`,
    );
  },

  listed(applications) {
    if (applications.length === 0) {
      return spoken('这次您还没有投过岗位。看中哪一个，说“投这个”就行。', ['我想找工作']);
    }
    const lines = applications.map(
      (application) =>
        `- **${application.posting.title}**${application.posting.demonstration ? '（演示）' : ''}，${application.posting.employer}：${application.history
          .map(({ status, at }) => `${day(at)}${STATUS[status]}`)
          .join('，')}${when(application)}${said(application)}`,
    );
    const [latest] = applications;
    const open = applications.some(({ status }) => status !== 'withdrawn' && status !== 'hired');
    return spoken(
      `您投了${applications.length}个岗位：\n\n${lines.join('\n')}`,
      ['再看看别的岗位', '练一练面试', ...(open ? ['撤回投递'] : [])],
      `您投了${applications.length}个岗位。最近的是${name(latest!)}，${STATUS[latest!.status]}。`,
    );
  },

  news(applications) {
    const lines = applications.map(
      (application) =>
        `- **${name(application)}**：${STATUS[application.status]}${when(application)}。${NEWS[application.status] ?? ''}`,
    );
    const [first] = applications;
    return spoken(
      `您投的岗位有新消息：\n\n${lines.join('\n')}`,
      first?.status === 'interview' ? ['练一练面试', '面试要带什么'] : ['我的投递到哪一步了'],
      `您投的岗位有新消息：${first === undefined ? '' : `${name(first)}，${STATUS[first.status]}。`}`,
    );
  },

  whichToWithdraw(applications) {
    const lines = applications.map((application, index) => `${index + 1}. ${name(application)}`);
    return spoken(
      `要撤回哪一个？\n\n${lines.join('\n')}`,
      applications.map((_application, index) => `第${index + 1}个`),
    );
  },

  confirmWithdrawal(application) {
    const reached = application.status !== 'submitted';
    return spoken(
      `要撤回您投给${name(application)}的申请。${reached ? '我会告诉单位您不应聘了；单位已经看过的，收不回来。' : '还没送出，撤回了单位就收不到。'}确定撤回吗？`,
      ['确定撤回', '不用了'],
    );
  },

  withdrawn(application) {
    return spoken(`撤回了：${name(application)}。`, ['再看看别的岗位', '我的投递到哪一步了']);
  },

  notWithdrawn(application) {
    if (application === undefined) return spoken('没有可以撤回的投递。', ['我的投递到哪一步了', '我想找工作']);
    return spoken(
      `${name(application)}：${STATUS[application.status]}，不能再撤回。有事请直接和单位说，或者找工作人员。`,
      ['找工作人员'],
    );
  },

  notice(application, status) {
    // A message may leave after the next status came; it tells its own.
    const time = when({ ...application, status });
    return `【公共就业服务】您投给${application.posting.employer}的“${application.posting.title}”：${STATUS[status]}${time}。${status === 'interview' && time === '' ? '单位会和您约时间。' : ''}面试、入职都不用交钱。`;
  },

  question: outcomesInChinese.message,
  outcomes: outcomesInChinese,

  letter({ kind, applicationId, posting, name: person, phone, withResume }) {
    const { title } = posting;
    const asPosted = [`${posting.city}${posting.district ?? ''}`, posting.payText].filter((part) => part).join('，');
    if (kind === 'withdrawal') {
      return {
        subject: `撤回应聘：${title}`,
        text: `您好：\n\n应聘“${title}”的求职者（申请编号${applicationId}）已经撤回申请，请不要再联系，并请删除收到的个人信息。\n\n公共就业服务大厅　小顾\n`,
      };
    }
    return {
      subject: `${kind === 'update' ? '补充材料' : '应聘'}：${title}　${person}`,
      text: `您好：\n\n${kind === 'update' ? `应聘“${title}”的求职者补充了材料，经本人同意发给您，请以这一份为准。` : `有一位求职者应聘“${title}”（${asPosted}），由本人确认后发给您。`}\n\n姓名：${person}\n电话：${grouped(phone)}\n简历：${withResume ? '见附件' : '没有附简历，请电话联系'}\n申请编号：${applicationId}\n\n这些信息只能用于这次招聘，用完请删除。招聘不得向求职者收费。\n\n公共就业服务大厅　小顾\n`,
    };
  },

  status: (status) => STATUS[status],
};
