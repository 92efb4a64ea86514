import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptySessionState } from '../../src/contract/session-state.ts';
import { loadProgrammes } from '../../src/entitlements/eligibility/load-programmes.ts';
import { systemPrompt } from '../../src/prompts/system-prompt.ts';
import { createTools, type ToolDependencies } from '../../src/tools/registry.ts';
import type { Tool } from '../../src/tools/tool.ts';

/** Making the tools touches nothing they depend on but the facts of the programmes, which are part of a schema. */
const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));
const programmes = await loadProgrammes(knowledge);
const tools: Tool[] = createTools({ entitlements: { programmes } } as unknown as ToolDependencies);

/** The contract's tools, all of them. */
const NAMES = [
  'search_jobs',
  'get_job',
  'apply_to_job',
  'list_applications',
  'search_job_fairs',
  'search_training',
  'search_policy',
  'check_eligibility',
  'search_labour_law',
  'calculate_entitlement',
  'find_service',
  'build_resume',
  'practise_interview',
  'give_career_advice',
  'update_profile',
  'show_profile',
  'erase_me',
  'hand_off',
];

describe('what a language model sees', () => {
  it('has the tools of the contract and no others', () => {
    expect(tools.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted());
  });

  it('names no tool in the prompt that does not exist', () => {
    const prompt = systemPrompt({ locale: 'zh-CN', today: '2026-11-21', state: emptySessionState() });
    const named = prompt.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [];
    expect(named.filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it('is told neither name nor phone number', () => {
    const state = { ...emptySessionState(), profile: { name: '示例甲', phone: '13800000000', age: 40 } };
    const prompt = systemPrompt({ locale: 'zh-CN', today: '2026-11-21', state });
    expect(prompt).not.toMatch(/示例甲|13800000000/);
    expect(prompt).toContain('40');
  });

  it('changes only when somebody means it to', () => {
    expect(systemPrompt({ locale: 'zh-CN', today: '2026-11-21', state: emptySessionState() })).toMatchSnapshot();
    expect(
      tools.map(({ name, description, input }) => ({ name, description, input: z.toJSONSchema(input) })),
    ).toMatchSnapshot();
  });
});
