const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\ufffc\ufffd\u{e0000}-\u{e007f}]/gu;
const IMAGE = /!\[([^\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])?/g;
const LINK = /\[([^\]]*)\]\(\s*<?((?:[^()<>\s]|\([^()]*\))*)(?:[^()]|\([^()]*\))*\)/g;
const REFERENCE = /^\s*\[[^\]]+\]:.*$/gm;
const SCRIPT = /<(script|style|iframe|object|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<\/?[a-z!?][^<>]*>?/gi;
const SCHEME = /\b(?:javascript|vbscript|data|file|blob)\s*:/gi;
const SAFE_TARGET = /^(?:https?:\/\/|tel:[\d+-]+$)/i;

/**
 * What may be said: paragraphs, bold, lists and links to web addresses. Pictures, HTML, other schemes, and characters that
 * nobody sees are taken out, for what others wrote may stand in a reply.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(SCRIPT, '')
    .replace(TAG, '')
    .replace(IMAGE, '$1')
    .replace(REFERENCE, '')
    .replace(LINK, (_whole, label: string, target: string) =>
      SAFE_TARGET.test(target) ? `[${label}](${target})` : label,
    )
    .replace(SCHEME, '');
}
