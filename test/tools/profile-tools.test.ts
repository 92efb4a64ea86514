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
