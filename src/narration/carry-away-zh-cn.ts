import type { Job } from '../contract/job.ts';
import { applicationsInChinese } from './applications-zh-cn.ts';
import type { CarryAwayNarrator } from './carry-away-narrator.ts';

/** An address that names its district does not need it twice. */
function placeOf({ city, district, address }: Job['place']): string {
  const named = district !== undefined && address?.includes(district) === true;
  return [city, named ? undefined : district, address].filter(Boolean).join(' ');
}

function moment(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

export const carryAwayInChinese: CarryAwayNarrator = {
  title: '您从就业大厅带走的',
  askForCode: { label: '请输入大厅屏幕上的六位数字', button: '打开' },
  wrongCode: '数字不对，请再看一下大厅屏幕。',
  locked: '输错太多次，请过十五分钟再试。',
  gone: '这个页面已经过期，或者已经清除了。需要的话，请到大厅再做一次。',
  erased: '已经清除了，这个页面不会再打开。',
  until: (expiresAt) => `${moment(expiresAt)}以前可以打开，过后自动清除。需要的请截图。`,
  erase: { text: '看完了，不想留着？', button: '现在就清除' },
  foot: '公共就业服务大厅　小顾。找工作不用交钱，要钱的别信。',
  sections(content, applications, resume) {
    const { status } = applicationsInChinese;
    return [
      ...(applications.length > 0
        ? [
            {
              title: '我投的岗位',
              entries: applications.map(({ posting, history, ...application }) => ({
                heading: `${posting.title}${posting.demonstration ? '（演示）' : ''}`,
                lines: [
                  posting.employer,
                  `现在：${status(application.status)}`,
                  ...history.map(
                    ({ at, happensAt, status: then }) =>
                      `${moment(at)}　${status(then)}${happensAt === undefined ? '' : `（时间：${moment(happensAt)}）`}`,
                  ),
                ],
              })),
            },
          ]
        : []),
      ...(content.jobs.length > 0
        ? [
            {
              title: '我看中的岗位',
              entries: content.jobs.map((job) => ({
                heading: `${job.title}${job.demonstration ? '（演示）' : ''}`,
                lines: [
                  job.employer.name,
                  job.pay.text,
                  placeOf(job.place),
                  ...(job.warnings ?? []).map((warning) => `注意：${warning}`),
                ].filter((line) => line !== ''),
              })),
            },
          ]
        : []),
      ...content.checklists.map(({ title, lines }) => ({ title, entries: [{ heading: '', lines }] })),
      ...(resume.length > 0 ? [{ title: '我的简历', entries: [{ heading: '', lines: [...resume] }] }] : []),
    ];
  },
};
