import { describe, expect, it } from 'vitest';
import { askedPart } from '../../src/tools/asked-part.ts';
import { asksLocalFigure, asksOfLaterYear, tellsFigure } from '../../src/tools/local-figure.ts';
import { asksPersonalRecord } from '../../src/tools/personal-record.ts';
import { lawNamedWithArticle } from '../../src/tools/unknown-law.ts';

const TODAY = '2026-11-21';

describe('what nothing here could know', () => {
  it.each(['2028年国庆放几天', '明年社保缴费基数定多少', '后年三支一扶报名是几号', '明年最低工资会不会涨'])(
    'takes “%s” for a question about a later year',
    (question) => expect(asksOfLaterYear(question, TODAY)).toBe(true),
  );

  it.each(['我明年满五十岁能退休吗', '明年合同到期公司不续签怎么办', '2026年国庆放几天', '2027年退休的缴费年限要多少'])(
    'lets “%s” be looked up',
    (question) => expect(asksOfLaterYear(question, TODAY)).toBe(false),
  );

  it.each([
    '我的工伤认定批下来没有',
    '帮我查一下失业金到账没',
    '你看看我仲裁进度',
    '工友老张上个月拿了多少工资你查查',
    '隔壁老李退休金拿多少一个月',
    '我爸的低保什么时候能批下来',
    '我上个月交的材料审到哪了',
    '社保局王科长手机号是啥',
  ])('takes “%s” for a question about somebody’s record', (question) =>
    expect(asksPersonalRecord(question)).toBe(true),
  );

  it.each([
    '失业金多久到账',
    '工伤认定几天出结果',
    '帮我看看这种情况能不能要补偿',
    '养老保险账户余额在哪里查',
    '我和老李同工同酬能要一样多吗',
    '我的失业金什么时候开始能领',
    '低保一般多久批下来',
  ])('lets “%s” be answered with how it is done', (question) => expect(asksPersonalRecord(question)).toBe(false));

  it('knows a payment that places set for themselves, and a text that tells it', () => {
    expect(asksLocalFigure('某市的采暖补贴发多少')).toBe(true);
    expect(asksLocalFigure('被辞退赔多少')).toBe(false);
    expect(tellsFigure('求职补贴给多少', '求职补贴按百分之十五发。')).toBe(true);
    expect(tellsFigure('求职补贴给多少', '丧葬补助金按六个月发。')).toBe(false);
    expect(tellsFigure('求职补贴给多少', '求职补贴由省人民政府定。')).toBe(false);
  });

  it.each([
    ['新工种劳动者保护办法第十条怎么写', '新工种劳动者保护办法'],
    ['《样例省保洁员条例》第 3 条', '样例省保洁员条例'],
  ])('reads the law that “%s” names', (question, law) => {
    expect(lawNamedWithArticle(question)).toBe(law);
    expect(lawNamedWithArticle('有什么办法讨薪')).toBeUndefined();
  });
});

describe('a part of an answer', () => {
  it.each([
    ['要带什么材料', '带什么'],
    ['那要准备啥材料呢', '带什么'],
    ['去哪里办', '在哪办'],
    ['多久能办好', '多久'],
    ['有没有时间限制？', '时限'],
    ['怎么算', '怎么算'],
    ['要不要交钱', '收费'],
    ['具体怎么办', '怎么办'],
    ['能给多少', '给多少'],
    ['谁能领', '条件'],
  ])('is what “%s” asks for', (words, heading) => expect(askedPart(words)[0]).toBe(heading));

  it.each(['工伤认定要带什么材料', '加班费怎么算', '失业金去哪里领', '老板不给钱怎么办', '你好'])(
    'is not what “%s” asks for',
    (words) => expect(askedPart(words)).toEqual([]),
  );
});
