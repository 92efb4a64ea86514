import { beforeAll, describe, it } from 'vitest';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const detail = ['get_job'];
const course = ['search_training'];
const fair = ['search_job_fairs'];
const law = ['search_labour_law'];
const verdict = ['check_eligibility'];
const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'answers what is asked of a posting, and not the whole of it again': [
    { say: '成都找保安', tools: ['search_jobs'] },
    { say: '第一个', tools: detail, posting: 1 },
    { say: '要多大年纪', tools: detail, reply: /没写年龄要求/u },
    { say: '老板电话多少', tools: detail, reply: /就投这个/u },
  ],
  'answers what is asked of courses, and looks for the work they lead to': [
    { say: '想学电工，在成都', tools: course },
    { say: '培训要钱不', tools: course, reply: /^\*\*学费\*\*/u },
    { say: '要注意什么', tools: course, reply: /报名前问清/u },
    { say: '学完能找什么工作', tools: ['search_jobs'], with: { keywords: '电工', city: '成都' } },
  ],
  'answers what is asked of fairs, and looks among them for a trade': [
    { say: '郑州有没有招聘会', tools: fair },
    { say: '要带什么', tools: fair, reply: /身份证/u },
    { say: '有没有保安的', tools: fair, with: { city: '郑州', keywords: '保安' } },
  ],
  'knows a posting by the name of its employer': [
    { say: '成都找仓库的活', tools: ['search_jobs'] },
    { say: '嘉禾那家怎么样', tools: detail, reply: /嘉禾/u },
    { say: '就投暖阳的', tools: ['apply_to_job'], reply: /暖阳/u },
  ],
  'asks in which city a place is that no map knows, and keeps both': [
    { say: '附近有没有洗碗的活', status: 'clarify' },
    { say: '我家住簇桥', status: 'clarify', with: { place: '簇桥' } },
    { say: '成都', status: 'answered', with: { place: '簇桥', city: '成都' } },
  ],
  'keeps a story with its question': [
    { say: '我在奶茶店做了两个月，她说要押一个月工资', tools: law },
    { say: '还收了我两百块钱衣服钱', tools: law },
    { say: '那我不做了，钱能拿回来吗', tools: law },
  ],
  'goes on to the verdict for a firm that tells whom it took on': [
    { say: '我开了个小厂，招退伍军人有啥优惠', intent: 'policy' },
    {
      say: '招了三个，签了两年',
      tools: verdict,
      with: { facts: { hires: ['veteran'], yearContract: true, audience: 'employer' } },
    },
  ],
  'leaves a write waiting while something is asked first': [
    { say: '成都找保安', tools: ['search_jobs'] },
    { say: '投第一个', tools: ['apply_to_job'] },
    { say: '名字写王小明', tools: ['apply_to_job'], with: { name: '王小明' } },
    { say: '13900000000', status: 'confirm' },
    { say: '等下，工资到底多少', tools: detail },
    { say: '确定投', status: 'done' },
    { say: '好了没', tools: ['list_applications'] },
  ],
  'takes what is on the screen for what is meant, before a question that waits': [
    { say: '我下岗了，能领失业金吗', status: 'clarify' },
    { say: '先找个司机的活，成都', tools: ['search_jobs'] },
    { say: '包住的', tools: ['search_jobs'], with: { benefits: ['housing'] } },
    { say: '第二个', tools: detail, posting: 2 },
  ],
  'does not read the same answer out twice': [
    { say: '失业登记怎么办', tools: ['find_service'] },
    { say: '失业登记怎么办', tools: ['find_service'], reply: /^和刚才说的一样/u },
  ],
};

describe('the course of a talk', () => {
  it.each(Object.entries(SCRIPTS))(
    '%s',
    async (_title, lines) => {
      await play(url, lines);
    },
    60_000,
  );
});
