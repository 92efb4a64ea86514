declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module 'simple-keyboard-layouts/build/layouts/chinese.js' {
  const chinese: { layoutCandidates: Record<string, string> };
  export default chinese;
}

/** The address of the words the keyboard offers; `scripts/pinyin-words.ts` makes them. */
declare module 'virtual:pinyin-words' {
  const address: string;
  export default address;
}
