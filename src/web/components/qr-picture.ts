import { html, nothing } from 'lit';

/** A QR code the server drew, as an image: SVG in an image runs no script and loads nothing. */
export function qrPicture(card: object, label: string) {
  const { qr } = card as { qr?: unknown };
  if (typeof qr !== 'string' || !qr.trimStart().startsWith('<svg')) return nothing;
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(qr)}`;
  return html`<figure class="qr"><img src=${address} alt=${label} width="160" height="160" /><figcaption>${label}</figcaption></figure>`;
}
