import { remembering } from '../words/remembering.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { normaliseText } from './normalise-text.ts';

export interface TokenSets {
  /** Words of two characters or more, long words and the words inside them. */
  words: string[];
  /** Every two neighbouring characters, for what no dictionary knows. */
  bigrams: string[];
}

const STOP_WORDS = new Set(
  (
    '我们 你们 他们 她们 它们 咱们 自己 这个 那个 这些 那些 这样 那样 这种 什么 怎么 怎样 怎么办 如何 哪些 哪里 多少 是否 是不是 能不能 可不可以 ' +
    '可以 可能 应该 应当 需要 必须 现在 已经 还是 还有 但是 因为 所以 如果 虽然 然后 或者 以及 并且 而且 只是 就是 不是 没有 ' +
    '有关 有的 的话 一下 一个 一些 知道 觉得 认为 请问 您好 你好 谢谢 一直 之后 之前 以后 以前 时候 情况 问题 问一下 想问 求助 ' +
    '进行 对于 关于 由于 根据 按照 规定 其他 其它 以上 以下 按规定 方面 今天 昨天 目前 当时 后来 结果 直接 一样 这么 那么 ' +
    '为什么 律师 老师 咨询 请教 帮忙 希望 打算 准备 突然 居然 竟然 总是 经常 每次 不会 不能 不要 可是 不过 只有 只要 其中 或'
  ).split(' '),
);

/** Cuts texts, and remembers what it cut lately: a question is cut by several who search, the lexicon's phrases ever again. */
export type Tokeniser = (text: string) => TokenSets;

const REMEMBERED = { entries: 4000, longest: 400 };

export function createTokeniser(segmenter: Segmenter): Tokeniser {
  return remembering((text) => tokenise(text, segmenter), REMEMBERED);
}

export function tokenise(text: string, segmenter: Segmenter): TokenSets {
  const normal = normaliseText(text);
  const words = segmenter
    .cutForSearch(normal)
    .filter((word) => word.length > 1 && /[\p{Script=Han}a-z0-9]/u.test(word) && !STOP_WORDS.has(word));
  return { words, bigrams: bigramsOf(normal) };
}

function bigramsOf(text: string): string[] {
  const bigrams: string[] = [];
  for (const [run] of text.matchAll(/[\p{Script=Han}]+|[a-z0-9.]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) {
      bigrams.push(run);
      continue;
    }
    for (let index = 0; index + 1 < run.length; index += 1) bigrams.push(run.slice(index, index + 2));
  }
  return bigrams;
}
