import type { Ranked } from './merge-ranking.ts';

/** The best of many, best first, of equals the lower slot; a heap of no more than `most` is kept while they pass by. */
export class BestSlots {
  readonly #most: number;
  /** The worst of those kept at the root. */
  readonly #heap: Ranked[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(slot: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push({ slot, score });
      this.#rise(heap.length - 1);
    } else if (score > heap[0]!.score || (score === heap[0]!.score && slot < heap[0]!.slot)) {
      heap[0] = { slot, score };
      this.#sink();
    }
  }

  sorted(): Ranked[] {
    return [...this.#heap].sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  #rise(from: number): void {
    const heap = this.#heap;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(heap[at]!, heap[parent]!)) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && isWorse(heap[right]!, heap[left]!) ? right : left;
      if (!isWorse(heap[child]!, heap[at]!)) return;
      [heap[at], heap[child]] = [heap[child]!, heap[at]!];
      at = child;
    }
  }
}

function isWorse(a: Ranked, b: Ranked): boolean {
  return a.score < b.score || (a.score === b.score && a.slot > b.slot);
}
