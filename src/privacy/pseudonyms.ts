import { readPersonName } from '../words/person-name.ts';

type Kind = '姓名' | '电话' | '证件' | '邮箱' | '账号';

const IDENTITY_NUMBER =
  /(?<![0-9a-z])[1-9]\d{5}[\s-]?(?:18|19|20)\d{2}[\s-]?(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[\s-]?\d{3}[0-9xX](?![0-9a-z])/giu;
const EMAIL = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu;
const MOBILE = /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/gu;
const LANDLINE = /(?<!\d)0\d{2,3}[\s-]?[2-8]\d{6,7}(?!\d)/gu;
/** Bank cards, social security cards: long runs that no wage and no date is. */
const ACCOUNT = /(?<!\d)\d(?:[\s-]?\d){13,18}(?!\d)/gu;
const INTRODUCED =
  /(?:我(?:的名字)?叫做?|名字(?:叫|是)|姓名(?:是|[:：])?|本人(?:叫|姓名)|my name is|i am called)\s*([\p{Script=Han}·]{2,4}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)/giu;
const STAND_IN = /〔(?:姓名|电话|证件|邮箱|账号)\d{1,3}〕/gu;

/**
 * Stand-ins for what says who a person is, for one turn: put into everything a language model is given, and taken back out
 * of everything it returns. The model can say where a number goes; it never has the number.
 */
export class Pseudonyms {
  readonly #standIns = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  readonly #names: string[] = [];

  /** @param names of the person, where they are known; names are also found where a text introduces them. */
  constructor(names: readonly (string | undefined)[] = []) {
    for (const name of names) this.#note(name);
  }

  hide(text: string): string {
    for (const match of text.matchAll(INTRODUCED)) this.#note(readPersonName(match[1]!));
    let hidden = text
      .replace(EMAIL, (whole) => this.#standIn('邮箱', whole))
      .replace(IDENTITY_NUMBER, (whole) => this.#standIn('证件', whole))
      .replace(MOBILE, (whole) => this.#standIn('电话', whole))
      .replace(LANDLINE, (whole) => this.#standIn('电话', whole))
      .replace(ACCOUNT, (whole) => this.#standIn('账号', whole));
    for (const name of this.#names) hidden = hidden.replaceAll(name, () => this.#standIn('姓名', name));
    return hidden;
  }

  restore(text: string): string {
    return text.replace(STAND_IN, (standIn) => this.#originals.get(standIn) ?? standIn);
  }

  /** Every text inside a value that is made of JSON. */
  hideIn(value: unknown): unknown {
    return mapTexts(value, (text) => this.hide(text));
  }

  restoreIn(value: unknown): unknown {
    return mapTexts(value, (text) => this.restore(text));
  }

  #note(name: string | undefined): void {
    if (name === undefined || name.length < 2 || this.#names.includes(name)) return;
    this.#names.push(name);
    this.#names.sort((a, b) => b.length - a.length);
  }

  #standIn(kind: Kind, original: string): string {
    const known = this.#standIns.get(original);
    if (known !== undefined) return known;
    const before = [...this.#standIns.values()].filter((standIn) => standIn.startsWith(`〔${kind}`)).length;
    const standIn = `〔${kind}${before + 1}〕`;
    this.#standIns.set(original, standIn);
    this.#originals.set(standIn, original);
    return standIn;
  }
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
