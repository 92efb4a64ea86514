import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from './icons.ts';
import './masked-text.ts';
import { type ResumeCardData, resumeCardOf } from './resume-card-data.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

export interface ResumeFileWish {
  kind: 'pdf' | 'docx';
  print: boolean;
}

/** The resume as far as it is written. Fires `resume-file` for files to take away. */
@customElement('xiaogu-resume-card')
export class ResumeCard extends XiaoguElement {
  @property({ attribute: false }) card!: { type: string };
  @state() private failed = false;

  override render() {
    const data = resumeCardOf(this.card);
    const { resume } = this.messages;
    return html`
      <section class="card">
        <h3>${resume.heading}</h3>
        <p class="share">${resume.completeness(data.completeness)}</p>
        <progress max="100" value=${data.completeness} aria-label=${resume.completeness(data.completeness)}></progress>
        ${
          data.lines.length === 0
            ? html`<p>${resume.begun}</p>`
            : html`<ul class="lines">
                ${data.lines.map(
                  (line) => html`<li>
                    <xiaogu-masked-text .messages=${this.messages} .text=${line}></xiaogu-masked-text>
                  </li>`,
                )}
              </ul>`
        }
        ${this.#renderRewordings(data)} ${this.#renderMissing(data)}
        <div class="actions">
          ${this.#button('print', resume.print, { kind: 'pdf', print: true })}
          ${this.#button('download', resume.pdf, { kind: 'pdf', print: false })}
          ${this.#button('download', resume.docx, { kind: 'docx', print: false })}
        </div>
        ${this.failed ? html`<p class="warning" role="alert">${icon('warning')}${resume.failed}</p>` : nothing}
      </section>
    `;
  }

  #renderRewordings({ rewordings }: ResumeCardData) {
    if (rewordings.length === 0) return nothing;
    const { resume } = this.messages;
    return html`<p class="card-heading">${resume.rewording}</p>
      ${rewordings.map(
        ({ before, after }) => html`<dl class="rewording">
          <dt>${resume.before}</dt>
          <dd><xiaogu-masked-text .messages=${this.messages} .text=${before}></xiaogu-masked-text></dd>
          <dt>${resume.after}</dt>
          <dd class="after"><xiaogu-masked-text .messages=${this.messages} .text=${after}></xiaogu-masked-text></dd>
        </dl>`,
      )}`;
  }

  #renderMissing({ missing }: ResumeCardData) {
    if (missing.length === 0) return nothing;
    return html`<p class="card-heading">${this.messages.resume.missing}</p>
      <ul class="chips missing">${missing.map((label) => html`<li class="chip">${label}</li>`)}</ul>`;
  }

  #button(picture: 'print' | 'download', words: string, wish: ResumeFileWish) {
    return html`<button class="button quiet" type="button" @click=${() => this.#wish(wish)}>${icon(picture)}${words}</button>`;
  }

  /** Whoever answers the event waits on `detail.done`, and this card says when it failed. */
  #wish(wish: ResumeFileWish): void {
    this.failed = false;
    const answer = (done: Promise<void>) => done.catch(() => (this.failed = true));
    this.dispatchEvent(new CustomEvent('resume-file', { detail: { ...wish, answer }, bubbles: true, composed: true }));
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      section {
        display: grid;
        gap: var(--space-3);
      }

      h3 {
        font-size: var(--text-l);
        line-height: 1.3;
      }

      .share {
        color: var(--accent-strong);
        font-weight: 600;
      }

      progress {
        width: 100%;
        height: calc(0.7 * var(--rem));
        border: 0;
        border-radius: calc(0.35 * var(--rem));
        background: var(--tint);
        overflow: hidden;
        appearance: none;
      }

      progress::-webkit-progress-bar {
        background: var(--tint);
      }

      progress::-webkit-progress-value {
        border-radius: calc(0.35 * var(--rem));
        background: var(--accent);
      }

      .lines {
        display: grid;
        gap: var(--space-1);
        list-style: none;
        line-height: 1.5;
        overflow-wrap: anywhere;
      }

      .rewording {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-m);
        background: var(--accent-tint);
        line-height: 1.5;
        overflow-wrap: anywhere;
      }

      .rewording dt {
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.8;
      }

      .rewording .after {
        color: var(--accent-strong);
        font-weight: 600;
      }

      .missing .chip {
        border: 1.5px dashed var(--ink-soft);
        background: none;
      }

      /* A page that answers the wish for files shows the buttons for it. */
      .actions {
        display: var(--take-away, none);
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      .actions .button {
        flex: 1 1 auto;
        padding-inline: var(--space-3);
        white-space: nowrap;
      }
    `,
  ];
}
