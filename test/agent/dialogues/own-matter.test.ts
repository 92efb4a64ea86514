import { beforeAll, describe, it } from 'vitest';
import { sharedApp } from '../../support/shared-app.ts';
import { type Line, play } from './play.ts';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedApp());
}, 120_000);

const law = ['search_labour_law'];
const sum = ['calculate_entitlement'];
/** The question is asked as it was said, without anything before it. */
const alone = (say: string): Line => ({ say, tools: law, with: { question: say } });

const SCRIPTS: Readonly<Record<string, readonly Line[]>> = {
  'asks alone what names its own matter: after a dismissal': [
    { say: '厂里把我辞了，一分钱没赔，合法吗', intent: 'labour_law' },
    alone('哺乳期每天能请几个小时喂奶'),
    alone('试用期最长能定多久'),
  ],
  'asks alone what names its own matter: after a contract': [
    { say: '入职半年了还没签合同，违法不', intent: 'labour_law' },
    alone('老板又说要扣我五百押金'),
    alone('晚上加班一分钱不给'),
    alone('社保也不交'),
  ],
  'asks alone what names its own matter: an agency worker': [
    { say: '我是劳务派遣的，跟正式工干一样的活少拿一千多，行吗', intent: 'labour_law' },
    alone('派遣公司合同只签了一年'),
    alone('用工单位把我退回去了，派遣公司不给工资'),
  ],
  'asks alone what names its own matter: an employer': [
    { say: '我公司的员工试用期我想写一年，可以吗', intent: 'labour_law' },
    alone('有个员工偷东西，我直接开除要不要给补偿'),
  ],
  'asks alone what names its own matter: a place': [
    { say: '我在上海上班，公司跟我约定违约金两万，走人就要赔，合法吗', with: { region: '上海' } },
    alone('上海退休返聘的人要不要交社保'),
  ],
  'gives a question that leaves out its matter the last that stood by itself': [
    { say: '公司没给我交社保', tools: law },
    { say: '能要求补交吗', tools: law, with: { question: '公司没给我交社保 能要求补交吗' } },
    { say: '离职了还能要吗', tools: law, with: { question: '公司没给我交社保 离职了还能要吗' } },
    alone('对了他们还扣了我身份证'),
    { say: '要是丢了呢', tools: law, with: { question: '公司没给我交社保 对了他们还扣了我身份证 要是丢了呢' } },
  ],
  'carries the law on to an article by its number': [
    { say: '劳动合同法第三十八条讲的什么', tools: law },
    { say: '那第四十七条呢', tools: law, with: { question: '劳动合同法那第四十七条呢' } },
  ],
  'does not begin a sum that nobody asked for': [
    { say: '成都公司裁员要不要先报告人社局', intent: 'labour_law' },
    { say: '四川护理假多少天', tools: law },
    { say: '我在绵阳', tools: law },
  ],
  'keeps money asked for in the course of a sum to that sum': [
    { say: '今年一天年休假没休，工资九千', tools: sum, with: { kind: 'unused_leave_pay' } },
    { say: '十二月底走人，能折多少钱', tools: sum, with: { kind: 'unused_leave_pay' } },
  ],
  'says the figure that is asked for where the answer holds it already': [
    { say: '我在广州上班，交了四年零三个月失业保险，公司倒闭了', tools: sum, reply: /4个月/u },
    { say: '一个月能领多少钱', tools: sum, reply: /^(?!和刚才|您这句).*每月约/su },
  ],
  'says the same as before to the same question only': [
    { say: '失业登记怎么办', tools: ['find_service'] },
    { say: '失业登记怎么办', tools: ['find_service'], reply: /^和刚才说的一样/u },
  ],
  'stores no words that are no day and no reason': [
    { say: '被公司裁了，一个月六千，能赔多少', status: 'clarify', tools: sum },
    { say: '那要是他们根本没跟我商量就撵人呢', tools: law },
    { say: '2019年3月', tools: sum, with: { inputs: { startDate: '2019-03', monthlyWage: 6000 } } },
  ],
  'takes nothing of one parent for the other': [
    { say: '我妈1969年3月生的，什么时候退休', status: 'clarify', tools: sum },
    { say: '她只交了13年社保', tools: sum, with: { inputs: { contributionYears: 13 } } },
    { say: '我爸呢，1965年11月的', tools: sum, with: { inputs: { birthDate: '1965-11', gender: 'male' } } },
    { say: '再算算我妈的', reply: /^(?!.*1965)/su },
  ],
  'keeps the month when the year is put right': [
    { say: '我72年8月生的，工人身份，什么时候能退休', status: 'clarify', tools: sum },
    { say: '等等，我是1977年的，刚刚说错了', tools: sum, with: { inputs: { birthDate: '1977-08' } } },
  ],
  'goes on with the value told last': [
    { say: '被裁员了，干了七年，月薪五千六，补偿多少', tools: sum, with: { inputs: { years: 7 } } },
    { say: '零三个月', tools: sum, with: { inputs: { years: 7.25 } } },
  ],
  'hears figures of a case before anything is asked': [
    { say: '我是2016年4月18号进的这家物流公司', status: 'answered', tools: [] },
    { say: '去年涨到一个月七千', tools: [] },
    { say: '被裁员了能赔多少', tools: sum, with: { inputs: { startDate: '2016-04-18' } } },
  ],
  'takes what is offered to settle for nobody’s pay': [
    { say: '我哥在工地上摔下来，每个月九千，能赔多少', intent: 'calculate' },
    { say: '包工头说给六十万私了', tools: law },
  ],
};

const APPLYING: Readonly<Record<string, readonly Line[]>> = {
  'takes no yes for a name': [
    { say: '成都的保安有吗', tools: ['search_jobs'] },
    { say: '投第一个', status: 'clarify', posting: 1 },
    { say: '确定', status: 'clarify', tools: [] },
    { say: '好的', status: 'clarify', tools: [] },
    { say: '张小三', tools: ['apply_to_job'], with: { name: '张小三' } },
  ],
  'applies for one after the other': [
    { say: '武汉的厨师', tools: ['search_jobs'] },
    { say: '第一个和第三个都投', status: 'clarify', tools: ['apply_to_job'], posting: 1, reply: /一个一个来/u },
    { say: '吴大厨 13400006666', status: 'confirm', with: { name: '吴大厨', phone: '13400006666' } },
  ],
  'takes the name out of the words that put it right': [
    { say: '成都的保安有吗', tools: ['search_jobs'] },
    { say: '投第一个', status: 'clarify' },
    { say: '章小三 13400006666', status: 'confirm' },
    { say: '名字打错了应该是陈小三', status: 'confirm', with: { name: '陈小三' } },
  ],
  'keeps a posting without applying for it': [
    { say: '杭州的会计', tools: ['search_jobs'] },
    { say: '看看第二个', tools: ['get_job'], posting: 2 },
    { say: '帮我留着', status: 'answered', tools: [], reply: /没有投出去/u },
    { say: '刚才留着的给我看看', tools: ['get_job'], posting: 2 },
  ],
  'takes no yes and no number for a trade': [
    { say: '我想找工作', status: 'clarify' },
    { say: '对', status: 'clarify', tools: [] },
    { say: '1', status: 'clarify', tools: [], reply: /工作人员/u },
  ],
  'lets go of one condition and not of all': [
    { say: '武汉的会计，一万五起', tools: ['search_jobs'] },
    { say: '把工资条件去掉', tools: ['search_jobs'], with: { keywords: '会计', city: '武汉' }, without: ['salaryMin'] },
  ],
  'takes a telephone for no place and back into the resume': [
    { say: '我想弄个简历', status: 'clarify', tools: ['build_resume'] },
    { say: '帮我找离家近的活', tools: ['search_jobs'] },
    { say: '电话13800001234', tools: ['build_resume'], with: { fields: { phone: '13800001234' } } },
  ],
  'gives nothing up for what somebody is tired of': [
    { say: '给点职业建议', status: 'clarify' },
    { say: '不想再进厂了', status: 'answered', reply: /^(?!好的，这件事先不办)./su },
  ],
  'looks for no work where somebody died at it': [
    { say: '我爸六十三，在小区当保安，昨天晚上值班倒地上没抢救过来', tools: law },
  ],
};

describe.each(Object.entries({ ...SCRIPTS, ...APPLYING }))('a talk of several matters', (name, lines) => {
  it(name, async () => {
    await play(url, lines);
  }, 60_000);
});
