import { html, svg, type TemplateResult } from 'lit';

export const paths = {
  send: svg`<path d="M12 20V5" /><path d="m5 12 7-7 7 7" />`,
  down: svg`<path d="M12 5v14" /><path d="m6 13 6 6 6-6" />`,
  next: svg`<path d="m9 6 6 6-6 6" />`,
  close: svg`<path d="M6 6l12 12" /><path d="M18 6 6 18" />`,
  check: svg`<path d="m5 13 4.5 4.5L19 7" />`,
  cross: svg`<path d="M7 7l10 10" /><path d="M17 7 7 17" />`,
  question: svg`<path d="M9 9a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1.1-1.4 2.1" /><path d="M12 17.5v.01" />`,
  warning: svg`<path d="M12 4 2.8 20h18.4Z" /><path d="M12 10v4.5" /><path d="M12 17.3v.01" />`,
  place: svg`<path d="M12 21s7-6.3 7-11.4a7 7 0 0 0-14 0C5 14.7 12 21 12 21Z" /><circle cx="12" cy="9.6" r="2.5" />`,
  book: svg`<path d="M12 6.5C10.5 5.2 8.5 4.5 4 4.5v13c4.5 0 6.5.7 8 2 1.5-1.3 3.5-2 8-2v-13c-4.5 0-6.5.7-8 2Z" /><path d="M12 6.5v13" />`,
  leave: svg`<path d="M11 4H6.5A2.5 2.5 0 0 0 4 6.5v11A2.5 2.5 0 0 0 6.5 20H11" /><path d="m15.5 8 4 4-4 4" /><path d="M19.5 12H10" />`,
  print: svg`<path d="M7 9V4h10v5" /><rect x="4" y="9" width="16" height="8" rx="2" /><path d="M8 14h8v6H8Z" />`,
  phone: svg`<path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.7 2 2 0 0 1 6 3.5Z" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6" />`,
  again: svg`<path d="M4 12a8 8 0 1 0 2.5-5.8" /><path d="M4 4.5v4h4" />`,
  eye: svg`<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12Z" /><circle cx="12" cy="12" r="3" />`,
  download: svg`<path d="M12 4v11" /><path d="m7 11 5 5 5-5" /><path d="M5 20h14" />`,
  cloud: svg`<path d="M7 18h10a4 4 0 0 0 .6-7.95A6 6 0 0 0 6.1 11.5 3.3 3.3 0 0 0 7 18Z" /><path d="m4 4 16 16" />`,
};

export function icon(name: keyof typeof paths): TemplateResult {
  return picture(paths[name]);
}

/** Pictures beside words; never the only carrier of a meaning, so hidden from screen readers. */
export function picture(drawn: TemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
