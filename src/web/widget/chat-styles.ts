import { css } from 'lit';

/** An opener in the corner of somebody else's page, and the panel it opens; on a phone the panel is the screen. */
export const chatStyles = css`
  :host {
    --rem: 16px;
    --gutter: var(--space-4);
    --xiaogu-inset: 20px;
    --xiaogu-width: 420px;
    --xiaogu-height: 680px;
    --xiaogu-layer: 2147483000;

    color-scheme: light;
  }

  :host([locale='en']) {
    font-variant-east-asian: proportional-width;
  }

  :host([hidden]) {
    display: none;
  }

  :host([inline]) {
    display: block;
    height: var(--xiaogu-height);
  }

  .opener {
    position: fixed;
    right: var(--xiaogu-inset);
    bottom: var(--xiaogu-inset);
    z-index: var(--xiaogu-layer);
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 60px;
    padding: var(--space-2) var(--space-5) var(--space-2) var(--space-2);
    border-radius: 32px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
    box-shadow: 0 4px 18px rgb(20 30 30 / 25%);
  }

  .opener xiaogu-face {
    width: 44px;
    height: 44px;
  }

  .panel {
    position: fixed;
    right: var(--xiaogu-inset);
    bottom: var(--xiaogu-inset);
    z-index: var(--xiaogu-layer);
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    width: min(var(--xiaogu-width), calc(100vw - 2 * var(--xiaogu-inset)));
    height: min(var(--xiaogu-height), calc(100vh - 2 * var(--xiaogu-inset)));
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--radius-l);
    background: var(--paper);
    box-shadow: 0 12px 48px rgb(20 30 30 / 28%);
  }

  :host([inline]) .panel {
    position: static;
    width: 100%;
    height: 100%;
    box-shadow: none;
  }

  @media (max-width: 600px) {
    :host(:not([inline])) .panel {
      inset: 0;
      width: 100%;
      height: 100%;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-2) var(--space-3);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  header xiaogu-face {
    width: 40px;
    height: 40px;
  }

  .name {
    flex: 1;
    font-weight: 700;
    line-height: 1.3;
  }

  .kind {
    margin-inline-start: var(--space-2);
    color: var(--ink-soft);
    font-size: var(--text-s);
    font-weight: 400;
  }

  .tool {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-1);
    min-width: var(--target);
    min-height: var(--target);
    padding: 0 var(--space-2);
    border-radius: var(--radius-s);
    color: var(--ink-soft);
    font-size: var(--text-s);
  }

  .tool:active {
    background: var(--tint);
  }

  .welcome {
    display: grid;
    align-content: start;
    gap: var(--space-4);
    padding: var(--space-5) var(--gutter);
    overflow: auto;
  }

  .write {
    padding: var(--space-2) var(--space-3) var(--space-3);
  }

  .offline {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-bottom: var(--space-2);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-s);
    background: var(--warn-tint);
    color: var(--warn-ink);
    font-size: var(--text-s);
  }

  .ai {
    margin-top: var(--space-2);
    color: var(--ink-soft);
    font-size: calc(0.76 * var(--rem));
    line-height: 1.4;
    text-align: center;
  }
`;
