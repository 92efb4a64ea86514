import type { Plugin } from 'vite';

/** A line that can only be of a template: it begins with a tag, or with one of Lit's own attributes. */
const MARKUP = /\n\s+(?=<[a-z/]|[@.?][\w-]+=\$\{)/g;

/**
 * Takes the indentation out of the pages' sources, and comments and idle spaces out of their style sheets. Minifiers
 * leave the text of templates alone, and in HTML and CSS one space says what ten say.
 */
export function trimTemplates(): Plugin {
  return {
    name: 'trim-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/web\/.*\.ts$/.test(id)) return undefined;
      const trimmed = code.replace(/\bcss`([^`$]*)`/g, (_whole, styles: string) => `css\`${tight(styles)}\``);
      return { code: trimmed.replace(MARKUP, ' ').replace(/\n\s+/g, '\n'), map: null };
    },
  };
}

function tight(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}');
}
