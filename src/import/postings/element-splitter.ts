/** Cuts `[ {…}, {…} ]` into its elements while the text streams past, so that no more than one is held. */
export class ElementSplitter {
  #depth = 0;
  #inString = false;
  #escaped = false;
  #element = '';
  #elementLine = 1;
  #line = 1;

  /** Takes the next piece of the text and gives the elements that end in it, with the line each began on. */
  push(piece: string): { text: string; line: number }[] {
    const elements: { text: string; line: number }[] = [];
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
        this.#depth = Math.max(this.#depth - 1, 0);
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

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
