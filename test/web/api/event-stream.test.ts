import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventData } from '../../../src/web/api/event-stream.ts';

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(text: string, cut: (bytes: Uint8Array) => Uint8Array[] = (bytes) => [bytes]): Promise<string[]> {
  const data: string[] = [];
  for await (const item of readEventData(streamOf(cut(new TextEncoder().encode(text))))) data.push(item);
  return data;
}

describe('reading an event stream', () => {
  it('yields the data of each event, several data lines joined', async () => {
    expect(await read('event: x\ndata: {"a":1}\n\ndata: 一\ndata: 二\n\n')).toEqual(['{"a":1}', '一\n二']);
  });

  it('passes over comments, other fields and events without data', async () => {
    expect(await read(': still here\n\nid: 7\nretry: 10\n\ndata:a\n\ndata\n\n')).toEqual(['a', '']);
  });

  it('drops an event that was cut off before its empty line', async () => {
    expect(await read('data: a\n\ndata: b\n')).toEqual(['a']);
  });

  it('reads the same however the bytes are cut and the lines end', async () => {
    const expected = ['{"delta":"工资"}', '第一行\n第二行', '完'];
    const cases = fc.record({
      end: fc.constantFrom('\n', '\r\n', '\r'),
      cuts: fc.array(fc.nat({ max: 120 }), { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ end, cuts }) => {
        const lines = ['data: {"delta":"工资"}', '', 'data: 第一行', 'data: 第二行', '', ': c', 'data: 完', '', ''];
        const slices = (bytes: Uint8Array) => {
          const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
          return at.slice(1).map((stop, index) => bytes.slice(at[index], stop));
        };
        expect(await read(lines.join(end), slices)).toEqual(expected);
      }),
    );
  });
});
