import { type SVGTemplateResult, svg } from 'lit';

/** The eyes sit here; each is drawn around its own origin and moved by its group. */
const EYES = [166, 234];

/**
 * 小顾, a clerk of the hall, drawn around (200, 165), the middle of the face. `part` names are what the animation
 * moves; parts the mood does not show are hidden by it.
 */
export function figureDrawing(badge: string): SVGTemplateResult {
  return svg`
    <defs>
      <linearGradient id="skin" x1="0" y1="0" x2="0.25" y2="1">
        <stop offset="0" stop-color="#ffe0c6" />
        <stop offset="0.6" stop-color="#fbd0b0" />
        <stop offset="1" stop-color="#f3b993" />
      </linearGradient>
      <linearGradient id="hair" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#5b4036" />
        <stop offset="1" stop-color="#35241d" />
      </linearGradient>
      <linearGradient id="jacket" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#4a8fcb" />
        <stop offset="1" stop-color="#24598c" />
      </linearGradient>
      <radialGradient id="cheek">
        <stop offset="0" stop-color="#f58d76" stop-opacity="0.75" />
        <stop offset="1" stop-color="#f58d76" stop-opacity="0" />
      </radialGradient>
      <clipPath id="opening"><path part="opening" d="" /></clipPath>
    </defs>

    <g part="hair">
      <path
        fill="url(#hair)"
        d="M110 168C98 84 146 40 200 40s102 44 90 128c-1 34 5 64-6 88-7 13-22 14-34 8l-16-30H166l-16 30c-12 6-27 5-34-8-11-24-5-54-6-88Z"
      />
    </g>

    <g part="body">
      <path fill="#eeb48d" d="M172 214h56v70c0 22-12 36-28 36s-28-14-28-36Z" />
      <path fill="#d99a72" opacity="0.55" d="M172 236c14 16 42 16 56 0v16c-14 20-42 20-56 0Z" />
      <path
        fill="url(#jacket)"
        d="M40 460c0-74 10-122 62-142 24-9 46-14 62-24l36 30 36-30c16 10 38 15 62 24 52 20 62 68 62 142Z"
      />
      <path fill="#1c4a77" opacity="0.35" d="M84 460c2-44 8-70 18-88 2 30 2 58 0 88Zm232 0c-2-44-8-70-18-88-2 30-2 58 0 88Z" />
      <path fill="#fffdf9" d="M164 292l36 112 36-112-12-8-24 30-24-30Z" />
      <path fill="#e9e2d6" d="M200 314l-24-30-14 10 22 44Zm0 0 24-30 14 10-22 44Z" />
      <path fill="#1f5486" d="M160 292c-14 8-22 10-30 13l14 46-12 10 62 99h12l62-99-12-10 14-46c-8-3-16-5-30-13l-40 118Z" />
      <path fill="#2b6aa5" d="M160 292c-14 8-22 10-30 13l14 46-12 10 62 99 6-14Zm80 0c14 8 22 10 30 13l-14 46 12 10-62 99-6-14Z" />
      <path fill="#1b8a72" d="M200 326c-14-12-28-12-32-4s4 18 32 10c28 8 36-2 32-10s-18-8-32 4Z" />
      <path fill="#146b58" d="M193 330l-10 40 17 12 17-12-10-40Z" />
      <path fill="#0f5546" d="M192 322h16l2 14h-20Z" />
      <g transform="translate(254 378)">
        <rect x="0" y="0" width="70" height="32" rx="7" fill="#fffdf9" />
        <rect x="0" y="0" width="9" height="32" rx="4" fill="#1b8a72" />
        <text x="40" y="23" text-anchor="middle" font-size="19" font-weight="700" fill="#1c4a77">${badge}</text>
      </g>
    </g>

    <g part="head">
      <ellipse cx="126" cy="176" rx="14" ry="20" fill="#f3b993" />
      <ellipse cx="274" cy="176" rx="14" ry="20" fill="#f3b993" />
      <path fill="none" stroke="#dd9a74" stroke-width="3" stroke-linecap="round" d="M122 168c7 3 8 10 5 17m151-17c-7 3-8 10-5 17" />
      <path
        fill="url(#skin)"
        d="M126 150c0-52 32-78 74-78s74 26 74 78c0 30-6 54-24 74-15 17-33 26-50 26s-35-9-50-26c-18-20-24-44-24-74Z"
      />
      <ellipse part="cheek" cx="151" cy="207" rx="20" ry="13" fill="url(#cheek)" />
      <ellipse part="cheek" cx="249" cy="207" rx="20" ry="13" fill="url(#cheek)" />
      <path fill="none" stroke="#dd9670" stroke-width="3.4" stroke-linecap="round" d="M198 190c-3 7-1 11 5 11" />
      ${EYES.map(
        (x, index) => svg`
          <g part="open-eye">
            <ellipse cx=${x} cy="175" rx="16.5" ry="15.5" fill="#fffdfa" />
            <g part="iris">
              <circle cx=${x} cy="175" r="13" fill="#5a3b2b" />
              <circle cx=${x} cy="175" r="7.4" fill="#20140e" />
              <path fill="#8a5f45" opacity="0.7" d="M${x - 9} 180a10 10 0 0 0 18 0c-4 3-14 3-18 0Z" />
              <circle cx=${x - 4} cy="170" r="4.2" fill="#fff" />
              <circle cx=${x + 5} cy="180" r="1.9" fill="#fff" opacity="0.85" />
            </g>
            <path class="lash" d=${index === 0 ? `M${x - 20} 173q5-15 21-15 12 0 17 10` : `M${x + 20} 173q-5-15-21-15-12 0-17 10`} />
          </g>
          <path part="shut-eye" class="lash" d=${`M${x - 18} 175q18 11 36 0`} />
          <path part="glad-eye" class="lash" d=${`M${x - 18} 180q18-24 36 0`} />
          <path part="brow" class="brow" d=${index === 0 ? `M${x - 19} 145q16-12 34-5` : `M${x + 19} 145q-16-12-34-5`} />
        `,
      )}
      <g transform="translate(200 221)">
        <g clip-path="url(#opening)">
          <rect x="-40" y="-30" width="80" height="70" fill="#8b3a37" />
          <ellipse part="tongue" cx="0" cy="22" rx="17" ry="12" fill="#e57f78" />
          <rect part="teeth" x="-40" y="-24" width="80" height="22" fill="#fffdfa" />
        </g>
        <path part="lips" fill="none" stroke="#b3564a" stroke-width="4" stroke-linejoin="round" d="" />
      </g>
      <path
        fill="url(#hair)"
        d="M116 172c-10-64 26-116 88-116 60 0 92 50 80 116-5-26-16-46-36-60-28 18-76 24-104 12-14 12-24 28-28 48Z"
      />
      <path fill="none" stroke="#7b5a4c" stroke-width="5" stroke-linecap="round" opacity="0.55" d="M150 92c12-14 32-22 54-21m-74 42c3-6 6-10 10-14" />
    </g>

    <g part="arm">
      <path fill="url(#jacket)" d="M34 470l8-118c1-12 8-18 18-18h26c10 0 16 7 16 18l6 118Z" />
      <rect x="40" y="318" width="64" height="20" rx="9" fill="#fffdf9" />
      <path
        fill="url(#skin)"
        d="M50 322c-2-14-10-30-20-40-5-6 3-14 10-9l14 11-3-40c-1-8 11-10 13-2l6 30 2-36c0-8 13-8 13 0l2 36 8-30c2-8 14-5 13 3l-6 38c-1 14-2 28-5 39Z"
      />
      <path fill="none" stroke="#dd9a74" stroke-width="2.6" stroke-linecap="round" d="M70 272l1 14m15-14-1 14m16-10-4 12" />
    </g>

    <g part="rings" class="rings">
      <path d="M304 158q9 18 0 36" /><path d="M318 146q15 30 0 60" /><path d="M332 134q21 42 0 84" />
    </g>
    <g part="dots" class="dots">
      <circle cx="288" cy="104" r="6" /><circle cx="302" cy="86" r="9" />
      <rect x="300" y="22" width="92" height="50" rx="25" />
      <circle class="dot" cx="325" cy="47" r="6" /><circle class="dot" cx="346" cy="47" r="6" /><circle class="dot" cx="367" cy="47" r="6" />
    </g>
  `;
}
