import { readPersonName } from './person-name.ts';

/** 老张, 小李 within a sentence, where 小时, 老公, 小区, 老板 and 小费 name nobody. */
export const CALLED_BY_SURNAME = '[老小](?![时公区费板婆妈爸爷奶伙孩姐哥弟妹师家乡人])\\p{Script=Han}';

/** What `names.yaml` tells of names, as expressions. */
export interface NameShapes {
  /** A whole name of Han characters: a surname and one to three more. */
  whole: RegExp;
  /** 老张, 小李 */
  called: RegExp;
  given: RegExp;
  said: RegExp;
  /** What no name holds. */
  spoken: RegExp;
  words: RegExp;
  introduced: RegExp;
  /** Every match, for `replace`. */
  withNumber: RegExp;
  softened: RegExp;
}

/** The name in words that were said when a name was asked for. */
export type ReadNameAnswer = (said: string) => string | undefined;

/**
 * Reads a name that was asked for. One that is introduced (我叫……) may be any; a bare word must look like one, or else a yes,
 * an order or a sentence would be sent to an employer as somebody's name.
 */
export function createNameReader(shapes: NameShapes): ReadNameAnswer {
  return (said) => {
    const parts = said
      .normalize('NFKC')
      .replace(shapes.withNumber, '，')
      .split(/[,，。;；!！?？\s\d]+(?![\p{Script=Latin}])/u);
    const whole = readPersonName(parts.join('，'));
    if (whole === undefined) return undefined;
    const spoken = parts.map((part) => part.replace(shapes.softened, '')).filter((part) => part !== '');
    const named = spoken.flatMap((part) => {
      const name = readPersonName(part);
      const introduced = name !== undefined && shapes.introduced.test(part.replace(name, ''));
      return name !== undefined && (introduced || looksLikeName(name)) ? [name] : [];
    });
    return named.includes(whole) ? whole : named[0];
  };

  /** The shape of a name: a surname and one to three characters, 马·…, Latin letters, or how one is called (张姐). */
  function looksLikeName(name: string): boolean {
    if (!/\p{Script=Han}/u.test(name) || /[·•]/u.test(name) || shapes.given.test(name)) return true;
    const borne = shapes.whole.test(name) || shapes.called.test(name);
    return borne && ![shapes.said, shapes.spoken, shapes.words].some((other) => other.test(name));
  }
}
