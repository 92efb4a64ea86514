import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../support/conversation.ts';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const search = ['search_jobs'];
const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'takes what a body cannot do into the search and says it back': [
    { say: '找个保安的活，成都', tools: search },
    {
      say: '腿脚不好，站不久',
      intent: 'job_search',
      tools: search,
      with: { keywords: '保安', city: '成都', exclude: expect.arrayContaining(['久站']) },
      reply: /记下了：不能久站/u,
    },
    { say: '腰不行，搬不了重的', tools: search, with: { exclude: expect.arrayContaining(['久站', '搬运']) } },
    { say: '要接孩子，五点前得下班', tools: search, with: { shift: 'day' }, reply: /记下了/u },
    { say: '眼睛花', intent: 'job_search', tools: search, reply: /眼睛/u },
  ],
  'keeps a limit that was told before a trade was': [
    { say: '我腰不好，搬不了重的，想找活', intent: 'job_search', status: 'clarify', reply: /不能搬重的/u },
    { say: '成都的仓库管理员', tools: search, with: { exclude: expect.arrayContaining(['搬运']) } },
  ],
  'leaves the trade that somebody chose with their limit in mind': [
    { say: '腿脚不利索，找个看监控的活，成都', tools: search, without: ['exclude'], reply: /不能久站/u },
  ],
  'takes an injury for a question of law when one is asked': [
    { say: '我腿受过伤，算工伤吗', intent: 'labour_law', tools: ['search_labour_law'] },
  ],
  'says that there is no list where nothing was found, and does not search again': [
    { say: '找个锅炉工的活，成都，一万五以上', status: 'not_found' },
    { say: '第二个远不远', intent: 'job_detail', status: 'clarify', tools: [], reply: /还没有岗位/u },
    { say: '重新找，成都的保安', tools: search },
    { say: '第二个远不远', tools: ['get_job'], posting: 2 },
  ],
  'says that there is no list while it asks what is looked for': [
    { say: '找工作', status: 'clarify' },
    { say: '第二个远不远', status: 'clarify', tools: [], reply: /还没有岗位/u },
  ],
  'never takes a no thanks for the work that is wanted': [
    { say: '帮我写份简历' },
    { say: '我叫周大勇' },
    { say: '13800000001', reply: /什么工作/u },
    { say: '不用了', intent: 'resume', with: { fields: { occupation: null } } },
    { say: '给我看看我的简历', tools: ['build_resume'], reply: /^(?!.*不用了)/su },
  ],
  'takes the month that comes back to mind into the year told before': [
    { say: '公司裁员，我一个月五千，能赔多少', tools: ['calculate_entitlement'] },
    { say: '2019年' },
    { say: '上个月底' },
    { say: '记不清了', status: 'answered' },
    { say: '想起来了，是3月', status: 'answered', with: { inputs: { startDate: '2019-03' } } },
  ],
  'says again what was asked for by name, and where things stood': [
    { say: '失业登记要带什么材料', tools: ['find_service'] },
    { say: '找个保安的活，成都', tools: search },
    { say: '把上面的材料清单再说一次', tools: ['find_service'], status: 'answered' },
    { say: '明天天气怎么样', status: 'declined' },
    { say: '刚才说到哪了', status: 'answered', tools: [], reply: /登记/u },
  ],
  'hears who tells of themselves, and asks what they came for': [
    { say: '我六六年十月的，开了一辈子吊车', intent: 'profile', status: 'answered', tools: [] },
    {
      say: '我什么时候退休',
      tools: ['calculate_entitlement'],
      with: { kind: 'retirement_age', inputs: { birthDate: '1966-10' } },
    },
  ],
  'does not take leave or a place for the answer to a question about oneself': [
    { say: '我四十六，能领什么补贴', status: 'clarify', tools: ['check_eligibility'] },
    { say: '行，我回去跟家里商量商量', intent: 'smalltalk', tools: [] },
  ],
  'takes 他 for a person and not for a posting': [
    { say: '找个电工的活，成都', tools: search },
    { say: '他现在没单位，能领啥', intent: ['policy', 'eligibility'] },
  ],
  'lets go of a place, a trade and a pay as they are said to be let go': [
    { say: '找个客服的活，成都高新区，四千以上', tools: search, with: { district: '高新区' } },
    { say: '高新不限了', tools: search, with: { city: '成都' }, without: ['district'] },
    { say: '三千五就三千五', tools: search, with: { salaryMin: 3500 } },
    { say: '不找客服了，换成文员', tools: search, with: { keywords: '文员' }, without: ['exclude'] },
  ],
};

describe('what strangers said at the kiosk', () => {
  for (const [title, lines] of Object.entries(SCRIPTS)) {
    it(title, async () => {
      await play(url, lines);
    }, 60_000);
  }

  it('gives the last answer in English when that is asked for, and says what stays Chinese', async () => {
    const conversation = await converse(url);
    await conversation.say('失业登记怎么办');
    const turn = await conversation.say('翻译成英文给我看');
    expect(turn.status).toBe('answered');
    expect(turn.reply).toMatch(/in English[\s\S]*stay in Chinese/u);
    expect(turn.toolCalls.map(({ name }) => name)).toEqual(['find_service']);
  }, 60_000);
});
