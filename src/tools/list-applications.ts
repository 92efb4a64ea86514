import { z } from 'zod';
import type { ApplicationDesk } from '../applications/application-desk.ts';
import type { Application } from '../contract/application.ts';
import { applicationCard } from './application-card.ts';
import { defineTool } from './tool.ts';

const Input = z.object({});
type Result = { status: 'ok' | 'none'; applications: Application[] };

export function listApplicationsTool({ applicationDesk }: { applicationDesk: Pick<ApplicationDesk, 'ofSession'> }) {
  return defineTool<typeof Input, Result>({
    name: 'list_applications',
    intent: 'application_status',
    description: 'Lists what the person has applied for and how far each application is.',
    input: Input,
    output: z.custom<Result>(),
    async execute(_input, { sessionId }) {
      const applications = await applicationDesk.ofSession(sessionId);
      return { status: applications.length > 0 ? 'ok' : 'none', applications };
    },
    cards: ({ applications }, narrator) => (applications.length > 0 ? [applicationCard(applications, narrator)] : []),
    narrate: ({ applications }, narrator) => narrator.applications.listed(applications),
  });
}
