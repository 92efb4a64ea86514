import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { KioskMessages } from '../messages/kiosk-messages-for.ts';

/** A component of the kiosk alone. */
export class KioskElement extends LitElement {
  @property({ attribute: false }) messages!: KioskMessages;
}
