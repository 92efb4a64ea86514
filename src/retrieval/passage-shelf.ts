import type { IndexedPassage } from './indexed-passage.ts';

/** Passages by slot number, by id and by place in the law. A slot freed by a removal is used again. */
export class PassageShelf {
  readonly #slots: (IndexedPassage | undefined)[] = [];
  readonly #free: number[] = [];
  #entries: [slot: number, item: IndexedPassage][] | undefined;
  #revision = 0;
  readonly #slotOfId = new Map<string, number>();
  readonly #slotsOfArticle = new Map<string, Set<number>>();
  readonly #slotsOfTitle = new Map<string, Set<number>>();

  get size(): number {
    return this.#slotOfId.size;
  }

  /** One more than the highest slot in use. */
  get capacity(): number {
    return this.#slots.length;
  }

  /** Another one after every change. */
  get revision(): number {
    return this.#revision;
  }

  put(item: IndexedPassage): number {
    const { id } = item.passage;
    const slot = this.#slotOfId.get(id) ?? this.#free.pop() ?? this.#slots.length;
    const before = this.#slots[slot];
    if (before) this.#forget(before, slot);
    this.#slots[slot] = item;
    this.#changed();
    this.#slotOfId.set(id, slot);
    this.#slotsOfTitle.set(item.passage.title, (this.#slotsOfTitle.get(item.passage.title) ?? new Set()).add(slot));
    const key = articleKey(item);
    if (key !== undefined) {
      const slots = this.#slotsOfArticle.get(key) ?? new Set();
      this.#slotsOfArticle.set(key, slots.add(slot));
    }
    return slot;
  }

  take(id: string): number | undefined {
    const slot = this.#slotOfId.get(id);
    if (slot === undefined) return undefined;
    this.#forget(this.#slots[slot]!, slot);
    this.#slots[slot] = undefined;
    this.#changed();
    this.#slotOfId.delete(id);
    this.#free.push(slot);
    return slot;
  }

  #changed(): void {
    this.#entries = undefined;
    this.#revision += 1;
  }

  #forget(item: IndexedPassage, slot: number): void {
    const key = articleKey(item);
    if (key !== undefined) this.#slotsOfArticle.get(key)?.delete(slot);
    const sameTitle = this.#slotsOfTitle.get(item.passage.title)!;
    sameTitle.delete(slot);
    if (sameTitle.size === 0) this.#slotsOfTitle.delete(item.passage.title);
  }

  at(slot: number): IndexedPassage | undefined {
    return this.#slots[slot];
  }

  slotOf(id: string): number | undefined {
    return this.#slotOfId.get(id);
  }

  /** Where an article is; for a notice without articles the parts with that numbered section, or all of them. */
  slotsOfArticle(law: string, article: string | undefined): Iterable<number> {
    if (article?.startsWith('第')) return this.#slotsOfArticle.get(`${law}\u0000${article}`) ?? [];
    const section = article === undefined ? undefined : new RegExp(`^${article}、`, 'mu');
    return [...(this.#slotsOfTitle.get(law) ?? [])].filter((slot) => {
      const { passage } = this.#slots[slot]!;
      return passage.article === undefined && (section === undefined || section.test(passage.text));
    });
  }

  titles(): Iterable<string> {
    return this.#slotsOfTitle.keys();
  }

  regions(): Set<string> {
    return new Set(this.entries().map(([, { passage }]) => passage.region));
  }

  /** Every slot in use with what it holds. */
  entries(): readonly [slot: number, item: IndexedPassage][] {
    if (this.#entries === undefined) {
      this.#entries = [];
      for (let slot = 0; slot < this.#slots.length; slot += 1) {
        const item = this.#slots[slot];
        if (item !== undefined) this.#entries.push([slot, item]);
      }
    }
    return this.#entries;
  }
}

function articleKey({ passage }: IndexedPassage): string | undefined {
  return passage.article === undefined ? undefined : `${passage.title}\u0000${passage.article}`;
}
