import { css } from 'lit';

/** Buttons that stand in the page's own bottom row, whichever element they belong to. */
export const rowButtonStyles = css`
  :host,
  .row {
    display: contents;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-width: var(--target);
    min-height: var(--target);
    padding: 0 var(--tool-padding, var(--space-4));
    border: 2px solid var(--line);
    border-radius: calc(var(--target) / 2);
    background: var(--surface);
    font-size: var(--text-s);
    font-weight: 600;
    white-space: nowrap;
  }

  .fold {
    display: var(--fold, inline-flex);
  }

  .fold-narrow {
    display: var(--fold-narrow, inline-flex);
  }

  button:active,
  button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-tint);
    color: var(--accent-strong);
  }
`;
