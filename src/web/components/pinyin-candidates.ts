import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js';

/** Characters by toneless pinyin, the commonest first, a space between. Its own file, loaded when first needed. */
export const pinyinCandidates = chinese.layoutCandidates;
