import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { figureDrawing } from '../figure/drawing.ts';
import type { Mood, Tone } from '../figure/mood.ts';
import type { Mouth } from '../figure/mouth-shapes.ts';
import type { Movement } from '../figure/movement.ts';
import { stillPose } from '../figure/pose.ts';
import { Puppet } from '../figure/puppet.ts';

const VIEWS = { head: '92 30 216 232', bust: '20 14 376 426' };

/**
 * 小顾. With a `movement` she lives in one animation-frame loop that stops while the page is hidden; otherwise, and where
 * reduced motion is asked for, she is a picture of her mood. Decoration beside words, so it is an image with a name only where
 * `label` is given.
 */
@customElement('xiaogu-face')
export class Face extends LitElement {
  @property({ reflect: true }) mood: Mood = 'idle';
  @property() tone: Tone = 'plain';
  @property() label = '';
  @property() view: keyof typeof VIEWS = 'head';
  @property({ attribute: false }) movement: Movement | undefined;
  /** The mouth of the word being said, by a time of `performance.now()`. */
  @property({ attribute: false }) mouthAt: (now: number) => Mouth | undefined = () => undefined;
  #puppet: Puppet | undefined;
  #frame: number | undefined;
  readonly #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#startOrStop);
    this.#lessMotion.addEventListener('change', this.#startOrStop);
    if (this.hasUpdated) this.#startOrStop();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#startOrStop);
    this.#lessMotion.removeEventListener('change', this.#startOrStop);
    this.#stop();
  }

  override firstUpdated(): void {
    this.#puppet = new Puppet(this.renderRoot);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('movement') || changed.has('mood') || changed.has('tone')) this.#startOrStop();
  }

  override render() {
    return html`
      <svg
        viewBox=${VIEWS[this.view]}
        preserveAspectRatio="xMidYMax"
        role=${this.label === '' ? nothing : 'img'}
        aria-hidden=${this.label === '' ? 'true' : nothing}
        aria-label=${this.label === '' ? nothing : this.label}
        focusable="false"
      >
        ${figureDrawing('小顾')}
      </svg>
    `;
  }

  #startOrStop = () => {
    const moves = this.movement !== undefined && this.isConnected && !document.hidden && !this.#lessMotion.matches;
    if (!moves) {
      this.#stop();
      this.#puppet?.show(stillPose(this.mood, this.tone), 0.4);
      return;
    }
    if (this.#frame !== undefined) return;
    this.movement?.begin(performance.now());
    this.#frame = requestAnimationFrame(this.#draw);
  };

  #stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #draw = (now: number) => {
    const { mood, tone, movement } = this;
    if (movement !== undefined) {
      this.#puppet?.show(movement.poseAt(now, { mood, tone, mouth: this.mouthAt(now) }), now / 1000);
    }
    this.#frame = requestAnimationFrame(this.#draw);
  };

  static override styles = css`
    :host {
      display: block;
      flex: none;
      width: 4em;
      height: 4em;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
      font-family: var(--font, sans-serif);
    }

    .lash {
      fill: none;
      stroke: #2b1c15;
      stroke-width: 5;
      stroke-linecap: round;
    }

    .brow {
      fill: none;
      stroke: #4a342a;
      stroke-width: 6;
      stroke-linecap: round;
    }

    .rings {
      fill: none;
      stroke: #1b8a72;
      stroke-width: 6;
      stroke-linecap: round;
    }

    .dots {
      fill: #fffdf9;
      stroke: #d9cbb5;
      stroke-width: 2;
    }

    .dot {
      fill: #1b8a72;
      stroke: none;
    }
  `;
}
