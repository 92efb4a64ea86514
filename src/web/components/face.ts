import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

export type Mood = 'idle' | 'thinking' | 'speaking' | 'sorry';

/** 小顾's face. Decoration beside words, so it is an image with a name only where `label` is given. */
@customElement('xiaogu-face')
export class Face extends LitElement {
  @property({ reflect: true }) mood: Mood = 'idle';
  @property() label = '';

  override render() {
    return html`
      <svg
        viewBox="0 0 120 120"
        role=${this.label === '' ? nothing : 'img'}
        aria-hidden=${this.label === '' ? 'true' : nothing}
        aria-label=${this.label === '' ? nothing : this.label}
        focusable="false"
      >
        <ellipse class="shade" cx="60" cy="115" rx="36" ry="3.5" />
        <g class="head">
          <g class="sprout">
            <path class="leaf-a" d="M60 31C58 18 48 9 33 10c1 14 11 22 27 21Z" />
            <path class="leaf-b" d="M60 31c1-14 12-22 28-20-1 14-12 22-28 20Z" />
            <path class="stem" d="M60 38v-9" />
          </g>
          <rect class="body" x="11" y="34" width="98" height="80" rx="38" />
          <rect class="plate" x="21" y="46" width="78" height="57" rx="27" />
          <circle class="cheek" cx="36" cy="83" r="6" />
          <circle class="cheek" cx="84" cy="83" r="6" />
          <g class="eyes">
            <g class="lid"><circle class="ink" cx="45" cy="70" r="6" /><circle class="glint" cx="47" cy="68" r="1.9" /></g>
            <g class="lid"><circle class="ink" cx="75" cy="70" r="6" /><circle class="glint" cx="77" cy="68" r="1.9" /></g>
          </g>
          <path class="mouth smile" d="M50 84c5.5 6.5 14.5 6.5 20 0" />
          <path class="mouth small" d="M54 87c3.5 2.5 8.5 2.5 12 0" />
          <path class="mouth down" d="M52 89c4.5-4 11.5-4 16 0" />
          <ellipse class="open" cx="60" cy="87" rx="7" ry="5" />
        </g>
      </svg>
    `;
  }

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
      overflow: visible;
    }

    .shade {
      fill: rgb(72 52 28 / 12%);
    }

    .body {
      fill: #0e6b58;
    }

    .plate {
      fill: #fff6e9;
    }

    .leaf-a {
      fill: #2f9e7f;
    }

    .leaf-b {
      fill: #7cc8a4;
    }

    .stem {
      stroke: #0e6b58;
      stroke-width: 4;
      stroke-linecap: round;
    }

    .cheek {
      fill: #f7b79b;
      opacity: 0.75;
    }

    .ink {
      fill: #2a2521;
    }

    .glint {
      fill: #fff;
    }

    .mouth {
      fill: none;
      stroke: #2a2521;
      stroke-width: 3.6;
      stroke-linecap: round;
    }

    .open {
      fill: #7a3a2c;
    }

    .small,
    .down,
    .open,
    :host([mood='thinking']) .smile,
    :host([mood='speaking']) .smile,
    :host([mood='sorry']) .smile {
      display: none;
    }

    :host([mood='thinking']) .small,
    :host([mood='sorry']) .down,
    :host([mood='speaking']) .open {
      display: inline;
    }

    :host([mood='thinking']) .eyes {
      transform: translate(3px, -4px);
    }

    @media (prefers-reduced-motion: no-preference) {
      .head {
        animation: breathe 4.5s ease-in-out infinite;
        transform-origin: 60px 112px;
      }

      .lid {
        animation: blink 5.2s infinite;
        transform-box: fill-box;
        transform-origin: center;
      }

      .eyes {
        transition: transform 0.3s;
      }

      :host([mood='thinking']) .sprout {
        animation: sway 1.6s ease-in-out infinite;
        transform-origin: 60px 38px;
      }

      :host([mood='speaking']) .open {
        animation: talk 0.42s ease-in-out infinite alternate;
        transform-box: fill-box;
        transform-origin: center;
      }
    }

    @keyframes breathe {
      50% {
        transform: scale(1.015, 0.985);
      }
    }

    @keyframes blink {
      0%,
      94%,
      100% {
        transform: none;
      }
      97% {
        transform: scaleY(0.08);
      }
    }

    @keyframes sway {
      0%,
      100% {
        transform: rotate(-7deg);
      }
      50% {
        transform: rotate(7deg);
      }
    }

    @keyframes talk {
      from {
        transform: scaleY(0.45);
      }
      to {
        transform: scaleY(1.1);
      }
    }
  `;
}
