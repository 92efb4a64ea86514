import { emptySessionState, type SessionState } from '../../src/contract/session-state.ts';
import type { ToolContext } from '../../src/tools/tool.ts';

/** A context for calling a tool directly. */
export function toolContext(changes: Partial<ToolContext> & { remembered?: Partial<SessionState> } = {}): ToolContext {
  const { remembered, ...rest } = changes;
  return {
    sessionId: 'session',
    locale: 'zh-CN',
    today: '2026-11-21',
    state: { ...emptySessionState(), ...remembered },
    signal: new AbortController().signal,
    ...rest,
  };
}
