import { beforeAll, describe, it } from 'vitest';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const found = ['search_jobs'];
const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'begins anew with another trade in another city, and keeps the hours that are refused': [
    { say: '南京找月嫂，一万以上，不上夜班', with: { keywords: '月嫂', city: '南京', salaryMin: 10_000 } },
    {
      say: '幼儿园老师，双休的，济南',
      with: { keywords: '幼儿园老师', city: '济南', benefits: ['weekends_off'], exclude: ['夜班'] },
      without: ['salaryMin', 'salaryUnit'],
    },
    { say: '换成重庆呢', with: { keywords: '幼儿园老师', city: '重庆', benefits: ['weekends_off'] } },
  ],
  'narrows a search word by word and keeps everything in force': [
    { say: '有没有送快递的工作，在武汉', tools: found, with: { keywords: '快递员', city: '武汉' } },
    { say: '工资要过六千', with: { keywords: '快递员', city: '武汉', salaryMin: 6000 } },
    { say: '洪山那边的', with: { district: '洪山区', salaryMin: 6000 } },
    { say: '要有宿舍', with: { district: '洪山区', salaryMin: 6000, benefits: ['housing'] } },
    { say: '换成送外卖的咋样', with: { keywords: '外卖骑手', district: '洪山区', benefits: ['housing'] } },
    { say: '钱少点没事', with: { keywords: '外卖骑手' }, without: ['salaryMin'] },
    { say: '不用宿舍了', with: { district: '洪山区' }, without: ['benefits'] },
  ],
  'refuses what is not wanted, also when no list knows the word': [
    { say: '成都收银员，四千以上', with: { keywords: '收银员', salaryMin: 4000 } },
    { say: '不要超市的', with: { keywords: '收银员', exclude: ['超市'] } },
    { say: '夜班也行', with: { keywords: '收银员', salaryMin: 4000 } },
    { say: '都看不上', intent: 'job_search' },
  ],
  'puts up with what was refused or asked before, and looks again': [
    { say: '成都货车司机，不跑长途', with: { keywords: '货车司机', exclude: ['长途'] } },
    { say: '长途也可以', with: { keywords: '货车司机' }, without: ['exclude'] },
    { say: '武汉的收银员兼职', with: { keywords: '收银员', employmentType: 'part_time' } },
    { say: '全职的也行', with: { keywords: '收银员', city: '武汉' }, without: ['employmentType'] },
  ],
  'hears who one is and looks for what one wants, in one breath': [
    {
      say: '我叫周大成，开过十二年货车，想在合肥开车',
      tools: ['update_profile', 'search_jobs'],
      with: { city: '合肥' },
    },
  ],
  'takes a wrong that is told for no wish': [
    { say: '郑州找个保安，包住', with: { keywords: '保安', city: '郑州' } },
    { say: '公司拖欠我三个月工资，一个月五千', intent: 'labour_law', tools: ['search_labour_law'] },
    { say: '工资五千以上的', with: { keywords: '保安', city: '郑州', salaryMin: 5000 } },
  ],
  'looks for nothing beside a practice': [
    { say: '我想练练面试，应聘保安', intent: 'interview', tools: ['practise_interview'] },
    { say: '不练了', intent: 'interview' },
  ],
  'drops the district with the city and everything on a fresh start': [
    { say: '成都武侯区找保安，四千以上', with: { city: '成都', district: '武侯区', salaryMin: 4000 } },
    { say: '换个城市', intent: 'job_search', status: 'clarify', tools: [] },
    { say: '重庆', with: { keywords: '保安', city: '重庆', salaryMin: 4000 }, without: ['district'] },
    { say: '刚才说的不算，重新找', intent: 'job_search', status: 'clarify', tools: [] },
    { say: '南京的司机', with: { keywords: '司机', city: '南京' }, without: ['salaryMin', 'district'] },
  ],
  'asks which place is meant and goes on with the answer': [
    { say: '鼓楼区找个保洁', status: 'clarify', tools: found, with: { keywords: '保洁' } },
    { say: '南京那个', status: 'answered', tools: found, with: { keywords: '保洁', city: '南京', district: '鼓楼区' } },
  ],
  'takes a bare number for one of the places offered': [
    { say: '朝阳找月嫂', status: 'clarify' },
    { say: '头一个', intent: 'job_search', tools: found, with: { keywords: '月嫂' } },
  ],
  'points at postings by number, from the end, by what stands out and by what is beside': [
    { say: '成都保安', tools: found },
    { say: '倒数第二个说说', intent: 'job_detail', tools: ['get_job'], posting: -2 },
    { say: '头一个呢', intent: 'job_detail', posting: 1 },
    { say: '看看下一个', intent: 'job_detail', posting: 2 },
    { say: '上一个再讲讲', intent: 'job_detail', posting: 1 },
    { say: '工资最高的那个', intent: 'job_detail', tools: ['get_job'] },
    { say: '前两个哪个好', intent: 'job_detail', tools: ['get_job', 'get_job'] },
    { say: '第四十个', intent: 'job_detail', status: 'clarify', tools: [], reply: /只有\d个/ },
    { say: '那第三个', intent: 'job_detail', status: 'answered', posting: 3 },
  ],
  'asks a question about the posting in view of that posting': [
    { say: '成都保洁', tools: found },
    { say: '第二个是干什么的', posting: 2 },
    { say: '包不包吃', intent: 'job_detail', tools: ['get_job'], posting: 2 },
    { say: '在什么位置', intent: 'job_detail', posting: 2 },
    { say: '要包住的', intent: 'job_search', with: { keywords: '保洁', benefits: ['housing'] } },
  ],
  'finds a posting of an earlier list by what it is': [
    { say: '成都找保安', tools: found },
    { say: '再看看洗碗的', tools: found, with: { keywords: '洗碗工', city: '成都' } },
    { say: '刚才那个保安的，第一个，工资咋样', intent: 'job_detail', status: 'answered', tools: ['get_job'] },
  ],
  'goes back to the search after a question about something else': [
    { say: '成都快递员', tools: found },
    { say: '加班费怎么算，一个月五千，周末加了两天', intent: 'calculate' },
    { say: '行，回到刚才的工作，要六千以上的', tools: found, with: { keywords: '快递员', salaryMin: 6000 } },
    { say: '第一个', intent: 'job_detail', posting: 1 },
  ],
  'keeps what a person says of themselves and uses it later': [
    { say: '我叫宋大海，大专毕业，住在成都双流', intent: ['profile', 'job_search'] },
    { say: '看看你都记了我什么', tools: ['show_profile'], reply: /宋大海/ },
    { say: '帮我找个会计的工作', tools: found, with: { keywords: '会计', city: '成都', education: 'college' } },
  ],
  'answers several requests of one sentence in the order they were made': [
    {
      say: '帮我看看成都的保洁，再问问试用期最长多久',
      intent: 'job_search',
      tools: ['search_jobs', 'search_labour_law'],
    },
  ],
};

describe('a talk about work', () => {
  for (const [title, lines] of Object.entries(SCRIPTS)) it(title, () => play(url, lines), 60_000);
});
