import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { readConfig } from '../src/config.ts';
import { importPostings } from '../src/import/postings/import-postings.ts';
import { placeNames } from '../src/import/postings/place-names.ts';
import { loadGazetteer } from '../src/places/load-gazetteer.ts';
import { openDatabase } from '../src/store/database.ts';
import { PostingRepository } from '../src/store/posting-repository.ts';
import type { BenchTable } from './main.ts';
import { residentMegabytes, round } from './measure.ts';

const ROWS = 100_000;
const PAY = [
  '5-9千',
  '8千-1.2万',
  '1-1.5万/月',
  '7千-1万·13薪',
  '150元/天',
  '20元/小时',
  '15-20万/年',
  '4001-6000',
  '10K-15K',
  '面议',
];
const PLACES = ['南京·鼓楼区', '成都-武侯区', '重庆', '广州·番禺区', '武汉市洪山区', '西安·雁塔区'];
const TITLES = [
  '导购',
  '保洁员',
  '普工（包吃住）',
  '电焊工',
  '客服专员',
  '外卖骑手',
  '仓库管理员',
  '收银员',
  '育儿嫂',
  '货车司机',
];

/** The importer against the CSV parser alone on the same file: what reading, mapping, cleaning and storing cost. */
export async function benchImport(): Promise<BenchTable> {
  const directory = mkdtempSync(join(tmpdir(), 'xiaogu-bench-'));
  const file = join(directory, 'postings.csv');
  await writePostings(file);
  const bareStarted = performance.now();
  let parsed = 0;
  for await (const _row of createReadStream(file).pipe(parse())) parsed += 1;
  const bareSeconds = (performance.now() - bareStarted) / 1000;

  const { knowledgeDirectory } = readConfig({});
  const places = placeNames(await loadGazetteer(knowledgeDirectory));
  const database = await openDatabase(directory);
  const postings = new PostingRepository(database);
  const before = residentMegabytes();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, Math.round(process.memoryUsage().rss / 1_048_576));
  }, 100);
  const run = async () => {
    const started = performance.now();
    const report = await importPostings(file, { postings, dataDirectory: directory, places });
    return { seconds: (performance.now() - started) / 1000, report };
  };
  const first = await run();
  const second = await run();
  clearInterval(watch);
  await database.destroy();
  rmSync(directory, { recursive: true, force: true });
  const row = (what: string, seconds: number, notes: string) => ({
    what,
    seconds: round(seconds),
    rows_per_second: Math.round(ROWS / seconds),
    notes,
  });
  return {
    title: 'Import of postings',
    setting: `${ROWS} rows of CSV; ${peak} MB resident at most (${before} MB before)`,
    rows: [
      row('CSV parser alone', bareSeconds, `${parsed} lines`),
      row(
        'import into an empty store',
        first.seconds,
        `${first.report.accepted} accepted, ${first.report.rejected} rejected`,
      ),
      row('import of the same file again', second.seconds, `${second.report.unchanged} unchanged`),
    ],
  };
}

async function writePostings(file: string): Promise<void> {
  const stream = createWriteStream(file);
  stream.write('职位,薪资,公司,地点,学历,经验,岗位描述\n');
  for (let index = 0; index < ROWS; index += 1) {
    const title = TITLES[index % TITLES.length];
    const description = `负责${title}日常工作，五险一金，${index % 3 === 0 ? '白班' : '两班倒'}，要求身体健康，能吃苦耐劳。编号${index}`;
    const line = [
      title,
      PAY[index % PAY.length],
      `示例第${index % 20_000}有限公司`,
      PLACES[index % PLACES.length],
      '大专',
      '1-3年',
      description,
    ];
    if (!stream.write(`${line.join(',')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}
