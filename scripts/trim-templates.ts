import type { Plugin } from 'vite';

/**
 * Takes the indentation out of the pages' sources. Minifiers leave the text of templates alone, and in HTML and CSS
 * one space says what ten say.
 */
export function trimTemplates(): Plugin {
  return {
    name: 'trim-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/web\/.*\.ts$/.test(id)) return undefined;
      return { code: code.replace(/\n\s+/g, '\n'), map: null };
    },
  };
}
