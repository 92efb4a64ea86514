import { describe, expect, it } from 'vitest';
import { Card } from '../../src/contract/card.ts';
import { EventIndex } from '../../src/events/event-index.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { createEventSearch } from '../../src/tools/event-search.ts';
import { searchJobFairsTool } from '../../src/tools/search-job-fairs.ts';
import { searchTrainingTool } from '../../src/tools/search-training.ts';
import { exampleCourse, exampleFair } from '../support/example-events.ts';
import { toolContext } from '../support/tool-context.ts';
import { knowledgeDirectory } from '../understanding/support.ts';

const { cues } = await loadLexicon(knowledgeDirectory);

function tools(events: Parameters<EventIndex['upsert']>[0]) {
  const index = new EventIndex({ expand: (keywords) => ({ terms: [keywords] }) });
  index.upsert(events);
  const eventSearch = createEventSearch(index, {
    cityIn: (text) => (text.includes('成都') ? '成都' : undefined),
    cityNear: ({ lat }) => (lat === 30.66 ? '成都' : undefined),
  });
  return { fairs: searchJobFairsTool({ eventSearch, cues }), training: searchTrainingTool({ eventSearch, cues }) };
}

describe('search_job_fairs', () => {
  it('shows what is on with day, place and size, and marks what is a demonstration', async () => {
    const fair = exampleFair({ employers: 60, openings: 1200, demonstration: true });
    const { fairs } = tools({ fairs: [fair] });
    const result = await fairs.execute({ city: '南京' }, toolContext());
    expect(result.status).toBe('ok');
    const cards = fairs.cards?.(result, chinese, {}) ?? [];
    expect(cards).toEqual([{ type: 'fairs', fairs: [fair] }]);
    expect(Card.parse(cards[0])).toEqual(cards[0]);
    const { reply, speech } = fairs.narrate(result, chinese, {});
    expect(reply).toContain('（演示）');
    expect(reply).toContain('不是真的招聘会');
    expect(reply).toContain('12月5日（星期六）09:00-12:00');
    expect(reply).toContain('60家单位，1200个岗位');
    expect(speech).toContain('9点到12点');
    expect(fairs.narrate(result, english, {}).reply).toContain('Saturday 5 December');
  });

  it('says plainly that there is nothing, and where to ask', async () => {
    const { fairs } = tools({});
    const result = await fairs.execute({ city: '南京' }, toolContext());
    expect(result.status).toBe('none');
    expect(fairs.cards?.(result, chinese, {})).toEqual([]);
    const { reply } = fairs.narrate(result, chinese, {});
    expect(reply).toContain('没有找到南京的招聘会');
    expect(reply).toContain('12333');
    expect(reply).toContain('服务台');
  });

  it('does not pass the nearest fair off as what was asked for', async () => {
    const { fairs } = tools({ fairs: [exampleFair()] });
    const result = await fairs.execute({ city: '南京', keywords: '保安' }, toolContext());
    expect(result.status).toBe('none');
    const { reply } = fairs.narrate(result, chinese, {});
    expect(reply).toMatch(/没有找到南京“保安”的招聘会.*最接近的是这一场.*示例综合招聘会/su);
    expect(fairs.cards?.(result, chinese, {})).toMatchObject([{ type: 'fairs', fairs: [{ id: 'fair:1' }] }]);
  });

  it.each([
    ['the last search', { remembered: { search: { arguments: { city: '成都' }, jobs: [], total: 0 } } }],
    ['the profile', { remembered: { profile: { city: '成都' } } }],
    ["the terminal's label", { location: { lat: 0, lon: 0, label: '成都市就业大厅' } }],
    ['where the terminal stands', { location: { lat: 30.66, lon: 104.06, label: '大厅' } }],
  ])('means the city known from %s when none is named', async (_, known) => {
    const chengdu = exampleFair({ id: 'fair:2', place: { city: '成都' } });
    const { fairs } = tools({ fairs: [exampleFair(), chengdu] });
    expect(await fairs.execute({}, toolContext(known))).toMatchObject({ total: 1, events: [{ id: 'fair:2' }] });
    expect(await fairs.execute({ city: '南京' }, toolContext(known))).toMatchObject({ events: [{ id: 'fair:1' }] });
    expect(await fairs.execute({ district: '江宁区' }, toolContext(known))).toMatchObject({
      events: [{ id: 'fair:1' }],
    });
  });

  it.each([
    ['第二场几点开始', '示例乙招聘会', '示例甲招聘会'],
    ['第1场几点', '示例甲招聘会', '示例乙招聘会'],
    ['what time is the second one', '示例乙招聘会', '示例甲招聘会'],
  ])('of “%s” tells the one that is pointed at', async (words, told, left) => {
    const { fairs } = tools({
      fairs: [exampleFair({ title: '示例甲招聘会' }), exampleFair({ id: 'fair:2', title: '示例乙招聘会' })],
    });
    const asked = { city: '南京' };
    const topic = { tool: 'search_job_fairs', intent: 'job_fair' as const, arguments: asked };
    const result = await fairs.execute(asked, { ...toolContext({ remembered: { topic, thread: 'topic' } }), words });
    const { reply } = fairs.narrate(result, chinese, asked);
    expect(reply).toContain(told);
    expect(reply).not.toContain(left);
  });

  it('speaks well of a search without any wish that finds nothing', async () => {
    const { fairs, training } = tools({});
    expect(fairs.narrate(await fairs.execute({}, toolContext()), chinese, {}).reply).toContain('没有找到合适的招聘会');
    expect(training.narrate(await training.execute({}, toolContext()), chinese, {}).reply).toContain(
      '没有找到合适的培训课程',
    );
  });
});

describe('search_training', () => {
  it('says what a course costs, when it begins and what it leads to', async () => {
    const course = exampleCourse({ subsidised: true, classHours: 120, certificate: '示例证书' });
    const { training } = tools({ courses: [course] });
    const result = await training.execute({ skill: '电工' }, toolContext());
    expect(training.cards?.(result, chinese, {})).toEqual([{ type: 'training', courses: [course] }]);
    const { reply } = training.narrate(result, chinese, {});
    expect(reply).toContain('12月10日（星期四）开课');
    expect(reply).toContain('学费1,200元，有补贴');
    expect(reply).toContain('可考示例证书');
    expect(training.narrate(result, english, {}).reply).toContain('begins Thursday 10 December');
  });

  it('is honest when nothing free is there, and shows the paid course as such', async () => {
    const { training } = tools({ courses: [exampleCourse()] });
    const result = await training.execute({ skill: '电工', subsidised: true }, toolContext());
    expect(result.status).toBe('none');
    expect(training.narrate(result, chinese, {}).reply).toMatch(
      /没有找到免费或有补贴的“电工”的培训课程.*学费1,200元/su,
    );
    expect(training.narrate(result, english, {}).reply).toContain('no free or subsidised training course');
  });

  it('remembers what was asked, so that the next words can go on from it', async () => {
    const { training } = tools({});
    const context = toolContext();
    const result = await training.execute({ skill: '电工' }, context);
    expect(training.remember?.(context.state, { skill: '电工' }, result).topic).toEqual({
      tool: 'search_training',
      intent: 'training',
      arguments: { skill: '电工' },
    });
  });
});
