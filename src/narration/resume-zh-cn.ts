import type { ResumeDocument } from '../contract/resume.ts';
import { grouped } from './figures.ts';
import type { ResumeInBrief, ResumeNarrator } from './resume-narrator.ts';
import { resumeSheetInChinese } from './resume-sheet-zh-cn.ts';
import { spoken } from './spoken.ts';
import { profileFact } from './zh-cn-profile.ts';

const LABELS: Readonly<Record<string, string>> = {
  name: '姓名',
  phone: '电话',
  email: '邮箱',
  occupation: '想做的工作',
  work: '做过的工作',
  education: '学历',
  certificates: '证书',
  skills: '会做的',
  awards: '获奖',
  city: '想在哪里上班',
  salaryMin: '期望工资',
};

const QUESTIONS: Readonly<Record<string, string>> = {
  name: '您叫什么名字？',
  phone: '单位怎么联系您？说手机号就行；没有就说没有。',
  occupation: '您想做什么工作？',
  work: '以前做过什么？在哪里做、做了多久，一起说就行；没上过班也没关系。',
  education: '您上学上到哪里？比如小学、初中、高中、中专、大专。',
  certificates: '您有什么证？比如焊工证、健康证、驾驶证；没有就说没有。',
  skills: '还会做什么？比如开叉车、做家常菜、用电脑。',
  city: '您想在哪里上班？',
  salaryMin: '工资最少要多少？说个数就行，也可以说不限。',
};

const SUGGESTIONS: Readonly<Record<string, string[]>> = {
  phone: ['没有电话', '跳过'],
  work: ['没上过班', '跳过'],
  education: ['没上过学', '小学', '初中', '高中'],
  certificates: ['没有证', '跳过'],
  skills: ['没有', '跳过'],
  city: ['都可以', '跳过'],
  salaryMin: ['不限', '跳过'],
};

const PROBLEMS: Readonly<Record<string, string>> = {
  not_a_name: '没有听清名字。',
  no_number: '没有听到号码。',
  too_short: '这个号码好像少了几位。',
  too_long: '这个号码好像多了几位。',
  area_code_missing: '座机要带上区号。',
  not_a_phone: '这个号码好像不对。',
  unclear: '这一句我没听明白。',
  why_asked: '问这些只为写进简历给单位看，要不要说由您，不想说就说“跳过”。',
  needed_to_finish: '还差一样才能做好：',
};

function factsOf(question: string, document: ResumeDocument): string | undefined {
  const { basics, work, certificates, skills } = document;
  const person = document['x-person'];
  const expected = document['x-expected'];
  switch (question) {
    case 'name':
      return basics.name;
    case 'phone':
      return basics.phone && grouped(basics.phone);
    case 'email':
      return basics.email;
    case 'occupation':
      return basics.label;
    case 'work':
      return work?.map(workInWords).join('；');
    case 'education':
      return [
        person?.schooling &&
          `${wordFor('education', person.schooling)}${person.schoolingUnfinished === true ? '（没读完）' : ''}`,
        ...(document.education ?? []).flatMap(({ institution, area, endDate }) => [
          institution,
          area,
          endDate && `${endDate}毕业`,
        ]),
      ]
        .filter(Boolean)
        .join('，');
    case 'certificates':
      return certificates
        ?.map((certificate) => {
          const details = [
            certificate['x-class'],
            certificate['x-number'] && `编号${certificate['x-number']}`,
            certificate.issuer,
            certificate['x-expires'] && `有效期到${certificate['x-expires']}`,
          ].filter(Boolean);
          return `${certificate.name}${details.length > 0 ? `（${details.join('，')}）` : ''}`;
        })
        .join('、');
    case 'skills':
      return skills?.map(({ name }) => name).join('、');
    case 'awards':
      return document.awards?.map(({ title }) => title).join('、');
    case 'city':
      return [expected?.city, expected?.district].filter(Boolean).join('');
    case 'salaryMin':
      return expected?.salaryMin === undefined
        ? undefined
        : `每${wordFor('wishes.salaryUnit', expected.salaryUnit ?? 'month')}不低于${expected.salaryMin}元`;
    default:
      return undefined;
  }
}

function workInWords(job: NonNullable<ResumeDocument['work']>[number]): string {
  if (job.summary !== undefined) return job.summary;
  const span = [job.startDate, job.endDate].filter(Boolean).join('到');
  const years = job['x-years'] === undefined ? '' : `${job['x-years']}年`;
  return [span, job.name, job.position, years].filter(Boolean).join('，');
}

function wordFor(field: 'education' | `wishes.${string}`, value: string | string[]): string {
  return profileFact({ field, value }).split('：')[1]!;
}

/** Who renews it, by the kind of certificate. */
function renewal(name: string): string {
  if (name.includes('健康证')) return '到当地指定的医疗卫生机构重新体检办证，费用问当地';
  if (/焊|电工|登高|高处|制冷|空调|架子|特种作业/u.test(name) && !/级|技师/u.test(name))
    return '特种作业的证归应急管理部门管，没证不能上岗，早点去问复审换证';
  if (/叉车|起重|塔吊|行车|锅炉|压力容器|电梯|特种设备/u.test(name))
    return '特种设备的证归市场监管部门管，快到期提前去问复审';
  if (/驾驶|驾照/u.test(name)) return '到公安交管部门换证';
  return '怎么换证，请问发证的地方，或者问大厅窗口';
}

const WITHOUT_PHONE = '没有电话不要紧，想留家里人或邻居的号码，随时说。';

function readBack(noted: readonly string[], document: ResumeDocument): string {
  const facts = noted.flatMap((question) => {
    const fact = factsOf(question, document);
    return fact ? [`${LABELS[question]}：${fact}`] : [];
  });
  const others = noted.includes('phone') && document.basics.phone === undefined ? WITHOUT_PHONE : '';
  const heard = facts.length > 0 ? `记下了，${facts.join('；')}。` : noted.length > 0 ? '记下了。' : '';
  return `${heard}${others}`;
}

function linesOf(document: ResumeDocument): string[] {
  const person = document['x-person'];
  const expected = document['x-expected'];
  const aside = [
    person?.gender && profileFact({ field: 'gender', value: person.gender }),
    person?.age === undefined ? undefined : profileFact({ field: 'age', value: person.age }),
    person?.birthDate && profileFact({ field: 'birthDate', value: person.birthDate }),
    person?.householdPlace && profileFact({ field: 'householdPlace', value: person.householdPlace }),
  ];
  const wishes = [
    expected?.employmentType && profileFact({ field: 'wishes.employmentType', value: expected.employmentType }),
    expected?.shift && profileFact({ field: 'wishes.shift', value: expected.shift }),
    expected?.benefits?.length && profileFact({ field: 'wishes.benefits', value: expected.benefits }),
  ];
  const asked = (questions: string[]) =>
    questions.flatMap((question) => {
      const fact = factsOf(question, document);
      return fact ? [`${LABELS[question]}：${fact}`] : [];
    });
  return [
    ...asked(['name']),
    ...aside.filter((line) => typeof line === 'string'),
    ...asked(['phone', 'email', 'occupation', 'work']),
    ...(person?.experienceYears === undefined || person.experienceYears === 0
      ? []
      : [profileFact({ field: 'experienceYears', value: person.experienceYears })]),
    ...asked(['education', 'certificates', 'skills', 'awards', 'city', 'salaryMin']),
    ...wishes.filter((line) => typeof line === 'string'),
    ...(document.basics.summary ? [document.basics.summary] : []),
  ];
}

function listing(document: ResumeDocument): string {
  return linesOf(document)
    .map((line) => `- ${line}`)
    .join('\n');
}

function improve({ completeness, missing }: ResumeInBrief): string {
  if (missing.length === 0) return '完整度100%。';
  const labels = missing.slice(0, 3).map((question) => LABELS[question]);
  return `完整度${completeness}%，补上${labels.join('、')}会更好。`;
}

export const resumeInChinese: ResumeNarrator = {
  ask(question, { problem, noted, document, guess, removed, aside }) {
    const heard = removed === undefined ? (aside ? '记下了。' : readBack(noted, document)) : `好，“${removed}”不写了。`;
    const before = problem === undefined ? heard : (PROBLEMS[problem] ?? PROBLEMS.unclear!);
    if (question === 'occupation' && guess !== undefined) {
      return spoken(`${before}您还是想做${guess}吗？想换一样，直接说就行。`, [`对，${guess}`, '什么都行', '跳过']);
    }
    return spoken(`${before}${QUESTIONS[question]}`, SUGGESTIONS[question] ?? (question === 'name' ? [] : ['跳过']));
  },
  check({ document }) {
    return spoken(
      `都问完了，请您看看对不对：\n\n${listing(document)}\n\n没问题就说“就这样”，哪里不对就说哪里。`,
      ['就这样', '有地方要改'],
      '都问完了，简历在屏幕上，请您看看对不对。没问题就说就这样。',
    );
  },
  whichToCorrect(notThere) {
    const before = notThere === undefined ? '' : `简历里没有“${notThere}”，没有动。`;
    return spoken(`${before}要改哪一项？`, Object.values(LABELS).slice(0, 6));
  },
  finished(resume) {
    return spoken(
      `简历做好了。${improve(resume)}\n\n${listing(resume.document)}`,
      ['按这个帮我找工作', '有地方要改', '帮我润色简历', '练一练面试'],
      `简历做好了，${improve(resume)}投岗位的时候会一起发，发之前先给您看。`,
    );
  },
  corrected(noted, document) {
    return spoken(`改好了。${readBack(noted, document).replace('记下了，', '')}`, ['看看我的简历', '按这个帮我找工作']);
  },
  shown(resume) {
    return spoken(
      `${resume.finished ? '这是您的简历' : '简历还没做完，现在是这样'}：\n\n${listing(resume.document) || '- 还没有内容'}\n\n${improve(resume)}`,
      resume.finished ? ['有地方要改', '按这个帮我找工作'] : ['继续做简历', '有地方要改'],
      `${resume.finished ? '您的简历' : '还没做完的简历'}在屏幕上。${improve(resume)}`,
    );
  },
  aloud({ document, finished }) {
    const lines = linesOf(document);
    const heard = lines.length === 0 ? '简历里还没有内容。' : `${lines.join('。')}。`;
    return spoken(
      listing(document) || heard,
      finished ? ['有地方要改', '按这个帮我找工作'] : ['继续做简历', '有地方要改'],
      `我念给您听：${heard.replace(/[；、]/gu, '，')}哪里不对，您说。`,
    );
  },
  imported(read, document, cut) {
    const facts = read.flatMap((question) => {
      const fact = factsOf(question, document);
      return fact ? [`- ${LABELS[question]}：${fact}`] : [];
    });
    const parts = cut?.lists.map((list) => LABELS[list] ?? list) ?? [];
    const left = parts.length === 0 ? '' : `${parts.join('、')}太多，只放了前${cut!.most}条，后面的没放进来。`;
    return spoken(
      `我从简历里读到这些，请您核对，不对就说哪里不对：\n\n${facts.join('\n')}${left === '' ? '' : `\n\n${left}`}`,
      [],
      `简历读到了${read.map((question) => LABELS[question]).join('、')}，在屏幕上，请您核对。${left}`,
    );
  },
  lapsing(certificates) {
    const lines = certificates.map(({ name, until, state }) => {
      const [, month, day] = until.split('-').map(Number);
      const when = state === 'lapsed' ? `${until.slice(0, 4)}年${month}月${day}日已经过期` : `${month}月${day}日到期`;
      return `${name}${when}，${renewal(name)}。`;
    });
    return spoken(
      `注意：${lines.join('')}`,
      certificates.some(({ name }) => name.includes('健康证')) ? ['健康证多久换一次'] : [],
    );
  },
  expiry(certificates, lapsing) {
    const lines = certificates.map(({ name, 'x-expires': until }) =>
      until === undefined ? `- ${name}：您没说过哪天到期，看证上写的，告诉我我帮您记着` : `- ${name}：有效期到${until}`,
    );
    const soon = lapsing.length === 0 ? '' : `\n\n${this.lapsing(lapsing).reply}`;
    return spoken(`您的证：\n\n${lines.join('\n')}${soon}`, ['健康证多久换一次']);
  },
  rewordings(proposals, done) {
    if (proposals.length === 0) return spoken('您的话已经很清楚，不用改。', ['看看我的简历', '按这个帮我找工作']);
    if (done) return spoken('换好了，意思没变，只是说得顺一些。', ['看看我的简历', '按这个帮我找工作']);
    const pairs = proposals.map(({ before, after }) => `- 原来：${before}\n- 改成：**${after}**`);
    return spoken(
      `可以这样写，意思不变，您看行不行：\n\n${pairs.join('\n\n')}\n\n要换成新的吗？`,
      ['换成新的', '不用了'],
      `我把${proposals.length}处改得顺一些，第一处改成：${proposals[0]!.after}。要换吗？`,
    );
  },
  cancelled() {
    return spoken('好的，简历先放着。说过的还在，想接着做就说“继续做简历”。', ['我想找工作', '清除我的信息']);
  },
  none() {
    return spoken('还没有简历。我问几句就能帮您做一份，要现在做吗？', ['做一份简历', '我想找工作']);
  },
  label: (question) => LABELS[question] ?? question,
  lines: linesOf,
  sheet: resumeSheetInChinese,
};
