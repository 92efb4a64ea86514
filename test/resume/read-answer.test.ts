import { describe, expect, it } from 'vitest';
import { readList, saysNothing } from '../../src/resume/read-answer.ts';
import { looksLikeCertificate, readCertificates } from '../../src/resume/read-certificates.ts';
import { readSchool, readSchooling } from '../../src/resume/read-schooling.ts';
import { readWork } from '../../src/resume/read-work.ts';

describe('work told in running words', () => {
  it.each([
    ['电焊干了十五年', { position: '电焊', 'x-years': 15 }],
    ['我做过三年保安', { position: '保安', 'x-years': 3 }],
    ['在示例物业有限公司当保安当了两年半', { name: '示例物业有限公司', 'x-years': 2.5 }],
    ['干了5年电工', { position: '电工', 'x-years': 5 }],
    ['做过半年服务员', { position: '服务员', 'x-years': 0.5 }],
    ['做了18个月保洁', { position: '保洁', 'x-years': 1.5 }],
    ['保姆', { position: '保姆' }],
  ])('“%s” tells the trade and the time and keeps the words', (said, job) => {
    expect(readWork(said)).toEqual([expect.objectContaining({ ...job, summary: said })]);
  });

  it('makes one job of each clause', () => {
    const jobs = readWork('在工地上焊钢筋干了十五年，后来在物业做过三年保安');
    expect(jobs.map((job) => job['x-years'])).toEqual([15, 3]);
    expect(jobs[1]).toMatchObject({ position: '保安' });
  });

  it('keeps the verb where the object is no trade, and a route with the driving before it', () => {
    expect(readWork('开大货车开了三年，跑过西藏线')).toMatchObject([{ position: '开大货车', 'x-years': 3 }]);
    expect(readWork('在校期间在一家软件公司实习过半年')[0]).not.toHaveProperty('name');
  });

  it('makes no employer of a kind of place', () => {
    expect(readWork('在一家酒店做保洁')[0]).not.toHaveProperty('name');
    expect(readWork('在工厂干过')[0]).not.toHaveProperty('name');
  });

  it.each([
    ['我二十岁进纺织厂当挡车工干了九年', [{ position: '挡车工', 'x-years': 9 }]],
    ['砌墙嘛砌了，差不多有二十来年吧都是跟着老乡在工地上', [{ position: '砌墙', 'x-years': 20 }]],
    ['从小放牛放羊，没给谁打过工', [{}]],
    ['做了两年收银，去年关门了', [{ position: '收银', 'x-years': 2 }]],
    ['扎钢筋扎了十几年，中间有两年在电子厂', [{ position: '扎钢筋', 'x-years': 10 }, { 'x-years': 2 }]],
  ])('hears what “%s” tells of work and leaves the rest', (said, jobs) => {
    expect(readWork(said)).toMatchObject(jobs);
    expect(readWork(said)).toHaveLength(jobs.length);
  });

  it('invents neither trade nor time where none is told', () => {
    expect(readWork('什么苦活累活都扛过来了')).toEqual([{ summary: '什么苦活累活都扛过来了' }]);
  });
});

describe('things in a row', () => {
  it.each([
    ['会开叉车和用电脑', ['开叉车', '用电脑']],
    ['会和面、包饺子', ['和面', '包饺子']],
    ['会计，电工', ['会计', '电工']],
    ['贴瓷砖也会一点抹灰也行', ['贴瓷砖', '抹灰']],
  ])('“%s” is divided where things end', (said, items) => {
    expect(readList(said)).toEqual(items);
  });

  it('reads certificates with the day they lapse', () => {
    expect(readCertificates('有焊工证，2027年3月到期，还有健康证')).toEqual([
      { name: '焊工证', 'x-expires': '2027-03' },
      { name: '健康证' },
    ]);
  });
});

describe('a certificate', () => {
  it.each(['健康证', '低压电工证', '普通话二级甲等', '英语六级', '注册会计师', 'C1', '汽车维修工中级', '育婴员'])(
    'may be called %s',
    (name) => expect(looksLikeCertificate(name)).toBe(true),
  );
  it.each(['随便哪里都行', '第一个', '过了四门', '身体好得很'])('is never called %s', (name) =>
    expect(looksLikeCertificate(name)).toBe(false),
  );
  it('is none where what everybody has is named, or nothing', () => {
    expect(readCertificates('什么证，身份证有，别的没得')).toEqual([]);
    expect(readCertificates('再加一个叉车证')).toEqual([{ name: '叉车证' }]);
    expect(saysNothing('那个没有没有考过')).toBe(true);
  });
});

describe('schooling', () => {
  it('has the subject without the words around the school', () => {
    expect(readSchool('今年刚从示例工业大学计算机专业本科毕业')).toEqual({ school: '示例工业大学', major: '计算机' });
  });

  it.each([
    ['初中没毕业', 'junior_middle'],
    ['读过技校', 'vocational'],
    ['大专', 'college'],
    ['没上过学', 'none'],
    ['硕士研究生', 'master'],
  ])('“%s” is %s', (said, schooling) => {
    expect(readSchooling(said)).toBe(schooling);
  });
});

describe('nothing to tell', () => {
  it.each(['没有', '没有电话', '没什么证', '无', '都没有', 'none', '我没有手机'])('is heard in “%s”', (said) => {
    expect(saysNothing(said)).toBe(true);
  });

  it.each(['没有高压电工证，只有低压的', '电焊工', '无锡'])('is not heard in “%s”', (said) => {
    expect(saysNothing(said)).toBe(false);
  });
});
