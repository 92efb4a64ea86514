import { beforeAll, describe, expect, it } from 'vitest';
import { Job } from '../../src/contract/job.ts';
import { JobSearchResponse, KnowledgeSearchResponse } from '../../src/contract/search.ts';
import { sharedApp } from '../support/shared-app.ts';
import { startApp } from '../support/start-app.ts';

describe('the HTTP server', () => {
  let url: string;
  beforeAll(async () => {
    url = (await sharedApp()).url;
  });
  const get = (path: string, init?: RequestInit) => fetch(`${url}${path}`, init);

  it('is alive and ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('searches postings by query string and shows one by id', async () => {
    const response = await get(
      '/api/jobs/search?city=南京&keywords=导购&salaryMin=5000&benefits=meals&benefits=housing&limit=3',
    );
    expect(response.status).toBe(200);
    const found = JobSearchResponse.parse(await response.json());
    expect(found.jobs.length).toBeGreaterThan(0);
    expect(found.jobs.length).toBeLessThanOrEqual(3);
    const one = Job.parse(await (await get(`/api/jobs/${encodeURIComponent(found.jobs[0]!.id)}`)).json());
    expect(one.title).toBe(found.jobs[0]!.title);
    expect(one.demonstration).toBe(true);
  });

  it.each([
    'limit=0',
    'limit=51',
    'salaryMin=-1',
    'benefits=gold',
    'lat=100',
    'lat=32',
    'radiusKm=near',
    'employmentType=slave',
  ])('refuses a search with %s in a problem document', async (query) => {
    const response = await get(`/api/jobs/search?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request_invalid' });
  });

  it('says which field is wrong in a sentence of its own, in the language of whoever asks', async () => {
    const wrong = async (query: string, headers = {}) => (await get(`/api/jobs/search?${query}`, { headers })).json();
    expect(await wrong('salaryMin=many')).toMatchObject({
      errors: [{ path: 'salaryMin', code: 'invalid_type', message: '这里要填数字。' }],
    });
    expect(await wrong('limit=500', { 'accept-language': 'en' })).toMatchObject({
      errors: [{ path: 'limit', code: 'too_big', message: 'At most 50.' }],
    });
    const { errors } = (await wrong('employmentType=slave')) as { errors: { message: string }[] };
    expect(errors.map(({ message }) => message)).toEqual(['这里只能填规定的几种值。']);
  });

  it('searches the knowledge', async () => {
    const response = await get(`/api/knowledge/search?q=${encodeURIComponent('没签劳动合同能要双倍工资吗')}&k=5`);
    const { passages } = KnowledgeSearchResponse.parse(await response.json());
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThanOrEqual(5);
    expect(passages.map(({ score }) => score)).toEqual(passages.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it.each(['', 'q=', 'q=x&k=51', 'q=x&on=2026-02-30', 'q=x&kind=rumour'])(
    'refuses a knowledge search with “%s”',
    async (query) => {
      expect((await get(`/api/knowledge/search?${query}`)).status).toBe(400);
    },
  );

  it.each(['/nothing-here', '/api/nothing', '/api/jobs/unknown', '/%E0%A4%A'])(
    'answers %s with a problem document',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('publishes the contract as OpenAPI 3.1, every path of it', async () => {
    const document = (await (await get('/openapi.json')).json()) as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [
        '/api/calls/{callId}/turn',
        '/api/employers/applications/{applicationId}/status',
        '/api/jobs/search',
        '/api/jobs/{jobId}',
        '/api/knowledge/search',
        '/api/sessions',
        '/api/sessions/{id}',
        '/api/sessions/{id}/messages',
        '/api/sessions/{id}/resume',
        '/api/sessions/{id}/resume.docx',
        '/api/sessions/{id}/resume.json',
        '/api/sessions/{id}/resume.pdf',
        '/api/sessions/{id}/resume.txt',
        '/api/messages/{messageId}/reply',
        '/api/operator/audit',
        '/api/operator/metrics',
        '/api/operator/sign-in',
        '/api/operator/sign-out',
        '/api/operator/switches',
        '/api/operator/switches/{name}',
        '/api/operator/terminals',
        '/api/operator/terminals/{id}',
        '/api/privacy',
        '/api/sessions/{id}/calls',
        '/api/sessions/{id}/carry-away',
        '/api/sessions/{id}/export',
        '/api/sessions/{id}/identity',
        '/api/speech',
        '/api/staff/applications/{applicationId}',
        '/api/staff/applications/{applicationId}/status',
        '/api/staff/outcomes',
        '/api/speech/track',
        '/api/terminals/{id}/events',
        '/api/terminals/{id}/presence',
        '/api/transcriptions',
        '/api/voice',
        '/healthz',
        '/readyz',
      ].toSorted(),
    );
  });

  it('allows no inline script and names no library', async () => {
    const response = await get('/healthz');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('slows down who asks too much, with a problem document', async () => {
    const app = await startApp();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 125; attempt += 1) {
      const response = await fetch(`${app.url}/api/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"channel":"api"}',
      });
      statuses.push(response.status);
      await response.arrayBuffer();
    }
    expect(statuses.slice(0, 100).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});
