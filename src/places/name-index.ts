import type { Place, PlaceMention } from './place.ts';

/** Names to places, and the longest name at each position of a text. */
export class NameIndex {
  readonly #places = new Map<string, Place[]>();
  /** Lengths of the names that begin with a pair of characters, longest first. */
  readonly #lengths = new Map<string, number[]>();

  add(place: Place, names: readonly string[]): void {
    for (const name of new Set(names)) {
      const places = this.#places.get(name);
      if (places === undefined) this.#places.set(name, [place]);
      else if (!places.some((known) => known.id === place.id)) places.push(place);
      const start = name.slice(0, 2);
      const lengths = this.#lengths.get(start) ?? [];
      if (!lengths.includes(name.length))
        this.#lengths.set(
          start,
          [...lengths, name.length].sort((a, b) => b - a),
        );
    }
  }

  freeze(order: (first: Place, second: Place) => number): void {
    for (const places of this.#places.values()) places.sort(order);
  }

  places(name: string): Place[] {
    return this.#places.get(name) ?? [];
  }

  scan(text: string): PlaceMention[] {
    const mentions: PlaceMention[] = [];
    for (let start = 0; start < text.length - 1; start += 1) {
      const mention = this.#at(text, start);
      if (mention === undefined || this.#isOverrun(text, mention)) continue;
      mentions.push(mention);
      start = mention.end - 1;
    }
    return mentions;
  }

  /** The longest name that begins here. */
  #at(text: string, start: number): PlaceMention | undefined {
    for (const length of this.#lengths.get(text.slice(start, start + 2)) ?? []) {
      const name = text.slice(start, start + length);
      const places = name.length === length ? this.#places.get(name) : undefined;
      if (places === undefined) continue;
      const bare =
        places.some((place) => place.level === 'district') &&
        places.every((place) => place.level === 'landmark' || (place.level === 'district' && place.name !== name));
      return { start, end: start + length, text: name, places, bare };
    }
    return undefined;
  }

  /** 换成武侯区 is 武侯区: a name without its suffix gives way to a whole, longer one that begins within it. */
  #isOverrun(text: string, { start, end, bare }: PlaceMention): boolean {
    if (!bare) return false;
    for (let later = start + 1; later < end; later += 1) {
      const other = this.#at(text, later);
      if (other !== undefined && !other.bare && other.end - other.start > end - start) return true;
    }
    return false;
  }
}
