import type { Intent } from '../contract/intent.ts';
import { anyFrame } from '../lexicon/frames.ts';
import type { AlarmsFile } from '../lexicon/lexicon-schema.ts';

/** What must be met before anything that is asked. */
export interface Alarm {
  kind: string;
  intent: Intent;
  /** The staff are called. */
  help: boolean;
  /** Who says it is declined. */
  declines: boolean;
  /** What else was asked is answered too. */
  besides: boolean;
  /** Dangers before which it goes. */
  over: readonly string[];
  /** What the pack is asked where the words ask nothing of it themselves. */
  matter?: string;
}

export interface AlarmDetector {
  /** @param last what the turn before raised, or was declined for */
  detect(text: string, last: string | undefined): Alarm | undefined;
  /** What is due to somebody of an age at which work is forbidden or limited. */
  ofAge(age: number): Alarm | undefined;
}

/** Alarms in the order of the file: a body in danger comes before a trap, and a trap before a rule. */
export function createAlarmDetector({ words, alarms: listed }: AlarmsFile): AlarmDetector {
  const alarms = listed.map(({ after, frames, unless, ...alarm }) => ({
    alarm,
    after,
    frame: anyFrame(frames, words),
    unless: anyFrame(unless, words),
  }));
  const named = (kind: string) => alarms.find(({ alarm }) => alarm.kind === kind)?.alarm;
  return {
    detect: (text, last) =>
      alarms.find(
        ({ after, frame, unless }) =>
          (after.length === 0 || (last !== undefined && after.includes(last))) &&
          frame.test(text) &&
          !unless.test(text),
      )?.alarm,
    ofAge: (age) => (age < MAY_WORK ? named('under_sixteen') : age < OF_AGE ? named('youth') : undefined),
  };
}

/** 劳动法第十五条、第五十八条. */
const MAY_WORK = 16;
const OF_AGE = 18;
