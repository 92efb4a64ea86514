import { css } from 'lit';

/**
 * The tokens every component reads. They are set once, on the outermost element, and inherited; `--rem` is the
 * size of body text there, so a page that embeds the components decides it.
 */
export const theme = css`
  :host {
    --rem: 1rem;
    --text-s: calc(0.84 * var(--rem));
    --text-m: var(--rem);
    --text-l: calc(1.18 * var(--rem));
    --text-xl: calc(1.45 * var(--rem));
    --text-2xl: calc(1.95 * var(--rem));
    --space-1: calc(0.25 * var(--rem));
    --space-2: calc(0.5 * var(--rem));
    --space-3: calc(0.75 * var(--rem));
    --space-4: var(--rem);
    --space-5: calc(1.5 * var(--rem));
    --space-6: calc(2 * var(--rem));
    --space-7: calc(3 * var(--rem));
    --radius-s: calc(0.6 * var(--rem));
    --radius-m: var(--rem);
    --radius-l: calc(1.6 * var(--rem));
    --target: 48px;
    --column: calc(50 * var(--rem));

    --paper: #fbf6ee;
    --surface: #ffffff;
    --tint: #f4ecdf;
    --ink: #2a2521;
    --ink-soft: #675c52;
    --line: #e7dccb;
    --accent: #0e6b58;
    --accent-strong: #0a5142;
    --accent-tint: #e3f1ec;
    --on-accent: #ffffff;
    --warn-ink: #7a3b00;
    --warn-tint: #fdecd3;
    --shadow: 0 1px 2px rgb(72 52 28 / 6%), 0 6px 20px rgb(72 52 28 / 7%);
    --font: 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'HarmonyOS Sans SC',
      'Microsoft YaHei', system-ui, sans-serif;

    color: var(--ink);
    font-family: var(--font);
    font-size: var(--text-m);
    line-height: 1.65;
  }

  @media (min-width: 900px) and (min-height: 1400px) {
    :host {
      --target: 68px;
    }
  }
`;
