import { describe, expect, it } from 'vitest';
import { removePersonalData } from '../../../src/import/postings/remove-personal-data.ts';

describe('removePersonalData', () => {
  it.each([
    ['联系电话：13800000000', '联系电话：***'],
    ['138 0000 0000', '***'],
    ['138-0000-0000', '***'],
    ['+86 138 0000 0000', '***'],
    ['１３８００００００００', '***'],
    ['电话025-88880000', '电话***'],
    ['(0755)8888 0000', '***'],
    ['400-800-0000', '***'],
    ['联系方式：88880000', '联系方式：***'],
  ])('masks the phone number in "%s"', (text, expected) => {
    expect(removePersonalData(text)).toBe(expected);
  });

  it.each([
    ['微信：abc_12345', '微信：***'],
    ['微信号abc12345', '微信号***'],
    ['加微信 zhaopin88', '加微信 ***'],
    ['vx:hello123', 'vx:***'],
    ['wechat: Tom_88', 'wechat: ***'],
    ['QQ：12345678', 'QQ：***'],
    ['扣扣群12345678', '扣扣群***'],
    ['简历发到 hr@example.com', '简历发到 ***'],
    ['邮箱hr＠example.com.cn', '邮箱***'],
    ['身份证 320102199001010000', '身份证 ***'],
  ])('masks the account in "%s"', (text, expected) => {
    expect(removePersonalData(text)).toBe(expected);
  });

  it.each([
    ['联系人：张先生 13800000000', '联系人：*** ***'],
    ['王经理：138-0000-0000', '***：***'],
    ['张三 13800000000', '*** ***'],
    ['欢迎拨打 0571-88880000（陈小姐）', '欢迎拨打 ***（***）'],
    ['联系人王小明，电话13800000000', '联系人***，电话***'],
    ['有意者找李姐', '有意者找***'],
  ])('masks the name that stands with it in "%s"', (text, expected) => {
    expect(removePersonalData(text)).toBe(expected);
  });

  it.each([
    '薪资5000-8000元/月，2024-05-06起，招聘13人',
    '微信公众号运营，熟悉微信、QQ等工具',
    '人事专员，协助总经理工作，负责人工智能项目',
    '订单号148328887250807',
    '工作时间8:30-17:30，年薪100000-200000',
    '找工作上这里，安全生产',
    '地址：中山路100号1栋1001室',
    '客服 文员 人事 文职 助理',
    '发展线上的找房平台',
    '职位编号JD00510000007',
    '上班地址：武汉市***医院',
    '加班补贴 ***',
  ])('leaves "%s" as it is', (text) => {
    expect(removePersonalData(text)).toBe(text);
  });

  it('comes to an end on a long text that almost matches everywhere', () => {
    const text = '1 3 8 0 0 - 微信 a-a-a-a 联系人 王 '.repeat(20_000);
    expect(removePersonalData(text)).toContain('1 3 8 0 0');
  });
});
