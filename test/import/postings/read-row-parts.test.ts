import { describe, expect, it } from 'vitest';
import { countedNumber } from '../../../src/import/postings/chinese-number.ts';
import { cleanText, cleanValue } from '../../../src/import/postings/clean-text.ts';
import { parseDate } from '../../../src/import/postings/parse-date.ts';
import {
  parseEducation,
  parseExperienceYears,
  parseHeadcount,
} from '../../../src/import/postings/parse-requirements.ts';
import {
  employmentTypeFromColumn,
  employmentTypeFromText,
  readBenefits,
  readShifts,
} from '../../../src/import/postings/read-conditions.ts';
import { namesARole, roleFromDescription, tidyTitle } from '../../../src/import/postings/read-title.ts';

describe('cleanText', () => {
  it('undoes HTML and drops what cannot be seen', () => {
    expect(cleanText('<p>包吃住&nbsp;&amp;&#20116;险</p><br/>月休\u200b4天\u0007')).toBe('包吃住 &五险\n\n月休4天');
    expect(cleanText('薪资<8000，C<D')).toBe('薪资<8000，C<D');
    expect(cleanText('<script>alert(1)</script>保安')).toBe('保安');
  });

  it('opens list literals and takes words for nothing as nothing', () => {
    expect(cleanValue("['大专']")).toBe('大专');
    expect(cleanValue('[\'五险\', "包吃"]')).toBe('五险\n包吃');
    expect(cleanValue('[]')).toBe('');
    expect(cleanValue('无')).toBe('');
    expect(cleanValue('NULL')).toBe('');
    expect(cleanValue('[急招]保安')).toBe('[急招]保安');
  });
});

describe('parseEducation', () => {
  it.each([
    ['大专', 'college'],
    ['本科及以上', 'bachelor'],
    ['中专/中技', 'vocational'],
    ['技校', 'vocational'],
    ['大专/本科', 'college'],
    ['学历不限', 'none'],
    ['初中及以下', 'none'],
    ['初中及以上', 'junior_middle'],
    ['高中', 'high_school'],
    ['硕士研究生', 'master'],
    ['bachelor degree', 'bachelor'],
  ])('asks for %s', (text, expected) => {
    expect(parseEducation(text)).toBe(expected);
  });

  it('is not given by a text that names no level', () => {
    expect(parseEducation('英语熟练')).toBeUndefined();
    expect(parseEducation('')).toBeUndefined();
  });
});

describe('parseExperienceYears', () => {
  it.each([
    ['3-4年工作经验', 3],
    ['1年以下', 0],
    ['10年以上', 10],
    ['两年以上', 2],
    ['无工作经验', 0],
    ['经验不限', 0],
    ['6个月', 0.5],
    ['3', 3],
  ])('reads %s', (text, expected) => {
    expect(parseExperienceYears(text)).toBe(expected);
  });
});

describe('parseHeadcount', () => {
  it('reads figures and nothing else', () => {
    expect(parseHeadcount('3人')).toBe(3);
    expect(parseHeadcount('招聘5-10名')).toBe(5);
    expect(parseHeadcount('2.0')).toBe(2);
    expect(parseHeadcount('若干人')).toBeUndefined();
    expect(parseHeadcount('0')).toBeUndefined();
  });
});

describe('parseDate', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024/5/6 08:00', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['20240506', '2024-05-06'],
    ['45418', '2024-05-06'],
    ['1714953600', '2024-05-06'],
    ['1714953600000', '2024-05-06'],
    ['2024-05-06T00:00:00+08:00', '2024-05-06'],
    ['05-06发布', '2024-05-06'],
    ['12月30日', '2023-12-30'],
    ['昨天', '2024-05-09'],
    ['3天前', '2024-05-07'],
  ])('reads %s', (text, expected) => {
    expect(parseDate(text, '2024-05-10')).toBe(expected);
  });

  it('refuses what is no day', () => {
    expect(parseDate('2024-02-31', '2024-05-10')).toBeUndefined();
    expect(parseDate('长期有效', '2024-05-10')).toBeUndefined();
  });
});

describe('readBenefits', () => {
  it('finds what is offered in tags and text', () => {
    expect(readBenefits(['五险一金\n周末双休', '包吃包住，有班车'])).toEqual([
      'housing',
      'meals',
      'social_insurance',
      'housing_fund',
      'weekends_off',
      'transport',
    ]);
  });

  it.each(['不包吃住', '食宿自理', '无五险', '不提供住宿', '单双休', '大小周双休', '住宿费自付'])(
    'does not promise anything for "%s"',
    (text) => {
      expect(readBenefits([text])).toEqual([]);
    },
  );

  it('tells what is offered from what is not in one sentence', () => {
    expect(readBenefits(['包吃不包住'])).toEqual(['meals']);
  });
});

describe('employment type', () => {
  it('comes from its column, full time before side offers', () => {
    expect(employmentTypeFromColumn('兼职')).toBe('part_time');
    expect(employmentTypeFromColumn('全职/兼职')).toBe('full_time');
    expect(employmentTypeFromColumn('INTERN')).toBe('internship');
    expect(employmentTypeFromColumn('')).toBeUndefined();
  });

  it('comes from the words of the posting otherwise', () => {
    const read = (title: string, pay = '', tags: string[] = [], description = '') =>
      employmentTypeFromText(title, pay, tags, description);
    expect(read('分拣员（日结）', '200元/天')).toBe('daily');
    expect(read('分拣员', '200元/天')).toBe('full_time');
    expect(read('暑假工')).toBe('seasonal');
    expect(read('审计实习生')).toBe('internship');
    expect(read('会计（可实习）')).toBe('full_time');
    expect(read('客服', '', ['提供实习证明'])).toBe('full_time');
    expect(read('兼职英语老师')).toBe('part_time');
    expect(read('老师', '', [], '工资日结，当天结清')).toBe('daily');
  });
});

describe('readShifts', () => {
  it('finds the working time and respects a no', () => {
    expect(readShifts(['两班倒，夜班有补贴'])).toEqual(['night', 'rotating']);
    expect(readShifts(['长白班，无夜班'])).toEqual(['day']);
    expect(readShifts(['不用上夜班'])).toEqual([]);
  });
});

describe('titles', () => {
  it.each(['高级', '急聘', '师', '（双休）', '五险一金+包住', '[深圳]', '/', '应届毕业生'])(
    '%s names no job',
    (title) => {
      expect(namesARole(title)).toBe(false);
    },
  );

  it.each(['保安', '培训师', '高级会计师', '【客服】', '底薪5000电话客服', 'Java', '会计（双休）', '出纳'])(
    '%s names a job',
    (title) => {
      expect(namesARole(title)).toBe(true);
    },
  );

  it('are freed of stray signs and half brackets', () => {
    expect(tidyTitle('/财务助理')).toBe('财务助理');
    expect(tidyTitle('出纳（')).toBe('出纳');
    expect(tidyTitle('（全盘')).toBe('全盘');
    expect(tidyTitle('.net开发')).toBe('.net开发');
    expect(tidyTitle('会计（双休）')).toBe('会计（双休）');
  });

  it('are taken from a description only where it states them', () => {
    expect(roleFromDescription('现招聘出纳一名，要求…')).toBe('出纳');
    expect(roleFromDescription('岗位：收银员 要求：…')).toBe('收银员');
    expect(roleFromDescription('负责公司账务，协助主管完成工作')).toBeUndefined();
  });
});

describe('countedNumber', () => {
  it('reads figures as they are said', () => {
    expect([
      countedNumber('一万二'),
      countedNumber('三千五'),
      countedNumber('十五'),
      countedNumber('一百零五'),
    ]).toEqual([12000, 3500, 15, 105]);
    expect(countedNumber('千')).toBeUndefined();
  });
});
