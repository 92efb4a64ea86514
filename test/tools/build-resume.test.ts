import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../src/contract/session-state.ts';
import { english } from '../../src/narration/en.ts';
import { chinese } from '../../src/narration/zh-cn.ts';
import { buildResumeTool } from '../../src/tools/build-resume.ts';
import { toolContext } from '../support/tool-context.ts';

const tool = buildResumeTool();

async function take(state: SessionState, input: Record<string, unknown>) {
  const parsed = tool.input.parse(input);
  const result = await tool.execute(parsed, { ...toolContext(), state });
  return { result, state: tool.remember!(state, parsed, result) };
}

describe('build_resume', () => {
  it('names the argument that the next answer belongs to', async () => {
    const { state } = toolContext();
    const begun = await take(state, { action: 'start' });
    expect(begun.result).toMatchObject({ status: 'need_input', field: 'fields.name' });
    const told = await take(begun.state, { action: 'answer', fields: { name: '示例甲' } });
    expect(told.result).toMatchObject({ status: 'need_input', field: 'fields.phone' });
  });

  it('reads names and numbers back as they are told, in either language', async () => {
    const { result } = await take(toolContext().state, {
      action: 'start',
      fields: { name: '示例甲', phone: '13800000000' },
    });
    for (const narrator of [chinese, english]) {
      const { reply } = tool.narrate(result, narrator, {});
      expect(reply).toContain('示例甲');
      expect(reply).toContain('138 0000 0000');
    }
  });

  it('marks a resume that is begun after the check of identity, under the verified name alone', async () => {
    const identity = {
      method: 'alipay' as const,
      status: 'verified' as const,
      name: '示例甲',
      reference: 'check-1',
      begunAt: '2026-11-20T02:00:00.000Z',
      verifiedAt: '2026-11-20T02:01:00.000Z',
    };
    const begun = async (name: string) => {
      const { state } = await take({ ...toolContext().state, identity }, { action: 'start', fields: { name } });
      return state.resume?.document['x-verified'];
    };
    expect(await begun('示例甲')).toMatchObject({ method: 'alipay', demonstration: false });
    expect(await begun('示例乙')).toBeUndefined();
  });

  it('lays open the rule of completeness on its card', async () => {
    const { result } = await take(toolContext().state, { action: 'start', fields: { name: '示例甲' } });
    const [card] = tool.cards!(result, chinese, {});
    expect(card).toMatchObject({ type: 'resume', finished: false, completeness: 15, lines: ['姓名：示例甲'] });
    const { parts } = card as unknown as { parts: { points: number; earned: boolean; label: string }[] };
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    expect(parts.filter(({ earned }) => earned)).toMatchObject([{ label: '姓名', points: 15 }]);
  });

  it('lets other tools know what was told, and keeps the number from a language model', async () => {
    const { result, state } = await take(toolContext().state, {
      action: 'start',
      fields: { name: '示例甲', phone: '13800000000', education: 'college', certificates: ['电工证'] },
    });
    expect(state.profile).toEqual({
      name: '示例甲',
      phone: '13800000000',
      education: 'college',
      certificates: ['电工证'],
    });
    expect(JSON.stringify(tool.summarise!(result))).not.toContain('13800000000');
  });

  it('puts each question into words in both languages', async () => {
    for (const narrator of [chinese, english]) {
      const asked = new Set<string>();
      let taken = await take(toolContext().state, { action: 'start' });
      while (taken.result.status === 'need_input' && asked.size < 20) {
        asked.add(tool.narrate(taken.result, narrator, {}).reply);
        const { field } = taken.result as unknown as { field: string };
        const [, question] = field.split('.');
        taken = await take(taken.state, {
          action: 'answer',
          fields: { [question!]: question === 'name' ? '示例甲' : null },
        });
        if (question === 'confirm') break;
      }
      expect(asked.size).toBe(10);
      expect([...asked].every((reply) => /[?？”]|done|就这样/.test(reply))).toBe(true);
    }
  });
});
