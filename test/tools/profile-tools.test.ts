import { describe, expect, it } from 'vitest';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { eraseMeTool } from '../../src/tools/erase-me.ts';
import { showProfileTool } from '../../src/tools/show-profile.ts';
import { updateProfileTool } from '../../src/tools/update-profile.ts';
import { toolContext } from '../support/tool-context.ts';

describe('update_profile', () => {
  it('adds to what is known and replaces what was said again', async () => {
    const tool = updateProfileTool();
    const context = toolContext({ remembered: { profile: { age: 40, wishes: { salaryMin: 5000 } } } });
    const input = { age: 43, wishes: { shift: 'day' as const } };
    const result = await tool.execute(input, context);
    const state = tool.remember?.(context.state, input, result);
    expect(state?.profile).toEqual({ age: 43, wishes: { salaryMin: 5000, shift: 'day' } });
    expect(tool.narrate(result, chinese, input).reply).toContain('43岁');
  });

  it('forgets one fact, in the resume too, and keeps the rest', async () => {
    const tool = updateProfileTool();
    const profile = { name: '示例甲', phone: '13800000000', city: '合肥', certificates: ['电工证', '健康证'] };
    const document = { basics: { name: '示例甲', phone: '13800000000' }, certificates: [{ name: '电工证' }] };
    const resume = { document, finished: false, completeness: 0, skipped: [], nothing: [] };
    const context = toolContext({ remembered: { profile, resume } });
    const forget = async (words: string) => {
      const result = await tool.execute({ forget: words }, context);
      context.state = tool.remember!(context.state, { forget: words }, result);
      return tool.narrate(result, chinese, { forget: words }).reply;
    };
    expect(await forget('我的电工证')).toContain('别的都还在');
    expect(context.state.profile.certificates).toEqual(['健康证']);
    expect(context.state.resume?.document).not.toHaveProperty('certificates');
    await forget('电话');
    await forget('住址');
    expect(context.state.profile).toEqual({ name: '示例甲', certificates: ['健康证'] });
    expect(await forget('焊工证')).toContain('什么都没动');
    expect(context.state.profile.certificates).toEqual(['健康证']);
  });

  it('asks what to note when nothing was said', async () => {
    expect(await updateProfileTool().execute({}, toolContext())).toEqual({ status: 'none' });
  });
});

describe('show_profile', () => {
  it('shows what is known and never a whole phone number', async () => {
    const tool = showProfileTool();
    const result = await tool.execute(
      {},
      toolContext({ remembered: { profile: { name: '示例甲', phone: '13800000000' } } }),
    );
    const { reply } = tool.narrate(result, chinese, {});
    expect(reply).toContain('示例甲');
    expect(reply).toContain('138****0000');
    expect(reply).not.toContain('13800000000');
  });

  it('says when nothing is known', async () => {
    expect(await showProfileTool().execute({}, toolContext())).toEqual({ status: 'none' });
  });
});

describe('erase_me', () => {
  it('erases nothing before the yes, and everything after it', async () => {
    const erased: string[] = [];
    const tool = eraseMeTool({
      eraser: {
        async eraseTurns(id) {
          erased.push(id);
          return { turns: 3, carryAways: 1, left: 0 };
        },
      },
    });
    const context = toolContext({ remembered: { profile: { name: '示例甲' }, lastReply: '……' } });
    expect(await tool.execute({}, context)).toEqual({ status: 'confirm' });
    expect(erased).toEqual([]);
    const result = await tool.perform!({}, context);
    expect(erased).toEqual(['session']);
    expect(tool.remember?.(context.state, {}, result)).toEqual(emptySessionState());
  });
});
