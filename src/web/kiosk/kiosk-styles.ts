import { css } from 'lit';

/**
 * The screen from top to bottom: 小顾, what is said, where one writes. A standing kiosk keeps everything to touch in
 * its lower two thirds, where a seated person reaches; a wide, low screen has 小顾 at the side. Where there is little
 * height, the talk takes the room of what is seldom wanted (`--folding`, `--fold`; `--fold-narrow` only on a narrow one).
 */
export const kioskStyles = css`
  :host {
    --gutter: var(--space-6);
    --take-away: flex;
    --tool-padding: calc(0.6 * var(--rem));

    display: grid;
    grid-template-rows: minmax(0, 30vh) minmax(0, 1fr) auto;
    grid-template-columns: minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
    background: var(--paper);
    overflow: hidden;
  }

  :host([type-size='1']) {
    --rem: 1.16rem;
  }

  :host([type-size='2']) {
    --rem: 1.32rem;
  }

  :host([care]) {
    --extras: none;
  }

  :host([talking]) {
    grid-template-rows: calc(5 * var(--rem)) minmax(0, 1fr) auto;
  }

  :host([typing]) {
    grid-template-rows: calc(5 * var(--rem)) minmax(0, 1fr) auto;
  }

  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }

  main.beside {
    grid-template-columns: minmax(0, 1fr) minmax(0, 39%);
    grid-template-rows: minmax(0, 1fr);
  }

  aside {
    min-width: 0;
    padding: var(--space-4);
    border-inline-start: 1px solid var(--line);
    overflow: hidden auto;
    background: var(--tint);
  }

  .write {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    width: 100%;
    max-width: calc(var(--column) + 2 * var(--gutter));
    margin: 0 auto;
    padding: var(--space-2) var(--gutter) var(--space-3);
  }

  .offline {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-m);
    background: var(--warn-tint);
    color: var(--warn-ink);
    line-height: 1.45;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .ai {
    color: var(--ink-soft);
    font-size: var(--text-s);
    line-height: 1.4;
    text-align: center;
  }

  .notice {
    padding: var(--space-2) var(--space-5);
    border-radius: var(--radius-m);
    background: var(--accent-tint);
    color: var(--accent-strong);
    font-weight: 600;
    text-align: center;
  }

  @media (max-width: 600px) {
    :host {
      --gutter: var(--space-4);

      grid-template-rows: minmax(0, 24vh) minmax(0, 1fr) auto;
    }

    :host([type-size='2']:not([talking])) {
      grid-template-rows: minmax(0, 23vh) minmax(0, 1fr) auto;
    }

    .tools {
      gap: var(--space-1);
    }

    .write {
      gap: var(--space-1);
      padding-bottom: var(--space-2);
    }

    :host([talking]) {
      grid-template-rows: calc(4 * var(--rem)) minmax(0, 1fr) auto;
    }

    /* In the largest type it would take a line more from the talk. */
    .ai {
      font-size: min(var(--text-s), 3.8vw);
    }
  }

  @media (max-width: 600px), (max-height: 1100px) {
    :host([talking]) {
      --folding: inline-flex;
    }

    :host([talking]:not([more])) {
      --fold: none;
    }

    :host([talking][type-size='2']:not([more])) {
      --fold-narrow: none;
    }
  }

  @media (max-width: 600px) {
    :host([talking]:not([more])) {
      --fold-narrow: none;
    }
  }

  @media (min-width: 900px) and (min-height: 1400px) {
    :host {
      grid-template-rows: minmax(0, 49vh) minmax(0, 1fr) auto;
    }

    :host([type-size='2']:not([talking])) {
      grid-template-rows: minmax(0, 36vh) minmax(0, 1fr) auto;
    }

    :host([talking]) {
      grid-template-rows: minmax(0, 19vh) minmax(0, 1fr) auto;
    }

    :host([typing]) {
      grid-template-rows: minmax(0, 19vh) minmax(0, 1fr) auto;
    }
  }

  @media (min-width: 1000px) and (max-height: 1100px) {
    :host {
      grid-template-columns: minmax(0, 40%) minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }

    :host([talking]) {
      grid-template-columns: minmax(0, 24%) minmax(0, 1fr);
      grid-template-rows: minmax(0, 1fr) auto;
    }

    :host([typing]) {
      grid-template-rows: minmax(0, 1fr) auto;
    }

    .tools {
      --tool-padding: calc(0.45 * var(--rem));

      gap: var(--space-1);
    }

    xiaogu-kiosk-stage {
      grid-row: 1 / -1;
    }
  }

  @media print {
    :host {
      display: block;
      height: auto;
    }
  }
`;
