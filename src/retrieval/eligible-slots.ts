import type { IndexedPassage } from './indexed-passage.ts';
import { isEntry } from './indexed-passage.ts';
import type { PassageShelf } from './passage-shelf.ts';

/** Which slots a question may see, as lists to go through and marks to ask. */
export interface EligibleSlots {
  /** Statutes and other texts; entries of the pack; both rising. */
  texts: Uint32Array;
  entries: Uint32Array;
  /** 1 at every slot of either. */
  accepted: Uint8Array;
  /** 1 where the rule is one of the person's own region. */
  local: Uint8Array;
}

const REMEMBERED = 32;

/** Remembers what people of a place may see on a day until a passage is added or taken away. */
export class EligibleSlotsMemory {
  readonly #shelf: PassageShelf;
  readonly #known = new Map<string, EligibleSlots>();
  #revision = -1;

  constructor(shelf: PassageShelf) {
    this.#shelf = shelf;
  }

  /** @param key names everything that `accepting` and `regions` depend on, except what is on the shelf. */
  of(key: string, accepting: () => (item: IndexedPassage) => boolean, regions: ReadonlySet<string>): EligibleSlots {
    if (this.#revision !== this.#shelf.revision) {
      this.#known.clear();
      this.#revision = this.#shelf.revision;
    }
    let slots = this.#known.get(key);
    if (slots === undefined) {
      slots = markSlots(this.#shelf, accepting(), regions);
      if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
      this.#known.set(key, slots);
    }
    return slots;
  }
}

function markSlots(
  shelf: PassageShelf,
  accepts: (item: IndexedPassage) => boolean,
  regions: ReadonlySet<string>,
): EligibleSlots {
  const accepted = new Uint8Array(shelf.capacity);
  const local = new Uint8Array(shelf.capacity);
  const texts: number[] = [];
  const entries: number[] = [];
  for (const [slot, item] of shelf.entries()) {
    if (!accepts(item)) continue;
    accepted[slot] = 1;
    if (regions.has(item.passage.region)) local[slot] = 1;
    (isEntry(item) ? entries : texts).push(slot);
  }
  return { texts: Uint32Array.from(texts), entries: Uint32Array.from(entries), accepted, local };
}
