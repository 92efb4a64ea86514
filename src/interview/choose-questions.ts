import type { InterviewQuestion } from '../contract/interview.ts';
import type { Posting } from '../contract/job.ts';

/** What employers of a trade like to hear about, by the family of the trade in the occupation lexicon. */
const OF_FAMILY: Readonly<Record<string, string>> = {
  安保: 'guard_stranger',
  物业: 'guard_stranger',
  保洁: 'cleaning_chemicals',
  家政: 'care_example',
  医疗: 'care_example',
  餐饮: 'kitchen_rush',
  酒店: 'guest_complaint',
  零售: 'guest_complaint',
  销售: 'guest_complaint',
  客服: 'guest_complaint',
  美业: 'guest_complaint',
  司机: 'driving_safety',
  交通: 'driving_safety',
  物流: 'heavy_work',
  生产: 'line_quality',
  汽车: 'line_quality',
  建筑: 'site_safety',
  焊接: 'site_safety',
  电气: 'site_safety',
  教育: 'child_example',
  文职: 'office_order',
  互联网: 'office_order',
  技术: 'office_order',
};

const MOST_QUESTIONS = 6;

/** Questions for a trade and, where there is one, for the post itself; the general ones frame the particular. */
export function chooseQuestions(about: {
  occupation: string;
  family?: string;
  posting?: Posting;
}): InterviewQuestion[] {
  const { occupation, family, posting } = about;
  const ofTrade = family === undefined ? undefined : OF_FAMILY[family];
  const shift = posting?.shifts?.find((one) => one === 'night' || one === 'rotating');
  const certificate = posting && certificateAsked(posting);
  const particular = [
    ...(ofTrade ? [question(ofTrade, { occupation })] : []),
    ...(certificate ? [question('certificate', { certificate })] : []),
    ...(shift ? [question('shift', { shift })] : []),
  ];
  const general = [question('introduce', { occupation }), question('experience', { occupation })];
  const closing = posting
    ? question('why_this_post', { title: posting.title, employer: posting.employer.name, pay: posting.pay.text })
    : question('pay', { occupation });
  return [...general, ...particular.slice(0, MOST_QUESTIONS - 4), question('hard_moment', { occupation }), closing];
}

const CERTIFICATE_ASKED = /(?:需要?|要|须|持有?|有)((?!身份|毕业|居住)\p{Script=Han}{2,6}证)/u;

/** The certificate that the posting itself names. */
function certificateAsked({ tags = [], description = '' }: Posting): string | undefined {
  return tags.find((tag) => /^\p{Script=Han}{2,8}证$/u.test(tag)) ?? CERTIFICATE_ASKED.exec(description)?.[1];
}

function question(code: string, data: Record<string, string>): InterviewQuestion {
  return { code, data };
}
