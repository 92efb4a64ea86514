import { mouthPath } from './mouth-shapes.ts';
import type { Pose } from './pose.ts';

/** Around which points of the drawing things turn. */
const NECK = '200 262';
const ELBOW = '74 420';
const EYE_Y = 178;

/** Moves the parts of one drawing. What has not changed since the last frame is not written. */
export class Puppet {
  readonly #parts = new Map<string, SVGElement[]>();
  readonly #written = new Map<string, string>();

  constructor(drawing: ParentNode) {
    for (const element of drawing.querySelectorAll<SVGElement>('[part]')) {
      const name = element.getAttribute('part') ?? '';
      this.#parts.set(name, [...(this.#parts.get(name) ?? []), element]);
    }
  }

  show(pose: Pose, seconds: number): void {
    const head = `translate(${n(pose.headX)} ${n(pose.headY + pose.bodyY)}) rotate(${n(pose.headTurn)} ${NECK})`;
    this.#write('head', 'transform', head);
    this.#write('hair', 'transform', head);
    this.#write('body', 'transform', `translate(0 ${n(pose.bodyY)}) scale(1 ${n3(1 + pose.shoulders * 0.002)})`);
    this.#showEyes(pose);
    this.#write('cheek', 'opacity', n(pose.cheeks));
    this.#showMouth(pose);
    const hidden = (1 - pose.arm) * 260;
    this.#write('arm', 'transform', `translate(0 ${n(hidden)}) rotate(${n(pose.armTurn)} ${ELBOW})`);
    this.#write('arm', 'visibility', pose.arm < 0.02 ? 'hidden' : 'visible');
    this.#showWaves('rings', pose.rings, seconds, 1.6);
    this.#showWaves('dots', pose.dots, seconds, 1.2);
  }

  #showEyes({ lid, glad, eyeX, eyeY, browY, browTurn }: Pose): void {
    const shut = lid < 0.18;
    const smiling = glad > 0.5;
    const squash = Math.max(lid, 0.18);
    this.#write('open-eye', 'visibility', shut || smiling ? 'hidden' : 'visible');
    this.#write('open-eye', 'transform', `translate(0 ${n(EYE_Y * (1 - squash))}) scale(1 ${n3(squash)})`);
    this.#write('iris', 'transform', `translate(${n(eyeX)} ${n(eyeY)})`);
    this.#write('shut-eye', 'visibility', shut && !smiling ? 'visible' : 'hidden');
    this.#write('glad-eye', 'visibility', smiling ? 'visible' : 'hidden');
    const [left, right] = this.#parts.get('brow') ?? [];
    this.#set(left, 'brow-left', 'transform', `translate(0 ${n(browY)}) rotate(${n(-browTurn)} 166 143)`);
    this.#set(right, 'brow-right', 'transform', `translate(0 ${n(browY)}) rotate(${n(browTurn)} 234 143)`);
  }

  #showMouth(pose: Pose): void {
    const outline = mouthPath(pose);
    this.#write('opening', 'd', outline);
    this.#write('lips', 'd', outline);
    this.#write('lips', 'stroke-width', n(4 + pose.round * 2.2));
    this.#write('teeth', 'transform', `translate(0 ${n(pose.teeth * Math.min(pose.open, 14) * 0.4)})`);
    this.#write('teeth', 'visibility', pose.teeth > 0.15 && pose.open > 2 ? 'visible' : 'hidden');
    this.#write('tongue', 'transform', `translate(0 ${n(pose.open * 0.28 - 4)})`);
  }

  /** Three children that light up one after the other. */
  #showWaves(part: string, strength: number, seconds: number, period: number): void {
    this.#write(part, 'visibility', strength < 0.05 ? 'hidden' : 'visible');
    if (strength < 0.05) return;
    this.#write(part, 'opacity', n(strength));
    const group = this.#parts.get(part)?.[0];
    const waves = [...(group?.querySelectorAll<SVGElement>('.dot') ?? [])];
    const shown = waves.length > 0 ? waves : ([...(group?.children ?? [])] as SVGElement[]);
    shown.forEach((wave, index) => {
      const phase = (seconds / period - index * 0.18) * 2 * Math.PI;
      this.#set(wave, `${part}-${index}`, 'opacity', n(0.55 + 0.45 * Math.sin(phase)));
    });
  }

  #write(part: string, attribute: string, value: string): void {
    for (const [index, element] of (this.#parts.get(part) ?? []).entries()) {
      this.#set(element, `${part}-${index}`, attribute, value);
    }
  }

  #set(element: SVGElement | undefined, key: string, attribute: string, value: string): void {
    const slot = `${key} ${attribute}`;
    if (element === undefined || this.#written.get(slot) === value) return;
    this.#written.set(slot, value);
    element.setAttribute(attribute, value);
  }
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function n3(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
