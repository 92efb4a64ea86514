import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Job } from '../../contract/job.ts';
import { yuan } from '../messages/formats.ts';
import { goingRateOf } from './going-rate-data.ts';
import { sharedStyles } from './shared-styles.ts';
import { XiaoguElement } from './xiaogu-element.ts';

const LEFT = 8;
const WIDTH = 284;

/** This posting's monthly pay over the band that most postings of its trade fall into. */
@customElement('xiaogu-going-rate')
export class GoingRateChart extends XiaoguElement {
  @property({ attribute: false }) job!: Job;

  override render() {
    const rate = goingRateOf(this.job);
    const pay = this.job.monthlyPay;
    if (rate === undefined || pay === undefined) return nothing;
    const { goingRate } = this.messages;
    const low = Math.min(rate.p25, pay.min) * 0.92;
    const high = Math.max(rate.p75, pay.max) * 1.06;
    const at = (value: number) => LEFT + ((value - low) / (high - low)) * WIDTH;
    return html`
      <p class="caption">${goingRate.caption}</p>
      <svg viewBox="0 0 300 62" role="img" aria-label=${goingRate.label(rate.p25, rate.p50, rate.p75, rate.count)}>
        <rect class="band" x=${at(rate.p25)} y="12" width=${Math.max(4, at(rate.p75) - at(rate.p25))} height="24" rx="5" />
        <line class="middle" x1=${at(rate.p50)} x2=${at(rate.p50)} y1="7" y2="41" />
        <rect class="pay" x=${at(pay.min)} y="19" width=${Math.max(10, at(pay.max) - at(pay.min))} height="10" rx="5" />
        ${[
          { value: rate.p25, anchor: 'start' },
          { value: rate.p75, anchor: 'end' },
        ].map(({ value, anchor }) => svg`<text x=${at(value)} y="56" text-anchor=${anchor}>${yuan(value)}</text>`)}
      </svg>
      <p class="legend" aria-hidden="true">
        <span><i class="key"></i>${goingRate.this}</span>
        <span><i class="key band"></i>${goingRate.usual}</span>
        <span><i class="key line"></i>${`${goingRate.middle} ${yuan(rate.p50)}`}</span>
      </p>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: block;
      }

      .caption,
      .legend {
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.4;
      }

      .legend {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-4);
      }

      .key {
        display: inline-block;
        margin-inline-end: var(--space-2);
        width: 1.1em;
        height: 0.6em;
        border-radius: 0.3em;
        background: var(--accent);
      }

      .key.band {
        background: #f3d9a8;
      }

      .key.line {
        width: 2px;
        height: 1em;
        border-radius: 0;
        background: #a06a12;
        vertical-align: -0.15em;
      }

      svg {
        display: block;
        width: 100%;
        max-width: calc(17 * var(--rem));
      }

      rect.band {
        fill: #f3d9a8;
      }

      .middle {
        stroke: #a06a12;
        stroke-width: 2;
      }

      .pay {
        fill: var(--accent);
      }

      text {
        fill: var(--ink-soft);
        font-size: 14px;
      }
    `,
  ];
}
