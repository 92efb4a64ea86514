import { beforeAll, describe, expect, it } from 'vitest';
import { ONESELF } from '../../src/contract/told-facts.ts';
import { spelledOut } from '../../src/lexicon/frames.ts';
import { AlarmsFile } from '../../src/lexicon/lexicon-schema.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { createWorkbench, type Workbench } from './support.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});

const raised = (text: string, lastAlarm?: string) =>
  bench.read(text, lastAlarm === undefined ? {} : { lastAlarm }).alarm?.kind;

describe('an alarm', () => {
  it.each([
    ['带班的说今晚要找人卸我一条胳膊', 'attacked'],
    ['两个男的一直跟到这，现在在门口等我', 'attacked'],
    ['someone from the agency is threatening to stab me', 'attacked'],
    ['老婆拿菜刀砍我，今晚没地方去', 'home_violence'],
    ['我爸天天打我，我不敢回家', 'home_violence'],
    ['一到晚上就把宿舍大门锁死，我们想走走不脱', 'held'],
    ['they took my passport and I cannot leave the dormitory', 'held'],
    ['快来人啊，这边有个老头倒地上不动了', 'collapsed'],
    ['有孕妇羊水破了', 'collapsed'],
    ['我家老太太跟我走散了，她不认得路', 'lost'],
    ['我娃儿刚才还在这，一转眼不见了', 'lost'],
    ['同学喊我去妙瓦底上班，你看能信不', 'offer_abroad'],
    ['刷单兼职一天三百靠谱吗', 'offer_orders'],
    ['公司说要先分期学三个月再安排上岗，正规吗', 'offer_loan'],
    ['我闺女十四，放假想去她舅的厂里打工', 'under_sixteen'],
    ['俺闺女十七，想去奶茶店上班', 'youth'],
  ])('%s: %s', (text, kind) => {
    expect(raised(text)).toBe(kind);
  });

  it.each([
    '打架斗殴的场子我不去，找个安静的保安岗，南京',
    '老板打电话叫我回去上班',
    '我被打八折的工资，合法吗',
    '面试官打断我的话，问我要多少钱',
    '老公打工去了，我在家想找点手工活',
    '公司不给我开离职证明，卡着不让走',
    '厂里关门了，工资找谁要',
    '流血流汗干了一年不给钱',
    '上次晕倒是因为中暑，算工伤吗',
    '我妈找不到工作，想问问有没有保洁的活，南京',
    '我儿子丢了工作，怎么办失业登记',
    '我想去泰国菜餐厅当服务员，南京',
    '孩子十五岁，我想找个能接送他的班，南京',
    '孩子刚上小学，想出来干活，咸阳',
    '我十六岁那年进的厂，现在四十了，工龄怎么算',
  ])('is not raised by %s', (text) => {
    expect(bench.read(text).alarm).toBeUndefined();
    expect(bench.request(text).intent).not.toBe('unsafe');
  });

  it('goes on from the one before', () => {
    expect(raised('联系不上了', 'offer_abroad')).toBe('lost_abroad');
    expect(raised('联系不上了')).toBeUndefined();
    expect(raised('为啥不行，我花钱', 'discrimination')).toBe('discrimination_why');
    expect(raised('那我该咋写', 'discrimination')).toBe('discrimination_way');
  });

  it('is raised a turn later by the age that was told', () => {
    const told = (age: number) => ({ told: [{ of: ONESELF, name: 'age', value: age, at: '2026-11-22' }] });
    expect(bench.read('找个洗碗的活，南京', told(15)).alarm?.kind).toBe('under_sixteen');
    expect(bench.read('找个洗碗的活，南京', told(40)).alarm).toBeUndefined();
  });

  it('has words in both languages', () => {
    for (const { kind } of bench.lexicon.alarms.alarms) {
      expect(chinese.remark(`alarm_${kind}`).reply, kind).toBeTruthy();
      expect(english.remark(`alarm_${kind}`).reply, kind).toBeTruthy();
    }
    for (const { kind } of bench.lexicon.danger.dangers) {
      expect(chinese.remark(`unsafe_${kind}`).reply, kind).toBeTruthy();
      expect(english.remark(`unsafe_${kind}`).reply, kind).toBeTruthy();
    }
  });
});

describe('a wrong', () => {
  it.each([
    ['怎么骗失业金', 'benefit_fraud'],
    ['你教我怎么装工伤骗点钱', 'benefit_fraud'],
    ['招枪手写论文', 'exam_fraud'],
    ['有没有刷单的活', 'fake_orders'],
    ['我这饭店招传菜的，三十往上的女的不考虑', 'discrimination'],
    ['I want to hire a receptionist, unmarried girls only', 'discrimination'],
    ['我就站在楼顶，没人管我', 'self_harm_now'],
    ['累死累活一年，我不想活了', 'self_harm'],
  ])('%s is refused or met as %s', (text, kind) => {
    expect(bench.request(text).slots.danger).toBe(kind);
  });

  it.each([
    '我想死你们食堂的饭了，还有招厨师的不',
    '安装工伤了手，怎么申请工伤',
    '我们店招个收银，会电脑，能上晚班，怎么登记',
  ])('is not seen in %s', (text) => {
    expect(bench.request(text).intent).not.toBe('unsafe');
  });
});

describe('a frame', () => {
  it('puts kinds of words together', () => {
    expect(spelledOut('{who}打', { who: ['老板', '{boss}'], boss: ['工头'] })).toBe('(?:老板|(?:工头))打');
  });

  it('refuses a kind that is not there or is made of itself', () => {
    expect(() => spelledOut('{nobody}', {})).toThrow('nobody');
    expect(() => spelledOut('{a}', { a: ['{a}'] })).toThrow('itself');
    const alarm = { kind: 'x', intent: 'unsafe', frames: ['{nobody}'] };
    expect(AlarmsFile.safeParse({ version: 1, alarms: [alarm] }).success).toBe(false);
  });
});
