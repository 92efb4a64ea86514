import { MESSAGE_LIMIT } from '../components/message-limit.ts';

/** The question that a link brought along (`?question=失业金怎么领`); undefined when there is none that can be asked. */
export function linkedQuestion(search: string, parameter: string): string | undefined {
  if (parameter === '') return undefined;
  const question = new URLSearchParams(search).get(parameter)?.trim() ?? '';
  return question === '' || [...question].length > MESSAGE_LIMIT ? undefined : question;
}
