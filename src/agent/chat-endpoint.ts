import type { Config, ModelEndpoint } from '../config.ts';

export type ChatEndpoint = ModelEndpoint & { chatModel: string };

/** The endpoint to talk to, or nothing when the installation has no language model. */
export function chatEndpoint(config: Config): ChatEndpoint | undefined {
  const { chatModel } = config.model;
  return chatModel === undefined ? undefined : { ...config.model, chatModel };
}
