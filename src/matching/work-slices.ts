/** How long work goes on before others have their turn. */
const SLICE_MS = 4;

/** Cuts long work into slices, so that a server that shares the thread goes on answering. */
export class WorkSlices {
  #end = performance.now() + SLICE_MS;

  /** Whether it is time to rest. */
  get due(): boolean {
    return performance.now() >= this.#end;
  }

  async rest(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.#end = performance.now() + SLICE_MS;
  }
}
