import { loadEventMaterial } from './demonstration/event-material.ts';
import { generateDemonstrationEvents } from './demonstration/generate-demonstration-events.ts';
import type { EventRepository } from './store/event-repository.ts';

/** Any number; the same one gives the same events on every machine. */
const SEED = 20_261_121;

/**
 * Keeps the made-up job fairs and courses of a new installation, or takes them away when they are not wanted. Their
 * dates move with today; a second start on the same day changes nothing.
 */
export async function storeStarterEvents(
  events: EventRepository,
  options: { wanted: boolean; today: string; knowledgeDirectory: string },
): Promise<void> {
  const material = await loadEventMaterial(options.knowledgeDirectory);
  const stored = await events.idsOfSource(material.source);
  const records = options.wanted
    ? generateDemonstrationEvents(SEED, options.today, material).map((made) => ({
        ...made,
        raw: JSON.stringify(made.event),
      }))
    : [];
  const current = new Set(records.map(({ event }) => event.id));
  await events.withdraw(stored.filter((id) => !current.has(id)));
  await events.upsert(records);
}
