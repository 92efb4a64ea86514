import { css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Job } from '../../contract/job.ts';
import type { Location } from '../../contract/locale.ts';
import { sharedStyles } from '../components/shared-styles.ts';
import { bearingDegrees, directionIndex, ringShare } from './bearing.ts';
import { KioskElement } from './kiosk-element.ts';

const MIDDLE = 60;
const OUTER = 50;

/** The person in the middle, the posting where it lies from there: which way, and how far. */
@customElement('xiaogu-direction-sketch')
export class DirectionSketch extends KioskElement {
  @property({ attribute: false }) job!: Job;
  @property({ attribute: false }) from: Location | undefined;

  override render() {
    const { from, messages } = this;
    const { place, distanceKm } = this.job;
    if (from === undefined || place.lat === undefined || place.lon === undefined || distanceKm === undefined)
      return nothing;
    const degrees = bearingDegrees(from, { lat: place.lat, lon: place.lon });
    const way = messages.sketch.directions[directionIndex(degrees)] ?? '';
    const turn = (degrees * Math.PI) / 180;
    const reach = OUTER * ringShare(distanceKm);
    const x = MIDDLE + Math.sin(turn) * reach;
    const y = MIDDLE - Math.cos(turn) * reach;
    const label = messages.sketch.label(way, distanceKm);
    return html`
      <svg viewBox="0 0 120 120" role="img" aria-label=${label}>
        ${[1 / 3, 2 / 3, 1].map((share) => svg`<circle class="ring" cx=${MIDDLE} cy=${MIDDLE} r=${OUTER * share} />`)}
        <text class="north" x=${MIDDLE} y="8" text-anchor="middle">${messages.sketch.north}</text>
        <line class="way" x1=${MIDDLE} y1=${MIDDLE} x2=${x} y2=${y} />
        <circle class="you" cx=${MIDDLE} cy=${MIDDLE} r="6.5" />
        <path class="there" d=${`M${x} ${y}c-7-8-9-11-9-15a9 9 0 0 1 18 0c0 4-2 7-9 15Z`} />
        <circle class="hole" cx=${x} cy=${y - 15} r="3.2" />
      </svg>
      <p aria-hidden="true">${way}</p>
    `;
  }

  static override styles = [
    sharedStyles,
    css`
      :host {
        display: grid;
        justify-items: center;
        width: calc(6.6 * var(--rem));
        text-align: center;
      }

      svg {
        width: 100%;
        overflow: visible;
      }

      .ring {
        fill: rgb(27 138 114 / 5%);
        stroke: #c9ddd4;
        stroke-width: 1.2;
      }

      .north {
        fill: var(--ink-soft);
        font-size: 12px;
      }

      .way {
        stroke: var(--accent);
        stroke-width: 2.4;
        stroke-dasharray: 4 4;
      }

      .you {
        fill: #1f5f94;
        stroke: #fff;
        stroke-width: 2.5;
      }

      .there {
        fill: #c2452f;
      }

      .hole {
        fill: #fff;
      }

      p {
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.3;
      }
    `,
  ];
}
