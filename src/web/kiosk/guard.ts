import { SerialSensor } from '../presence/serial-sensor.ts';
import { TerminalEvents } from '../presence/terminal-events.ts';
import { Visits } from '../presence/visits.ts';
import { charactersInSight } from '../privacy/characters-in-sight.ts';
import { IdleWatch } from '../privacy/idle-watch.ts';
import type { StartAddress } from './start-address.ts';

export interface GuardOptions {
  host: HTMLElement;
  start: StartAddress;
  /** Where the person reads. */
  talk(): Element;
  /** Whether there is anything of a person on the screen. */
  inUse(): boolean;
  onGreet(): void;
  onSleep(): void;
  /** The countdown has begun. */
  onWarn(): void;
  onWipe(): void;
  onChange(): void;
}

const TICK_MS = 250;
const LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'input'] as const;
/** A kiosk that nobody touches goes to sleep after so many idle times, whatever its sensor sees. */
const IDLE_TIMES_TO_SLEEP = 3;

/** Watches over one kiosk: who is near, whether somebody is still there, and when the screen must be wiped. */
export class Guard {
  readonly #options: GuardOptions;
  readonly #idle: IdleWatch;
  readonly #visits = new Visits();
  readonly #events = new TerminalEvents();
  readonly #serial: SerialSensor;
  #timer: ReturnType<typeof setInterval> | undefined;
  #warned = false;
  #sleeping = false;
  #quietSince = seconds();

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#idle = new IdleWatch(options.start.idle, seconds(), () => charactersInSight(options.talk()));
    this.#serial = new SerialSensor((report) => this.#visits.sensed(report, performance.now()));
  }

  /** Seconds until the screen is wiped, while the warning stands. */
  get secondsLeft(): number | undefined {
    return this.#warned ? this.#idle.secondsLeft(seconds()) : undefined;
  }

  get sensorWanted(): boolean {
    return this.#options.start.chooseSensor && SerialSensor.exists;
  }

  begin(): void {
    const { host, start } = this.#options;
    for (const name of LIFE) host.addEventListener(name, this.#noteLife, { passive: true });
    this.#timer = setInterval(this.#tick, TICK_MS);
    if (start.terminalId !== undefined && start.terminalToken !== undefined) {
      void this.#events.run(start.terminalId, start.terminalToken, (report) =>
        this.#visits.sensed(report, performance.now()),
      );
    }
    if (SerialSensor.exists && start.terminalId !== undefined) void this.#serial.run();
  }

  end(): void {
    for (const name of LIFE) this.#options.host.removeEventListener(name, this.#noteLife);
    clearInterval(this.#timer);
    this.#events.stop();
    this.#serial.stop();
  }

  async chooseSensor(): Promise<void> {
    await SerialSensor.choose().catch(() => undefined);
  }

  life(): void {
    this.#idle.life(seconds());
    this.#quietSince = seconds();
    this.#warn(false);
  }

  touched(): void {
    this.#sleeping = false;
    this.#visits.touched();
    this.life();
  }

  answered(characters: number): void {
    this.#idle.answered(characters, seconds());
    this.#warn(false);
  }

  setBusy(busy: boolean): void {
    this.#idle.setBusy(busy, seconds());
  }

  ended(): void {
    this.#visits.ended();
    this.life();
  }

  /** Moving a mouse over the page is life; a touch also begins a visit. */
  #noteLife = (event: Event) => {
    if (movedByThePage(event)) return;
    if (this.#warned && event.type !== 'pointerdown' && event.type !== 'keydown') return;
    if (event.type === 'pointerdown' || event.type === 'keydown') this.#visits.touched();
    this.#idle.life(seconds());
    this.#quietSince = seconds();
  };

  #tick = () => {
    const inUse = this.#options.inUse();
    const event = this.#visits.eventAt(performance.now(), inUse);
    if (event === 'greet') {
      this.#sleeping = false;
      this.#quietSince = seconds();
      this.#options.onGreet();
    } else if (event === 'sleep') this.#fallAsleep();
    if (inUse) this.#watchPerson();
    else this.#watchNobody();
  };

  #watchPerson(): void {
    this.#quietSince = seconds();
    const stage = this.#idle.stageAt(seconds());
    if (stage === 'warning') {
      if (!this.#warned) {
        this.#warn(true);
        this.#options.onWarn();
      }
      this.#options.onChange();
    } else if (stage === 'wiped') {
      this.#warn(false);
      this.#options.onWipe();
    } else this.#warn(false);
  }

  #watchNobody(): void {
    this.#warn(false);
    this.#idle.life(seconds());
    const { terminalId, idle } = this.#options.start;
    const quiet = seconds() - this.#quietSince;
    if (terminalId === undefined || quiet <= idle.idle * IDLE_TIMES_TO_SLEEP) return;
    this.#visits.lapsed();
    this.#fallAsleep();
  }

  #fallAsleep(): void {
    if (this.#sleeping) return;
    this.#sleeping = true;
    this.#options.onSleep();
  }

  #warn(on: boolean): void {
    if (this.#warned === on) return;
    this.#warned = on;
    this.#options.onChange();
  }
}

/** Where the page moves under a mouse that lies still, Chromium says that the mouse moved. */
function movedByThePage(event: Event): boolean {
  return (
    event.type === 'pointermove' &&
    'movementX' in event &&
    event.movementX === 0 &&
    (event as PointerEvent).movementY === 0
  );
}

function seconds(): number {
  return performance.now() / 1000;
}
