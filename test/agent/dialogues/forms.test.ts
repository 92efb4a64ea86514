import { beforeAll, describe, it } from 'vitest';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const resume = ['build_resume'];
const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'puts the question of a form again after a side question': [
    { say: '给我弄份简历', tools: resume, status: 'clarify' },
    { say: '何小妹', tools: resume, with: { fields: { name: '何小妹' } } },
    { say: '对了，试用期工资能打折吗', intent: 'labour_law', status: 'answered', reply: /回到刚才的：.*联系您/ },
    { say: '13900002222', intent: 'resume', tools: resume, with: { fields: { phone: '13900002222' } } },
  ],
  'leaves a resume for an errand and takes it up again at a word': [
    { say: '做个简历', tools: resume },
    { say: '我是宋大海', tools: resume },
    { say: '先帮我看看成都的缝纫工', intent: 'job_search', tools: ['search_jobs'], reply: /接着写简历/ },
    { say: '第二个', intent: 'job_detail', posting: 2 },
    { say: '接着弄简历', intent: 'resume', tools: resume },
    { say: '不弄了', intent: 'resume', tools: resume, with: { action: 'cancel' } },
  ],
  'passes over what a person will not tell, and shows and ends a resume': [
    { say: '写份简历', tools: resume },
    { say: '我叫陈大米', tools: resume },
    { say: '电话不想说', intent: 'resume', with: { action: 'answer', fields: { phone: null } } },
    { say: '给我看看弄成啥样了', intent: 'resume', with: { action: 'show' } },
    { say: '先放着，回头再弄', intent: 'resume', with: { action: 'cancel' } },
  ],
  'leaves a practice for a resume and comes back to its question': [
    { say: '练练面试，保安', intent: 'interview', status: 'clarify' },
    { say: '我干过三年保安，遇事不慌', intent: 'interview', with: { action: 'answer' } },
    { say: '最低工资北京多少', intent: 'calculate', status: 'answered', reply: /回到刚才的：/ },
    { say: '继续面试', intent: 'interview', status: 'clarify', tools: [], reply: /第2问/ },
    { say: '帮我写份简历', intent: 'resume', tools: resume },
    { say: '接着练', intent: 'interview', reply: /第2问/ },
    { say: '就练到这吧', intent: 'interview', with: { action: 'finish' } },
  ],
  'reads an application back after a side question, and a refusal writes nothing': [
    { say: '成都保安', tools: ['search_jobs'] },
    { say: '就报第一个，我叫何满仓，13900001111', intent: 'apply', status: 'confirm', posting: 1 },
    { say: '他们要是不签合同咋整', intent: 'labour_law', status: 'answered', reply: /还等您一句话/ },
    { say: '我回家商量商量再说', intent: 'apply', status: 'answered', tools: [] },
    { say: '我投过哪些', intent: 'application_status', status: 'not_found' },
  ],
  'corrects a number before the yes, and applying twice leaves one application': [
    { say: '成都服务员', tools: ['search_jobs'] },
    { say: '投第二个，我叫杨小帆，13800001234', status: 'confirm' },
    { say: '号码报错了，应该是13800001235', intent: 'apply', status: 'confirm', with: { phone: '13800001235' } },
    { say: '没毛病，报吧', intent: 'apply', status: 'done' },
    { say: '再投一次第二个', intent: 'apply', status: 'done' },
    { say: '我投过哪些', tools: ['list_applications'], status: 'answered' },
  ],
  'does not take a number for granted when a person keeps it': [
    { say: '成都保洁', tools: ['search_jobs'] },
    { say: '投第一个', intent: 'apply', status: 'clarify' },
    { say: '周大姐', intent: 'apply', status: 'clarify' },
    { say: '电话不方便留', intent: 'apply', status: 'clarify', tools: [], reply: /不投了/ },
    { say: '那不投了', intent: 'apply', status: 'answered', tools: [] },
  ],
  'gives up a write and answers what was asked in the same breath': [
    { say: '成都收银员', tools: ['search_jobs'] },
    { say: '投第一个，我叫李小满，13800004321', status: 'confirm' },
    { say: '算了，看看成都的保安', intent: 'job_search', tools: ['search_jobs'], with: { keywords: '保安' } },
    { say: '我都投了啥', intent: 'application_status', status: 'not_found' },
  ],
  'erases only at a plain yes': [
    { say: '我叫赵小六，电话13800007777', intent: 'profile' },
    { say: '把我的信息都删了', status: 'confirm', tools: ['erase_me'] },
    { say: '等下，先别删', intent: 'profile', status: 'answered', tools: [] },
    { say: '你记了我啥', tools: ['show_profile'], reply: /赵小六/ },
    { say: '还是删了吧', status: 'confirm', tools: ['erase_me'] },
    { say: '确定', intent: 'profile', status: 'done' },
  ],
};

describe('a form in a talk', () => {
  for (const [title, lines] of Object.entries(SCRIPTS)) it(title, () => play(url, lines), 60_000);
});
