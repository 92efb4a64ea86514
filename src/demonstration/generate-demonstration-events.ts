import type { Course } from '../contract/course.ts';
import type { JobFair } from '../contract/fair.ts';
import type { EventMaterial } from './event-material.ts';
import { Random } from './random.ts';

export type DemonstrationEvent = { kind: 'fair'; event: JobFair } | { kind: 'course'; event: Course };

/** The last day to enrol is so many days before a course begins. */
const ENROL_DAYS_BEFORE = 2;
const HOURS_A_DAY = 6;
const FEE_STEP = 50;

/** Made-up job fairs and courses of the material's cities. The same seed and day give the same events. */
export function generateDemonstrationEvents(
  seed: number,
  today: string,
  material: EventMaterial,
): DemonstrationEvent[] {
  const random = new Random(seed);
  const events: DemonstrationEvent[] = [];
  const { source, notice } = material;
  for (const city of material.cities) {
    for (const fair of material.fairs) {
      const startDate = addDays(today, random.whole(...fair.days));
      const district = random.pick(city.districts);
      const event: JobFair = {
        id: idOf('fair', events),
        title: `${city.name}${fair.title}`,
        startDate,
        endDate: addDays(startDate, fair.lasts - 1),
        hours: fair.hours,
        place: { city: city.name, district, venue: random.pick(material.venues) },
        organiser: `${city.name}${material.organiser}`,
        audiences: fair.audiences,
        trades: fair.trades,
        employers: random.whole(...fair.employers),
        openings: random.whole(...fair.openings),
        description: notice.fair,
        source,
        demonstration: true,
      };
      events.push({ kind: 'fair', event });
    }
    for (const course of material.courses) {
      const start = course.days && addDays(today, random.whole(...course.days));
      const event: Course = {
        id: idOf('course', events),
        title: course.title,
        skills: course.skills,
        provider: random.pick(material.providers).replace('{city}', city.name),
        place: { city: city.name, district: random.pick(city.districts) },
        ...(start === undefined
          ? {}
          : {
              startDate: start,
              endDate: addDays(start, Math.ceil(course.classHours / HOURS_A_DAY) - 1),
              enrolUntil: addDays(start, -ENROL_DAYS_BEFORE),
            }),
        classHours: course.classHours,
        fee: Math.round((course.fee * city.factor) / FEE_STEP) * FEE_STEP,
        subsidised: course.subsidised,
        ...(course.certificate === undefined ? {} : { certificate: course.certificate }),
        seats: random.whole(...course.seats),
        audiences: course.audiences,
        description: `${course.teaches}${notice.course}`,
        source,
        demonstration: true,
      };
      events.push({ kind: 'course', event });
    }
  }
  return events;
}

function idOf(kind: DemonstrationEvent['kind'], events: readonly DemonstrationEvent[]): string {
  const number = events.filter((event) => event.kind === kind).length + 1;
  return `demo-${kind}-${String(number).padStart(3, '0')}`;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
