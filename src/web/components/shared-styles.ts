import { css } from 'lit';

/** Box model, focus ring, buttons and hidden text: what every component starts from. */
export const sharedStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  :focus {
    outline: none;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
  }

  button {
    margin: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--target);
    padding: var(--space-2) var(--space-5);
    border: 2px solid transparent;
    border-radius: calc(var(--target) / 2);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    transition: background-color 0.15s, border-color 0.15s;
  }

  .button.primary {
    background: var(--accent);
    color: var(--on-accent);
  }

  .button.primary:active {
    background: var(--accent-strong);
  }

  .button.quiet {
    background: var(--surface);
    border-color: var(--line);
    color: var(--ink);
  }

  .button.quiet:active {
    border-color: var(--accent);
    background: var(--accent-tint);
  }

  /* A touch leaves "hover" behind, so it is for those who have a pointer. */
  @media (hover: hover) {
    .button.primary:hover {
      background: var(--accent-strong);
    }

    .button.quiet:hover {
      border-color: var(--accent);
      background: var(--accent-tint);
    }
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  svg.icon {
    flex: none;
    width: 1.2em;
    height: 1.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;

export const cardStyles = css`
  .card {
    padding: var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  .card-heading {
    font-size: var(--text-m);
    font-weight: 600;
    color: var(--ink-soft);
    line-height: 1.4;
  }

  .chips {
    display: var(--extras, flex);
    flex-wrap: wrap;
    gap: var(--space-2);
    list-style: none;
  }

  .chip {
    padding: calc(0.16 * var(--rem)) calc(0.6 * var(--rem));
    border-radius: var(--radius-s);
    background: var(--tint);
    font-size: var(--text-s);
    line-height: 1.5;
  }

  .chip.good {
    background: var(--accent-tint);
    color: var(--accent-strong);
  }

  .badge {
    flex: none;
    padding: 0 calc(0.6 * var(--rem));
    border: 1.5px dashed var(--ink-soft);
    border-radius: var(--radius-s);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }

  .warning {
    display: flex;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-s);
    background: var(--warn-tint);
    color: var(--warn-ink);
    font-size: var(--text-s);
    line-height: 1.5;
  }

  .warning svg.icon {
    margin-top: 0.15em;
  }
`;

/** A card that is a list of things, each with a heading and something small beside it. */
export const entryStyles = css`
  .entries {
    list-style: none;
  }

  .entries > li {
    padding-block: var(--space-4);
  }

  .entries > li + li {
    border-top: 1px solid var(--line);
  }

  .entries > li:last-child {
    padding-bottom: 0;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
  }

  h4 {
    font-size: var(--text-l);
    line-height: 1.4;
  }
`;

/** Running text made of the small Markdown subset. */
export const proseStyles = css`
  .prose > * + * {
    margin-top: var(--space-3);
  }

  .prose {
    overflow-wrap: anywhere;
  }

  .prose ul,
  .prose ol {
    padding-inline-start: 1.5em;
  }

  .prose ul {
    list-style: disc;
  }

  .prose li + li {
    margin-top: var(--space-2);
  }

  .prose li::marker {
    color: var(--accent);
    font-weight: 600;
  }
`;
