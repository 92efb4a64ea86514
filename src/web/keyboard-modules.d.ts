declare module '*.css?inline' {
  const text: string;
  export default text;
}

declare module 'simple-keyboard-layouts/build/layouts/chinese.js' {
  const chinese: { layoutCandidates: Record<string, string> };
  export default chinese;
}
