import type { SwitchedOff, SwitchRepository } from '../store/switch-repository.ts';

/** Another process may have changed something; that is seen within this time. */
const POLL_MS = 3000;
/** Tools that keep or send something; they rest while the system only answers. */
const WRITING_TOOLS = new Set(['apply_to_job', 'build_resume', 'practise_interview', 'update_profile']);

/** What is switched off, asked in every turn and so kept in memory. */
export class Switches {
  readonly #repository: SwitchRepository;
  #off = new Map<string, SwitchedOff>();
  #timer: NodeJS.Timeout | undefined;

  constructor(repository: SwitchRepository) {
    this.#repository = repository;
  }

  async load(): Promise<void> {
    this.#off = new Map((await this.#repository.off()).map((entry) => [entry.name, entry]));
  }

  /** @param onProblem hears when the store could not be asked; what is known goes on to hold. */
  start(onProblem: (error: unknown) => void): void {
    this.#timer = setInterval(() => this.load().catch(onProblem), POLL_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  list(): SwitchedOff[] {
    return [...this.#off.values()];
  }

  /** The notice when a channel is off. */
  channelNotice(channel: string): string | undefined {
    return this.#off.get(`channel:${channel}`)?.notice;
  }

  /** The notice when nothing of a person's may be stored. */
  readOnlyNotice(): string | undefined {
    return this.#off.get('read_only')?.notice;
  }

  /** The notice when a tool is off, by itself or because nothing may be written. */
  toolNotice(tool: string): string | undefined {
    const own = this.#off.get(`tool:${tool}`)?.notice;
    return own ?? (WRITING_TOOLS.has(tool) ? this.readOnlyNotice() : undefined);
  }

  async switchOff(entry: SwitchedOff): Promise<void> {
    await this.#repository.switchOff(entry);
    await this.load();
  }

  async switchOn(name: string): Promise<void> {
    await this.#repository.switchOn(name);
    await this.load();
  }
}
