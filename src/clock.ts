/** The present, as one thing that can be swapped. Days are days in China, whatever the machine's time zone. */
export interface Clock {
  now(): Date;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today(): string;
}

const CHINA_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** @param fixedDay stands in for today; the hours go on as they are. */
export function createClock(fixedDay?: string): Clock {
  return {
    now: () => new Date(),
    today: () => fixedDay ?? CHINA_DAY.format(new Date()),
  };
}
