import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Profile } from '../../contract/profile.ts';
import './masked-text.ts';
import { cardStyles, sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

/** What is remembered of the person, in their words for it. */
@customElement('xiaogu-profile-card')
export class ProfileCard extends XiaoguElement {
  @property({ attribute: false }) card!: { type: string };

  override render() {
    const { profile: words } = this.messages;
    const profile = (this.card as { profile?: Profile }).profile ?? {};
    const facts = Object.keys(words.labels).flatMap((name) => {
      const value = this.#inWords(name as keyof Profile, profile);
      return value === undefined ? [] : [{ label: words.labels[name] ?? name, value }];
    });
    return html`
      <section class="card">
        <h3 class="card-heading">${words.heading}</h3>
        ${
          facts.length === 0
            ? html`<p>${words.nothing}</p>`
            : html`<dl>
                ${facts.map(
                  ({ label, value }) =>
                    html`<dt>${label}</dt>
                      <dd><xiaogu-masked-text .messages=${this.messages} .text=${value}></xiaogu-masked-text></dd>`,
                )}
              </dl>`
        }
      </section>
    `;
  }

  #inWords(name: keyof Profile, profile: Profile): string | undefined {
    const { codes, profile: words, date } = this.messages;
    const value = profile[name];
    if (value === undefined || name === 'wishes') return undefined;
    if (name === 'education') return codes.education[value as keyof typeof codes.education];
    if (name === 'gender') return words.genders[value as 'female' | 'male'];
    if (name === 'experienceYears') return words.years(Number(value));
    if (name === 'age') return words.age(Number(value));
    if (name === 'birthDate') return date(String(value));
    return Array.isArray(value) ? value.join('、') || undefined : String(value);
  }

  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        align-items: center;
        gap: var(--space-2) var(--space-5);
        margin-top: var(--space-3);
      }

      dt {
        color: var(--ink-soft);
      }

      dd {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
    `,
  ];
}
