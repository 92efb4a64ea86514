/**
 * Reads the `data` of each server-sent event out of a byte stream. Follows the event stream format of the HTML
 * standard: lines end in LF, CRLF or CR, several `data` lines join with LF, lines beginning with a colon are
 * comments, and what stands after the last empty line is an unfinished event and dropped.
 */
export async function* readEventData(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += decoder.decode(value, { stream: !done });
      const { lines, remainder } = splitLines(rest, done);
      rest = remainder;
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) yield data.join('\n');
          data = [];
        } else if (line === 'data' || line.startsWith('data:')) {
          data.push(line.slice(5).replace(/^ /, ''));
        }
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A CR at the very end may be the first half of CRLF, so it waits for the next bytes. */
function splitLines(text: string, final: boolean): { lines: string[]; remainder: string } {
  const held = !final && text.endsWith('\r') ? '\r' : '';
  const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/);
  const remainder = (lines.pop() ?? '') + held;
  return { lines, remainder };
}
