import { describe, expect, it } from 'vitest';
import { noteFacts } from '../../src/resume/note-facts.ts';
import { namedChoice } from '../../src/resume/read-answer.ts';
import { holdsNoCertificate, readCertificates } from '../../src/resume/read-certificates.ts';
import { leftSchool, readSchool, readSchooling } from '../../src/resume/read-schooling.ts';
import { readWork } from '../../src/resume/read-work.ts';
import { emptyResume } from '../../src/resume/resume-interview.ts';
import { readPersonName } from '../../src/words/person-name.ts';

describe('work as people tell it', () => {
  it('counts the years between two ages', () => {
    expect(readWork('我这一辈子净踩缝纫机了，十八岁进的示例服装厂，干到三十五，厂子黄了')).toMatchObject([
      { name: '示例服装厂', position: '踩缝纫机', 'x-years': 17 },
    ]);
  });

  it('gives each of two jobs the years that were told of both', () => {
    expect(readWork('白天做家电安装，晚上开网约车，都干了四年')).toMatchObject([
      { position: '家电安装', 'x-years': 4 },
      { position: '开网约车', 'x-years': 4 },
    ]);
  });

  it('reads years by their last two figures, and an end without a beginning', () => {
    expect(readWork('在示例通信公司做客服，一五年到一八年')).toMatchObject([
      { name: '示例通信公司', position: '客服', startDate: '2015', endDate: '2018' },
    ]);
    expect(readWork('2008年7月进的示例钢铁公司做电工，2016年3月走的')).toMatchObject([
      { name: '示例钢铁公司', position: '电工', startDate: '2008-07', endDate: '2016-03' },
    ]);
    expect(readWork('做了一二年保安')[0]).not.toHaveProperty('startDate');
  });

  it('takes neither a wish nor a reason for leaving for work', () => {
    expect(readWork('在示例粮库扛了九年麻袋，腰不行了，想整个轻巧的')).toHaveLength(1);
    expect(readWork('架子工，干了十几年，全国跑')).toHaveLength(1);
  });
});

describe('schooling that was left', () => {
  it('is noted as begun, or as what the person says it counts as', () => {
    expect([readSchooling('念到初二就不念了'), leftSchool('念到初二就不念了')]).toEqual(['junior_middle', true]);
    expect([readSchooling('高中没念完'), leftSchool('高中没念完')]).toEqual(['high_school', true]);
    expect([readSchooling('中专没毕业，就是初中'), leftSchool('中专没毕业，就是初中')]).toEqual([
      'junior_middle',
      false,
    ]);
    expect(leftSchool('高中毕业')).toBe(false);
    expect(readSchool('小学没读完')).toEqual({});
    expect(readSchool('没进过学堂门')).toEqual({});
    const { resume } = noteFacts(emptyResume(), { schoolingUnfinished: true, education: 'high_school' });
    expect(resume.document['x-person']).toEqual({ schooling: 'high_school', schoolingUnfinished: true });
    const later = noteFacts(resume, { education: 'college' }).resume;
    expect(later.document['x-person']).toEqual({ schooling: 'college' });
  });
});

describe('answers that only look like something else', () => {
  it('names the work before 都行 and leaves it open after 什么', () => {
    expect(namedChoice('超市理货或者收银都行')).toBe('超市理货或者收银');
    expect(namedChoice('看个锅炉打个更啥的都行')).toBe('看个锅炉打个更');
    expect(namedChoice('什么都行')).toBeUndefined();
    expect(namedChoice('都可以')).toBeUndefined();
  });

  it('holds no certificate but the card that everybody has', () => {
    expect(holdsNoCertificate('啥证也没有，就有个身份证')).toBe(true);
    expect(holdsNoCertificate('没有，就有个叉车证')).toBe(false);
    expect(readCertificates('幼师证算不算，有幼师资格证').map(({ name }) => name)).toEqual(['幼师资格证']);
    expect(readCertificates('制冷作业证在手，高处作业证正在考').map(({ name }) => name)).toEqual(['制冷作业证']);
  });

  it('takes no explanation of a character and no order for a name', () => {
    expect(readPersonName('路遥知的路，路晓燕')).toBe('路晓燕');
    expect(readPersonName('解放军的解，念谢，解大勇')).toBe('解大勇');
    expect(readPersonName('我叫步长青，不对不对，步长庆，庆祝的庆')).toBe('步长庆');
    expect(readPersonName('叫我小李就行')).toBe('小李');
  });
});
