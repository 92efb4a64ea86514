import { describe, expect, it } from 'vitest';
import type { ResumeDocument } from '../../src/contract/resume.ts';
import { noteFacts, type ToldFacts } from '../../src/resume/note-facts.ts';
import { emptyResume } from '../../src/resume/resume-interview.ts';

/** The jobs after one sentence after another; `*` before a sentence corrects. */
function jobs(...sentences: string[]): NonNullable<ResumeDocument['work']> {
  const resume = sentences.reduce((before, sentence) => {
    const corrects = sentence.startsWith('*');
    const told: ToldFacts = { work: sentence.replace('*', '') };
    return noteFacts(before, told, corrects ? 'corrected' : 'told').resume;
  }, emptyResume());
  return resume.document.work ?? [];
}
const brief = (work: ReturnType<typeof jobs>) => work.map((job) => [job.name, job.position, job['x-years']]);

describe('several jobs', () => {
  it('are all kept when they are told one after another', () => {
    expect(brief(jobs('在示例电子厂做了三年质检', '后来送了两年快递', '还在示例物业公司做过一年保安'))).toEqual([
      ['示例电子厂', '质检', 3],
      [undefined, '送快递', 2],
      ['示例物业公司', '保安', 1],
    ]);
  });

  it('are put right one by one, by what they were or by their number, and stay where they stood', () => {
    const told = ['在示例电子厂做了三年质检', '当过两年保安'];
    expect(brief(jobs(...told, '*第一份工作是五年'))).toEqual([
      ['示例电子厂', '质检', 5],
      [undefined, '保安', 2],
    ]);
    expect(jobs(...told, '*第一份工作是五年')[0]?.summary).toBe('在示例电子厂做了五年质检');
    expect(brief(jobs(...told, '*当过四年保安'))).toEqual([
      ['示例电子厂', '质检', 3],
      [undefined, '保安', 4],
    ]);
    expect(brief(jobs(...told, '*第一份删掉'))).toEqual([[undefined, '保安', 2]]);
    expect(brief(jobs(...told, '*第五份工作是五年'))).toEqual(brief(jobs(...told)));
  });

  it('are put right by a word of theirs, and the word of no job is a job of its own', () => {
    const told = ['在示例纺织厂挡车干了十二年', '当过两年保安'];
    const amended = jobs(...told, '*等等，纺织厂那个是十五年不是十二年');
    expect(amended.map((job) => [job['x-years'], job.summary])).toEqual([
      [15, '在示例纺织厂挡车干了十五年'],
      [2, '当过两年保安'],
    ]);
    expect(brief(jobs(...told, '*保安那份删掉'))).toHaveLength(1);
    const begun = noteFacts(emptyResume(), { work: told[0], experienceYears: 12 }).resume;
    const { document } = noteFacts(begun, { work: '纺织厂那个是十五年' }, 'corrected').resume;
    expect(document['x-person']?.experienceYears).toBe(15);
  });

  it('keep what a correction of the only one does not say anew', () => {
    expect(brief(jobs('在示例电子厂做了三年质检', '*做了五年质检'))).toEqual([['示例电子厂', '质检', 5]]);
  });

  it('come with the latest first where all have their dates, else as they were told', () => {
    const dated = jobs('2015年3月到2018年5月在示例一厂当车工', '2020年1月到2024年6月在示例二厂当班长');
    expect(dated.map(({ name }) => name)).toEqual(['示例二厂', '示例一厂']);
    expect(jobs('当过两年保安', '2020年1月到2024年6月在示例二厂当班长').map(({ position }) => position)).toEqual([
      '保安',
      '班长',
    ]);
  });

  it('are not invented from gaps, counts and times ago', () => {
    expect(brief(jobs('我干过两样，水暖干了七年，炒菜炒了四年'))).toEqual([
      [undefined, '水暖', 7],
      [undefined, '炒菜', 4],
    ]);
    expect(brief(jobs('有几年没上班，以前在码头扛包，干了三年'))).toEqual([[undefined, '扛包', 3]]);
    expect(brief(jobs('前两年在示例砖厂打过杂'))[0]?.[2]).toBeUndefined();
  });
});

describe('a certificate', () => {
  it('is put right by its dates alone, without its name', () => {
    const begun = noteFacts(emptyResume(), { certificates: '电梯维修证，编号T1000118，2026年12月到期' }).resume;
    const { document } = noteFacts(begun, { certificates: '是2027年12月到期' }, 'corrected').resume;
    expect(document.certificates).toEqual([{ name: '电梯维修证', 'x-number': 'T1000118', 'x-expires': '2027-12' }]);
  });
});
