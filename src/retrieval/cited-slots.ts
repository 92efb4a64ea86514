import type { PassageShelf } from './passage-shelf.ts';

/** Where the articles that entries cite stand, looked up once an entry until the shelf changes. */
export class CitedSlots {
  readonly #shelf: PassageShelf;
  readonly #known = new Map<number, readonly (readonly number[])[]>();
  #revision = -1;

  constructor(shelf: PassageShelf) {
    this.#shelf = shelf;
  }

  /** One list of slots a citation, in the entry's order. */
  by(entry: number): readonly (readonly number[])[] {
    if (this.#revision !== this.#shelf.revision) {
      this.#known.clear();
      this.#revision = this.#shelf.revision;
    }
    let slots = this.#known.get(entry);
    if (slots === undefined) {
      const { cites } = this.#shelf.at(entry)!;
      slots = cites.map(({ law, article }) => [...this.#shelf.slotsOfArticle(law, article)]);
      this.#known.set(entry, slots);
    }
    return slots;
  }
}
