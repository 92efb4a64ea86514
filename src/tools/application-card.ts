import type { Application } from '../contract/application.ts';
import type { Card } from '../contract/card.ts';
import type { Narrator } from '../narration/narrator.ts';

/** Applications with the words of their status beside its code. */
export function applicationCard(applications: readonly Application[], narrator: Narrator): Card {
  const { status: inWords } = narrator.applications;
  return {
    type: 'applications',
    applications: applications.map(({ id, jobId, posting, status, submittedAt, history, outcomes = [] }) => ({
      id,
      jobId,
      title: posting.title,
      employer: posting.employer,
      posting,
      status,
      text: inWords(status),
      submittedAt,
      history: history.map((event) => ({ ...event, text: inWords(event.status) })),
      outcomes: outcomes.flatMap(({ stage, answer }) =>
        answer === undefined ? [] : [{ stage, answer, text: narrator.applications.outcomes.label(answer) }],
      ),
    })),
  };
}
