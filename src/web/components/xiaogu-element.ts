import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../messages/zh-cn.ts';

/** A component that speaks: its words are handed down from the page. */
export class XiaoguElement extends LitElement {
  @property({ attribute: false }) messages!: Messages;

  /** Says something to Xiaogu in the person's name. */
  protected say(text: string): void {
    this.dispatchEvent(new CustomEvent<string>('say', { detail: text, bubbles: true, composed: true }));
  }
}
