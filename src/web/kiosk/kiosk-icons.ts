import { svg, type TemplateResult } from 'lit';
import { picture, paths as sharedPaths } from '../components/icons.ts';

const paths = {
  again: sharedPaths.again,
  microphone: svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0" /><path d="M12 18v3" />`,
  stop: svg`<rect x="6.5" y="6.5" width="11" height="11" rx="2" />`,
  sound: svg`<path d="M4 9.5v5h3.5L12 18V6L7.500 9.500Z" /><path d="M15.500 9a4 4 0 0 1 0 6" /><path d="M18 6.500a8 8 0 0 1 0 11" />`,
  ear: svg`<path d="M7 10a5 5 0 1 1 10 0c0 3.500-3 4-3 7a3 3 0 0 1-5.500 1.500" /><path d="M10 10a2 2 0 1 1 4 0c0 1.500-1.500 2-2 3" />`,
  slower: svg`<path d="m12 6-6 6 6 6" /><path d="m19 6-6 6 6 6" />`,
  faster: svg`<path d="m5 6 6 6-6 6" /><path d="m12 6 6 6-6 6" />`,
  letters: svg`<path d="m3 19 5.500-14L14 19" /><path d="M5 14h7" /><path d="m15 19 3-8 3 8" /><path d="M16 16.500h4" />`,
  heart: svg`<path d="M12 20S4 15 4 9.300A4.300 4.300 0 0 1 12 7a4.300 4.300 0 0 1 8 2.300C20 15 12 20 12 20Z" />`,
  globe: svg`<circle cx="12" cy="12" r="8.500" /><path d="M3.500 12h17" /><path d="M12 3.500c5 5 5 12 0 17c-5-5-5-12 0-17Z" />`,
  keyboard: svg`<rect x="3" y="6" width="18" height="12" rx="2" /><path d="M7 10h.01M11 10h.01M15 10h.01M17 14h.01M7 14h.01M10 14h4.500" />`,
  more: svg`<path d="M6 12h.01M12 12h.01M18 12h.01" />`,
  less: svg`<path d="m6 9 6 6 6-6" />`,
  edit: svg`<path d="M5 19h3.500L19 8.500 15.500 5 5 15.500Z" /><path d="m13 7.500 3.500 3.500" />`,
};

/** Pictures of what only the kiosk has: a voice, a keyboard, settings. */
export function kioskIcon(name: keyof typeof paths): TemplateResult {
  return picture(paths[name]);
}
