import { request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { textTable } from '../evals/text-table.ts';
import { type Drill, verdicts } from './drill.ts';
import { inParallel, openSession } from './support/client.ts';
import { serveApp } from './support/served-app.ts';

const REQUESTS = 50_000;
const AT_ONCE = 16;
/** Words of the inside that no answer may hold. */
const LEAK =
  /\bat [\w.<>]+ \(|node_modules|SQLITE_|\/src\/|\/dist\/|ECONN|TypeError|ReferenceError|ZodError|SyntaxError|xiaogu\.sqlite|secret\.key/u;

interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: string; schema: object }[];
  body: object | undefined;
}

interface Generated {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Requests made from the OpenAPI document: right, nearly right and wild, to every operation there is. */
export const requests: Drill = async ({ count = REQUESTS, seed }) => {
  const app = await serveApp({ XIAOGU_STARTER_DATA: 'off' });
  try {
    const operations = operationsOf((await (await fetch(`${app.url}/openapi.json`)).json()) as OpenApi);
    const session = await openSession(app.url);
    const generated = fc.sample(
      fc.constantFrom(...operations).chain((operation) => requestTo(operation, session)),
      {
        numRuns: count,
        seed,
      },
    );
    const byStatus = new Map<number, number>();
    const bad: string[] = [];
    await inParallel(generated.length, AT_ONCE, async (index) => {
      const one = generated[index]!;
      const { status, text } = await send(app.url, one);
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
      // What a caller sent may stand in the answer; what they did not send of the inside may not.
      const leaks = status >= 400 && LEAK.test(text) && !LEAK.test(`${one.path}${one.body}`);
      if (status >= 500 || status === 0 || leaks)
        bad.push(
          `${status} ${one.method} ${one.path.slice(0, 120)} ${one.body?.slice(0, 120) ?? ''} → ${text.slice(0, 160)}`,
        );
    });
    const alive = await fetch(`${app.url}/readyz`);
    const { passed, lines } = verdicts({
      'no answer was a 5xx, and none failed to come': bad.length === 0,
      'no error told of the inside': bad.length === 0,
      'the server is ready afterwards': alive.status === 200,
    });
    const statuses = [...byStatus].sort(([a], [b]) => a - b).map(([status, times]) => [String(status), String(times)]);
    return {
      passed,
      lines: [
        `${count} requests to ${operations.length} operations`,
        ...textTable([['status', 'answers'], ...statuses]),
        ...bad.slice(0, 20),
        ...lines,
      ],
      figures: {
        requests: count,
        operations: operations.length,
        statuses: Object.fromEntries(byStatus),
        bad: bad.length,
      },
    };
  } finally {
    await app.close();
  }
};

interface OpenApi {
  paths: Record<
    string,
    Record<
      string,
      { parameters?: Operation['parameters']; requestBody?: { content: Record<string, { schema: object }> } }
    >
  >;
  components: { schemas?: Record<string, object> };
}

function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody && resolved(Object.values(requestBody.content)[0]!.schema, document),
    })),
  );
}

function resolved(schema: object, document: OpenApi): object {
  const text = JSON.stringify(schema);
  const name = /^\{"\$ref":"#\/components\/schemas\/([^"]+)"\}$/.exec(text)?.[1];
  return name === undefined ? schema : (document.components.schemas?.[name] ?? {});
}

const wildText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '../../etc/passwd',
    '%00',
    "' or 1=1 --",
    '__proto__',
    '找保安的工作',
    '没签劳动合同怎么办',
    '第二个',
    '确定',
    'x'.repeat(3000),
    '{{7*7}}',
    '<script>',
    '\u202e',
  ),
);
const wild = fc.oneof(
  wildText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown),
);

/** Mostly what a schema asks for, sometimes anything. */
function valueFor(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const fitting = (): fc.Arbitrary<unknown> => {
    const { type, properties, required, items, anyOf, oneOf } = schema as {
      type?: string;
      enum?: unknown[];
      properties?: Record<string, Record<string, unknown>>;
      required?: string[];
      items?: Record<string, unknown>;
      anyOf?: Record<string, unknown>[];
      oneOf?: Record<string, unknown>[];
    };
    if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
    const choices = anyOf ?? oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map(valueFor));
    if (type === 'object' || properties !== undefined) {
      const fields = Object.fromEntries(
        Object.entries(properties ?? {}).map(([name, field]) => [name, valueFor(field)]),
      );
      return fc.record(fields, { requiredKeys: (required ?? []) as never[] });
    }
    if (type === 'array') return fc.array(items === undefined ? wild : valueFor(items), { maxLength: 5 });
    if (type === 'integer')
      return fc.integer({ min: Number(schema.minimum ?? -5), max: Number(schema.maximum ?? 200) });
    if (type === 'number')
      return fc.double({ min: Number(schema.minimum ?? -1e6), max: Number(schema.maximum ?? 1e6), noNaN: true });
    if (type === 'boolean') return fc.boolean();
    return wildText;
  };
  return fc.oneof({ arbitrary: fitting(), weight: 6 }, { arbitrary: wild, weight: 1 });
}

function requestTo(operation: Operation, session: { id: string; token: string }): fc.Arbitrary<Generated> {
  const texts = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  const query = operation.parameters.filter(({ in: place }) => place === 'query');
  return fc
    .record({
      id: fc.oneof({ arbitrary: fc.constant(session.id), weight: 4 }, { arbitrary: wildText, weight: 1 }),
      query: fc.record(
        Object.fromEntries(query.map(({ name, schema }) => [name, valueFor(schema as Record<string, unknown>)])),
        { requiredKeys: [] },
      ),
      body: operation.body === undefined ? fc.constant(undefined) : valueFor(operation.body as Record<string, unknown>),
      raw: fc.option(fc.string({ unit: 'binary', maxLength: 80 }), { freq: 12 }),
      token: fc.oneof({ arbitrary: fc.constant(session.token), weight: 4 }, { arbitrary: wildText, weight: 1 }),
      type: fc.constantFrom(
        'application/json',
        'application/json',
        'application/json',
        'text/plain',
        'application/json; charset=x-odd',
        'application/problem+json',
      ),
      accept: fc.constantFrom('application/json', 'text/event-stream', '*/*', 'image/png'),
      language: fc.constantFrom('zh-CN', 'en', 'x'.repeat(200)),
    })
    .map(({ id, query: values, body, raw, token, type, accept, language }) => {
      const parameters = new URLSearchParams();
      for (const [name, value] of Object.entries(values)) {
        for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, texts(one));
      }
      const path = operation.path.replace(/\{[^}]+\}/g, () => encodeURIComponent(id.replace(/\p{Cs}/gu, '')) || '-');
      const search = parameters.size > 0 ? `?${parameters.toString()}` : '';
      const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      return {
        // Deleting the one session would leave nothing to ask of.
        method: operation.method === 'DELETE' && id === session.id ? 'GET' : operation.method,
        path: `${path}${search}`,
        headers: {
          Authorization: `Bearer ${token.replace(/[^\x21-\x7e]/g, '')}`,
          'Content-Type': type,
          Accept: accept,
          'Accept-Language': language,
        },
        body: operation.method === 'GET' ? undefined : sent,
      };
    });
}

function send(url: string, { method, path, headers, body }: Generated): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const sent = httpRequest(
      `${url}${path}`,
      { method, headers: { ...headers, ...(bytes ? { 'Content-Length': bytes.length } : {}) } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => {
          parts.push(part);
          // The stream of a device's events has no end.
          if (response.headers['content-type']?.startsWith('text/event-stream') && path.endsWith('/events'))
            response.destroy();
        });
        const end = (): void =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8').slice(0, 4000) });
        response.on('close', end);
      },
    );
    sent.on('error', (error) => resolve({ status: 0, text: error.message }));
    sent.end(bytes);
  });
}
