import { awake, type FigureEvent, type FigureState, moodAt, nextChange, reduceFigure, toneOf } from '../figure/mood.ts';

/** Keeps the figure's state, and tells the page when its mood has changed by itself. */
export class FigureDirector {
  readonly #onChange: () => void;
  #state: FigureState = awake();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get mood() {
    return moodAt(this.#state, performance.now());
  }

  get tone() {
    return toneOf(this.#state);
  }

  tell(event: FigureEvent): void {
    const now = performance.now();
    this.#state = reduceFigure(this.#state, event, now);
    clearTimeout(this.#timer);
    const next = nextChange(this.#state, now);
    if (next !== undefined) this.#timer = setTimeout(this.#onChange, next - now + 1);
    this.#onChange();
  }
}
