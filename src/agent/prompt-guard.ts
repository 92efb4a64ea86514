import { ModelError } from '../errors.ts';

/** A run of so many letters of the prompt is no coincidence. */
const RUN = 14;
const TOOL_NAME =
  /\b(?:search|get|apply|list|find|build|practise|give|calculate|check|update|show|erase|hand)_[a-z_]+\b/;
const ADDRESS = /https?:\/\/\S+/g;
const ENCODED = /[A-Za-z0-9+/=]{40,}/;

/** Keeps what the model was told, by us, out of what it says. */
export class PromptGuard {
  readonly #runs = new Set<string>();

  constructor(systemPrompt: string) {
    const told = systemPrompt
      .split('\n')
      // The facts of the conversation are the person's own.
      .filter((line) => !line.startsWith('{'))
      .map(lettersOf);
    for (const line of told) {
      for (let start = 0; start + RUN <= line.length; start += 1) this.#runs.add(line.slice(start, start + RUN));
    }
  }

  tells(text: string): boolean {
    if (TOOL_NAME.test(text) || ENCODED.test(text.replace(ADDRESS, ''))) return true;
    const letters = lettersOf(text);
    for (let start = 0; start + RUN <= letters.length; start += 1) {
      if (this.#runs.has(letters.slice(start, start + RUN))) return true;
    }
    return false;
  }
}

/** Lets pieces through once enough has followed them that no telling run can begin in them. */
export class GuardedStream {
  readonly #guard: PromptGuard;
  readonly #emit: (piece: string) => void;
  #waiting: string[] = [];
  #tail = '';
  #told = false;

  constructor(guard: PromptGuard, emit: (piece: string) => void) {
    this.#guard = guard;
    this.#emit = emit;
  }

  push(piece: string): void {
    if (this.#told) return;
    this.#waiting.push(piece);
    const held = this.#waiting.join('');
    if (this.#guard.tells(this.#tail + held)) {
      this.#told = true;
      return;
    }
    let following = lettersOf(held).length;
    while (this.#waiting.length > 1) {
      following -= lettersOf(this.#waiting[0]!).length;
      if (following < RUN * 2) break;
      this.#release();
    }
  }

  /** @throws ModelError `model_told_its_prompt` */
  end(): void {
    if (this.#told) throw new ModelError('model_told_its_prompt', 'The model recited what it had been told.');
    while (this.#waiting.length > 0) this.#release();
  }

  #release(): void {
    const piece = this.#waiting.shift()!;
    this.#tail = (this.#tail + piece).slice(-4 * RUN);
    this.#emit(piece);
  }
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
