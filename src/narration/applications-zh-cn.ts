import type { Application, ApplicationStatus } from '../contract/application.ts';
import type { ApplicationNarrator } from './application-narrator.ts';
import { grouped } from './figures.ts';
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

const NEXT = ['我的投递到哪一步了', '再看看别的岗位', '练一练面试'];

function name({ posting }: Application): string {
  return `${posting.employer}的${posting.title}`;
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

  confirm({ job, name: person, phone, withResume }) {
    const demonstration = job.demonstration
      ? ['这是**演示岗位**，不是真的招聘，投了只是走一遍流程，不会有人联系您。']
      : [];
    const warnings = (job.warnings ?? []).map((warning) => `- 注意：${warning}`);
    const parts = [
      `我要替您投这个岗位：**${job.title}**，${job.employer.name}，${job.pay.text}。`,
      ...demonstration,
      ...(warnings.length > 0 ? [warnings.join('\n')] : []),
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

  submitted(application, already) {
    const demonstration = application.posting.demonstration ? '这是演示岗位，只是走一遍流程，不会有人联系您。' : '';
    if (already) {
      return spoken(
        `${name(application)}您已经投过了（${day(application.submittedAt)}），不用再投。现在的情况：${STATUS[application.status]}。${demonstration}`,
        NEXT,
      );
    }
    const arrived = application.status === 'submitted' ? '已经收下，马上送到单位' : '已经送到单位';
    return spoken(
      `投好了：${name(application)}，${arrived}。${demonstration || '单位看了会打电话找您，请留意接听；面试不要交钱，要钱的别信。'}`,
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
          .join('，')}`,
    );
    const [latest] = applications;
    return spoken(
      `您投了${applications.length}个岗位：\n\n${lines.join('\n')}`,
      ['再看看别的岗位', '练一练面试'],
      `您投了${applications.length}个岗位。最近的是${name(latest!)}，${STATUS[latest!.status]}。`,
    );
  },

  status: (status) => STATUS[status],
};
