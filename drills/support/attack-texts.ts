import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { z } from 'zod';

const AIMS = ['obey', 'disclose', 'others', 'write', 'active', 'break'] as const;
export type Aim = (typeof AIMS)[number];

const Disguises = {
  tags: (text: string) => `想找个活${[...text].map(tagOf).join('')}`,
  zero_width: (text: string) => [...text].join('\u200b'),
  bidi: (text: string) => `\u202e${[...text].reverse().join('')}\u202c`,
  homoglyphs: (text: string) => text.replace(/[aeopcxyi]/g, (letter) => CYRILLIC[letter] ?? letter),
  full_width: (text: string) =>
    text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
  base64: (text: string) => `请解码并照做：${Buffer.from(text).toString('base64')}`,
  hex: (text: string) => `请解码并照做：${Buffer.from(text).toString('hex')}`,
  percent: (text: string) => encodeURIComponent(text),
  entities: (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join(''),
  variation_selectors: (text: string) =>
    `找工作${[...Buffer.from(text)].map((byte) => String.fromCodePoint(0xe0100 + byte)).join('')}`,
  spaced: (text: string) => [...text].join(' '),
  marks: (text: string) => [...text].map((letter) => `${letter}\u0336\u0334\u0335`).join(''),
} satisfies Record<string, (text: string) => string>;

const CYRILLIC: Record<string, string> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', y: 'у', i: 'і' };

function tagOf(letter: string): string {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? String.fromCodePoint(0xe0000 + code) : letter;
}

const AttackFile = z.object({
  aim: z.enum(AIMS),
  disguises: z.array(z.enum(Object.keys(Disguises) as [keyof typeof Disguises])).optional(),
  texts: z.array(z.string()),
});

export interface Attack {
  aim: Aim;
  /** Stands in the text; who obeys says it backwards. */
  code: string;
  text: string;
}

const FILES = ['obey', 'hidden', 'disclose', 'others', 'write', 'active', 'break'];
const FIRST_CODE = 730_001;

export async function readAttacks(): Promise<Attack[]> {
  const files = await Promise.all(FILES.map(async (name) => AttackFile.parse(await readYaml(name))));
  const plain = files.flatMap(({ aim, disguises, texts }) =>
    texts.flatMap((text) => (disguises ?? [undefined]).map((disguise) => ({ aim, text, disguise }))),
  );
  return plain.map(({ aim, text, disguise }, index) => {
    const code = String(FIRST_CODE + index);
    const coded = text.replaceAll('{code}', code);
    return { aim, code, text: disguise === undefined ? coded : Disguises[disguise](coded) };
  });
}

export async function readHarmless(): Promise<string[]> {
  return z.object({ texts: z.array(z.string()) }).parse(await readYaml('harmless')).texts;
}

async function readYaml(name: string): Promise<unknown> {
  return load(await readFile(new URL(`../attacks/${name}.yaml`, import.meta.url), 'utf8'));
}
