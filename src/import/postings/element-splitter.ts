/** Cuts `[ {…}, {…} ]` into its elements while the text streams past, so that no more than one is held. */
export class ElementSplitter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #element = '';
  #elementLine = 1;
  #line = 1;
  #closed = false;

  /** Takes the next piece of the text and gives the elements that end in it, with the line each began on. */
  push(piece: string): { text: string; line: number }[] {
    const elements: { text: string; line: number }[] = [];
    if (this.#closed) return elements;
    let start = this.#depth >= 2 ? 0 : -1;
    for (let position = 0; position < piece.length; position += 1) {
      const code = piece.charCodeAt(position);
      if (code === NEWLINE) this.#line += 1;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) this.#inString = false;
      } else if (code === QUOTE) this.#inString = true;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        this.#depth += 1;
        if (this.#depth !== 2) continue;
        start = position;
        this.#elementLine = this.#line;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (this.#depth === 2) {
          elements.push({ text: this.#element + piece.slice(start, position + 1), line: this.#elementLine });
          this.#element = '';
          start = -1;
        }
        this.#depth -= 1;
        if (this.#depth > 0) continue;
        this.#closed = true;
        return elements;
      }
    }
    if (start !== -1) this.#element += piece.slice(start);
    return elements;
  }

  /** What began and did not end. */
  rest(): { text: string; line: number } | undefined {
    return this.#element.trim() === '' ? undefined : { text: this.#element, line: this.#elementLine };
  }
}

/** Where the list of objects begins that is still open at the end of the beginning of a document; -1 without one. */
export function findOpenList(beginning: string): number {
  const open: { position: number; list: boolean }[] = [];
  let inString = false;
  for (let position = 0; position < beginning.length; position += 1) {
    const code = beginning.charCodeAt(position);
    if (inString) {
      if (code === BACKSLASH) position += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACE) open.push({ position, list: false });
    else if (code === OPEN_BRACKET)
      open.push({ position, list: /^\[\s*\{/u.test(beginning.slice(position, position + 200)) });
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) open.pop();
  }
  return open.find(({ list }) => list)?.position ?? -1;
}

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
