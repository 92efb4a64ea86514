import type { EmploymentType } from '../contract/job.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { NearestJobsFound } from './narrator.ts';
import { type Spoken, spoken } from './spoken.ts';

const EMPLOYMENT: Record<EmploymentType, string> = {
  full_time: '全职',
  part_time: '兼职',
  daily: '日结',
  internship: '实习',
  seasonal: '季节性',
};

export function searchInWords(search: { city?: string; district?: string; place?: string; keywords?: string }): string {
  const where = search.place ?? [search.city, search.district].filter(Boolean).join('');
  return `${where}${search.keywords ? `“${search.keywords}”` : ''}`;
}

/** Nothing was found: what stood in the way, one limit at a time, and where else there is such work. */
export function noJobsInChinese(search: SearchJobsArguments, { without, cities }: NearestJobsFound): Spoken {
  const what = searchInWords(search) || '合您要求';
  const limits = [
    ...(search.employmentType ? [EMPLOYMENT[search.employmentType]] : []),
    ...(search.exclude?.length ? [`避开“${search.exclude.join('、')}”`] : []),
  ];
  const none = `暂时没有找到${what}的岗位${limits.length > 0 ? `（您要${limits.join('、')}的）` : ''}。`;
  const nearest = without.map(({ argument, total, related, pay }) => {
    const jobs = related ? `相近的工种有${total}个` : `有${total}个`;
    if (argument === 'salaryMin') return `- 工资放低一些，${jobs}，最高的开${pay.text}`;
    if (argument === 'employmentType') return `- 不限${EMPLOYMENT[search.employmentType!]}，${jobs}`;
    if (argument === 'exclude') return `- 不避开“${search.exclude!.join('、')}”，${jobs}`;
    return `- ${jobs}，要的${argument === 'education' ? '学历比您说的高' : '经验比您说的多'}`;
  });
  const elsewhere =
    cities.length === 0 ? [] : [`- ${cities.map(({ city, total }) => `${city}有${total}个`).join('，')}`];
  const offers = [...nearest, ...elsewhere];
  const chips = [
    ...without.flatMap(({ argument }) => {
      if (argument === 'salaryMin') return ['工资低一点也行'];
      if (argument === 'employmentType') return ['全职兼职都行'];
      return argument === 'exclude' ? [`${search.exclude![0]}也可以`] : [];
    }),
    ...(search.salaryMin !== undefined && without.length === 0 ? ['工资低一点也行'] : []),
    ...(search.district || search.place ? ['不限区，全市都行'] : []),
    ...cities.slice(0, 1).map(({ city }) => `看看${city}的`),
  ];
  const staff = '也可以请大厅工作人员帮您登记求职。';
  if (offers.length === 0)
    return spoken(
      `${none}可以换个工种、放宽一点地方，我再给您找；${staff}`,
      [...chips, '换个工种', '找工作人员'].slice(0, 4),
    );
  return spoken(
    `${none}\n\n${offers.join('\n')}\n\n想看哪样，跟我说一声；${staff}`,
    [...chips.slice(0, 3), '换个工种', '找工作人员'].slice(0, 4),
    `${none}${offers[0]!.slice(2)}。要看吗？`,
  );
}
