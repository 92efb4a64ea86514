import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/contract/profile.ts';
import { ResumeDocument, type StoredResume } from '../../src/contract/resume.ts';
import type { ToldFacts } from '../../src/resume/note-facts.ts';
import { type InterviewStep, type ResumeAction, takeMove } from '../../src/resume/resume-interview.ts';

function interview(profile: Profile = {}, guess?: string) {
  let resume: StoredResume | undefined;
  const move = (action: ResumeAction, fields: ToldFacts = {}): InterviewStep => {
    const taken = takeMove(resume, { action, fields }, { profile, ...(guess ? { guess } : {}) });
    resume = taken.resume;
    return taken.step;
  };
  return { move, resume: () => resume!, document: () => ResumeDocument.parse(resume!.document) };
}

describe('the interview for a resume', () => {
  it('asks one thing after another until all is told, reads it back and is finished by a yes', () => {
    const { move, resume } = interview();
    const asked: string[] = [];
    const answers: Record<string, unknown> = {
      name: '示例甲',
      phone: '13800000000',
      occupation: '电焊工',
      work: '电焊干了十五年',
      education: '初中',
      certificates: '焊工证',
      skills: '会看图纸',
      city: '南京',
      salaryMin: 8000,
    };
    let step = move('start');
    while (step.kind === 'ask') {
      asked.push(step.question);
      step = move('answer', { [step.question]: answers[step.question] });
    }
    expect(asked).toEqual(Object.keys(answers));
    expect(step.kind).toBe('check');
    expect(resume()).toMatchObject({ finished: false, completeness: 100 });
    expect(move('answer', { confirm: '就这样' }).kind).toBe('finished');
    expect(resume().finished).toBe(true);
    expect(resume().document).toMatchObject({
      basics: { name: '示例甲', phone: '13800000000', label: '电焊工' },
      work: [{ position: '电焊', 'x-years': 15 }],
      certificates: [{ name: '焊工证' }],
      skills: [{ name: '看图纸' }],
      'x-person': { schooling: 'junior_middle' },
      'x-expected': { city: '南京', salaryMin: 8000 },
    });
  });

  it('keeps every job, certificate and skill that is told, one sentence after another', () => {
    const { move, document } = interview();
    move('start', { name: '示例甲', work: '在示例超市做收银三年' });
    move('answer', { work: '还干过两年保安', certificates: '健康证' });
    move('answer', { certificates: '电工证', skills: '会开叉车' });
    move('answer', { work: '保安干了五年', skills: '会用电脑' });
    expect(document().work).toMatchObject([{ 'x-years': 3 }, { position: '保安', 'x-years': 5 }]);
    expect(document().certificates?.map(({ name }) => name)).toEqual(['健康证', '电工证']);
    expect(document().skills).toHaveLength(2);
  });

  it('puts a correction in the place of what it corrects and leaves the rest', () => {
    const { move, document } = interview();
    move('start', { name: '示例甲', work: '做过三年保洁，干过两年保安', certificates: '健康证' });
    move('correct', { work: '保安干了四年', certificates: '电工证' });
    expect(document().work).toMatchObject([
      { position: '保洁', 'x-years': 3 },
      { position: '保安', 'x-years': 4 },
    ]);
    expect(document().certificates).toEqual([{ name: '电工证' }]);
  });

  it('takes several facts in one breath and asks only for the rest', () => {
    const { move } = interview();
    const step = move('start', { name: '示例甲', age: 43, work: '电焊干了十五年', certificates: '有焊工证' });
    expect(step).toMatchObject({ kind: 'ask', question: 'phone', noted: ['name', 'work', 'certificates'] });
    expect(move('answer', { phone: '13800000000' })).toMatchObject({ question: 'occupation', guess: '电焊' });
    expect(move('answer', { occupation: '对' })).toMatchObject({ question: 'education' });
  });

  it('does not ask for what is known already', () => {
    const { move, document } = interview({ name: '示例甲', phone: '13800000000', education: 'college', age: 30 });
    expect(move('start')).toMatchObject({ kind: 'ask', question: 'occupation' });
    expect(document()).toMatchObject({ basics: { name: '示例甲' }, 'x-person': { schooling: 'college', age: 30 } });
  });

  it('takes a search for a guess and never for a fact', () => {
    const { move, document } = interview({ name: '示例甲', phone: '13800000000' }, '保安');
    expect(move('start')).toMatchObject({ question: 'occupation', guess: '保安' });
    expect(document().basics.label).toBeUndefined();
    move('answer', { occupation: '想做保洁' });
    expect(document().basics.label).toBe('保洁');
  });

  it('asks openly after a no to its guess', () => {
    const { move, document } = interview({ name: '示例甲', phone: '13800000000' }, '保安');
    move('start');
    const step = move('answer', { occupation: '不是' });
    expect(step).toMatchObject({ kind: 'ask', question: 'occupation' });
    expect(step).not.toHaveProperty('guess');
    expect(document().basics.label).toBeUndefined();
  });

  it('works for a person with no employer, no schooling and no phone', () => {
    const { move, resume, document } = interview();
    move('start', { name: '示例甲', phone: '没有电话', occupation: '保洁', work: '没上过班', education: '没上过学' });
    expect(move('finish').kind).toBe('finished');
    expect(document().work).toBeUndefined();
    expect(document().basics.phone).toBeUndefined();
    expect(document()['x-person']).toEqual({ schooling: 'none' });
    expect(resume().completeness).toBe(15 + 15 + 20 + 10);
  });

  it('corrects a fact, in the middle and afterwards', () => {
    const { move, resume, document } = interview();
    move('start', { name: '示例甲', phone: '13800000000' });
    expect(move('correct', { phone: '13900000000' })).toMatchObject({ kind: 'ask', noted: ['phone'] });
    expect(document().basics.phone).toBe('13900000000');
    move('answer', { occupation: '保洁' });
    move('finish');
    expect(move('correct', { which: '电话' })).toMatchObject({ kind: 'ask', question: 'phone' });
    expect(move('answer', { phone: '13700000000' }).kind).toBe('corrected');
    expect(resume()).toMatchObject({ finished: true, document: { basics: { phone: '13700000000' } } });
  });

  it('asks which part, when something is wrong and nobody said what', () => {
    const { move } = interview();
    move('start', { name: '示例甲', occupation: '保洁' });
    expect(move('correct').kind).toBe('which_to_correct');
    expect(move('answer', { confirm: '有地方要改' }).kind).toBe('which_to_correct');
  });

  it('asks again for what it cannot use and keeps the rest', () => {
    const { move, document } = interview();
    const step = move('start', { name: '示例甲', phone: '1380000000' });
    expect(step).toMatchObject({ kind: 'ask', question: 'phone', problem: 'too_short', noted: ['name'] });
    expect(document().basics).toMatchObject({ name: '示例甲' });
    expect(document().basics.phone).toBeUndefined();
  });

  it('comes back once, at the end, to what was put off', () => {
    const { move, resume } = interview();
    move('start');
    expect(move('answer', { later: 'name' })).toMatchObject({ question: 'phone' });
    const rest = {
      phone: '13800000000',
      occupation: '保安',
      work: '保安三年',
      education: '初中',
      certificates: '没有',
    };
    expect(move('answer', { ...rest, skills: '没有', city: '南京', salaryMin: 4000 })).toMatchObject({
      question: 'name',
    });
    expect(move('answer', { later: 'name' })).toMatchObject({ kind: 'check' });
    expect(resume().skipped).toEqual(['name']);
  });

  it('says why it asks, and asks again what it could not understand', () => {
    const { move } = interview();
    move('start');
    expect(move('answer', { why: true })).toMatchObject({ question: 'name', problem: 'why_asked' });
    expect(move('answer', { unclear: 'name' })).toMatchObject({ question: 'name', problem: 'unclear' });
    expect(move('answer', { certificates: '随便哪里都行' })).toMatchObject({ problem: 'unclear' });
  });

  it('takes out what is named, says so, and says when it is not there', () => {
    const { move, document } = interview();
    move('start', {
      name: '示例甲',
      age: 43,
      email: 'example@example.com',
      work: '在示例鞋厂踩了五年机器，在成都做过三年月嫂',
    });
    expect(move('correct', { remove: '鞋厂' })).toMatchObject({ removed: '鞋厂' });
    expect(document().work).toHaveLength(1);
    expect(move('correct', { remove: '我年龄' })).toMatchObject({ removed: '我年龄' });
    expect(document()['x-person']?.age).toBeUndefined();
    expect(move('correct', { remove: '泰国' })).toEqual({ kind: 'which_to_correct', notThere: '泰国' });
  });

  it('passes a question over and does not come back to it', () => {
    const { move, resume } = interview();
    expect(move('start', { name: '示例甲', phone: null })).toMatchObject({ question: 'occupation' });
    expect(resume()).toMatchObject({ skipped: ['phone'], completeness: 15 });
    expect(move('start')).toMatchObject({ question: 'occupation' });
  });

  it('is not finished without a name or without anything the person can do', () => {
    const { move } = interview();
    move('start', { phone: '13800000000' });
    expect(move('finish')).toMatchObject({ kind: 'ask', question: 'name', problem: 'needed_to_finish' });
    move('answer', { name: '示例甲' });
    expect(move('finish')).toMatchObject({ kind: 'ask', question: 'occupation' });
  });

  it('keeps what was told when it is left, and goes on from there', () => {
    const { move } = interview();
    expect(move('cancel').kind).toBe('none');
    move('start', { name: '示例甲' });
    expect(move('cancel').kind).toBe('cancelled');
    expect(move('start')).toMatchObject({ kind: 'ask', question: 'phone' });
  });

  it('shows what there is', () => {
    const { move } = interview();
    expect(move('show').kind).toBe('none');
    move('start', { name: '示例甲' });
    expect(move('show').kind).toBe('shown');
  });

  it('takes what a language model has read as well, and drops what is no date', () => {
    const { move, document } = interview();
    move('start', {
      work: [{ employer: '示例建筑有限公司', position: '电焊工', years: 15, startDate: '约2010年' }],
      certificates: [{ name: '焊工证', number: 'T0001', expires: '2028-05' }],
      school: '示例中学',
      email: 'not an address',
    });
    expect(document().work).toEqual([{ name: '示例建筑有限公司', position: '电焊工', 'x-years': 15 }]);
    expect(document().certificates).toEqual([{ name: '焊工证', 'x-number': 'T0001', 'x-expires': '2028-05' }]);
    expect(document().education).toEqual([{ institution: '示例中学' }]);
    expect(document().basics.email).toBeUndefined();
  });
});
