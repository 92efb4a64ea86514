import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import type { Messages } from '../messages/zh-cn.ts';
import { hallLines, renderSection, type ServiceCardData } from './service-sections.ts';
import { proseStyles } from './shared-styles.ts';

/** A service guide on paper. The page's style sheet hides everything else while it is printed. */
@customElement('xiaogu-print-sheet')
export class PrintSheet extends LitElement {
  @property({ attribute: false }) card!: ServiceCardData;
  @property({ attribute: false }) messages!: Messages;

  override render() {
    const { card, messages } = this;
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });
    return html`
      <header>
        <div>
          <h1>${card.title}</h1>
          <div class="prose">${renderMarkdown(card.summary)}</div>
        </div>
        ${card.carry?.qr === undefined ? '' : html`<figure><img src=${card.carry.qr} alt=${messages.service.qrAlt} width="110" height="110" /><figcaption>${messages.service.carry}</figcaption></figure>`}
      </header>
      ${card.hall === undefined ? '' : html`<section class="prose"><h2>${messages.service.atHall}</h2><ul>${hallLines(card.hall, messages).map((line) => html`<li>${line}</li>`)}</ul></section>`}
      ${card.sections.map(
        (section) =>
          html`<section class="prose"><h2>${section.heading}</h2>${renderSection(section, messages, card.checklist)}</section>`,
      )}
      <footer>
        ${card.citations.length === 0 ? '' : html`<p>${messages.basis}: ${card.citations.map((citation) => messages.source.name(citation.title, citation.article)).join(' · ')}</p>`}
        <p>${messages.service.printNote} ${messages.service.printedOn(today)}</p>
      </footer>
    `;
  }

  static override styles = [
    proseStyles,
    css`
      :host {
        --space-2: 4pt;
        --space-3: 6pt;
        --accent: #000;
        color: #000;
        font-family: 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif;
        font-size: 12pt;
        line-height: 1.5;
      }

      header {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 12pt;
      }

      figure {
        flex: none;
        width: 140px;
        margin: 0;
        text-align: center;
        font-size: 8pt;
        line-height: 1.35;
      }

      h1 {
        font-size: 20pt;
        margin: 0 0 8pt;
      }

      h2 {
        margin: 12pt 0 4pt;
        font-size: 14pt;
      }

      section {
        break-inside: avoid;
      }

      .prose ul.checklist {
        padding: 0;
        list-style: none;
      }

      label {
        display: flex;
        gap: 6pt;
      }

      footer {
        margin-top: 16pt;
        padding-top: 6pt;
        border-top: 1px solid #000;
        font-size: 10pt;
      }
    `,
  ];
}

/** Prints the guide alone; the sheet leaves the page when printing is over, so nothing stays behind. */
export function printService(card: ServiceCardData, messages: Messages): void {
  const sheet = document.createElement('xiaogu-print-sheet') as PrintSheet;
  sheet.card = card;
  sheet.messages = messages;
  document.body.append(sheet);
  document.body.classList.add('printing-sheet');
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      document.body.classList.remove('printing-sheet');
    },
    { once: true },
  );
  void sheet.updateComplete.then(() => window.print());
}
