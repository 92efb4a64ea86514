import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the configuration', () => {
  it('has a default for everything and is frozen', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', starterData: true, rateLimit: true });
    expect(Object.isFrozen(config) && Object.isFrozen(config.model)).toBe(true);
  });

  it('takes empty settings for absent ones', () => {
    expect(readConfig({ OPENAI_BASE_URL: '', XIAOGU_CHAT_MODEL: ' ' }).model).toMatchObject({
      baseUrl: undefined,
      chatModel: undefined,
    });
  });

  it.each<[string, NodeJS.ProcessEnv]>([
    ['a port that is a word', { PORT: 'eighty' }],
    ['a day that does not exist', { XIAOGU_TODAY: '2026-02-30' }],
    ['a key that is too short', { XIAOGU_SECRET_KEY: 'abc' }],
    ['an endpoint that is no web address', { OPENAI_BASE_URL: 'file:///etc/passwd' }],
    ['a switch that is neither on nor off', { XIAOGU_STARTER_DATA: 'perhaps' }],
  ])('refuses %s, naming the variable', (_name, environment) => {
    const variable = Object.keys(environment)[0]!;
    expect(() => readConfig(environment)).toThrowError(
      expect.objectContaining({ code: 'configuration_invalid', message: expect.stringContaining(variable) }),
    );
  });

  it('never serves the world without rate limits', () => {
    expect(() => readConfig({ XIAOGU_RATE_LIMIT: 'off', HOST: '0.0.0.0' })).toThrowError(
      expect.objectContaining({ code: 'rate_limit_required' }),
    );
    expect(readConfig({ XIAOGU_RATE_LIMIT: 'off', HOST: '127.0.0.2' }).rateLimit).toBe(false);
  });
});
