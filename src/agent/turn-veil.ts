import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages';
import type { Intent } from '../contract/intent.ts';
import type { SessionState } from '../contract/session-state.ts';
import { ModelError } from '../errors.ts';
import { Pseudonyms } from '../privacy/pseudonyms.ts';
import type { Tool } from '../tools/tool.ts';
import { readPersonName } from '../words/person-name.ts';
import { holdsWordsToAModel, speaksToAModel } from '../words/words-to-a-model.ts';
import type { ModelVeil } from './agent-loop.ts';
import { type OwnWords, readOwnWords, saysOnly } from './own-words.ts';
import { GuardedStream, PromptGuard } from './prompt-guard.ts';
import type { TurnSink } from './turn-events.ts';
import type { TurnRun } from './turn-run.ts';

/** Results of these tools hold what employers, organisers and the person wrote; an address there is not the hall's. */
export const QUOTING_OTHERS: ReadonlySet<Intent> = new Set<Intent>([
  'job_search',
  'job_detail',
  'apply',
  'application_status',
  'job_fair',
  'training',
  'resume',
  'interview',
  'profile',
]);

/** These tools keep what they are given as the person's own. */
const ABOUT_THE_PERSON: ReadonlySet<Intent> = new Set<Intent>(['profile', 'resume', 'apply']);

/**
 * One turn's veil over a language model. What goes in: no names and numbers of the person, and nothing that speaks to a
 * model, whoever wrote it. What comes out: names and numbers put back, and nothing of what the model was told by us.
 */
export class TurnVeil implements ModelVeil {
  readonly systemPrompt: string;
  readonly messages: BaseMessage[];
  readonly stream: GuardedStream;
  readonly #pseudonyms: Pseudonyms;
  readonly #own: OwnWords;

  /** @throws ModelError `model_would_read_instructions` when the conversation itself speaks to a model. */
  constructor(
    request: { systemPrompt: string; messages: BaseMessage[]; sink: TurnSink },
    run: TurnRun,
    personsWords: string,
  ) {
    const { state } = run.context;
    this.#own = readOwnWords(personsWords, state);
    const names = [state.profile.name, state.resume?.document.basics?.name, nameAnswered(request.messages, state)];
    this.#pseudonyms = new Pseudonyms(names.filter((name) => typeof name === 'string'));
    // What the session remembers stands on lines of JSON; the rest of the prompt is ours.
    const remembered = request.systemPrompt.split('\n').filter((line) => line.startsWith('{'));
    if (remembered.some((line) => holdsWordsToAModel(JSON.parse(line)))) throw instructed();
    if (request.messages.some(({ text }) => speaksToAModel(text))) throw instructed();
    this.systemPrompt = this.#pseudonyms.hide(request.systemPrompt);
    this.messages = request.messages.map((message) => {
      const hidden = this.#pseudonyms.hide(message.text);
      return AIMessage.isInstance(message) ? new AIMessage(hidden) : new HumanMessage(hidden);
    });
    this.stream = new GuardedStream(new PromptGuard(request.systemPrompt), (delta) =>
      request.sink({ type: 'text', delta }),
    );
  }

  result(result: unknown): unknown {
    if (holdsWordsToAModel(result)) throw instructed();
    return this.#pseudonyms.hideIn(result);
  }

  arguments(tool: Tool, input: Record<string, unknown>): Record<string, unknown> {
    const restored = this.#pseudonyms.restoreIn(input) as Record<string, unknown>;
    if (ABOUT_THE_PERSON.has(tool.intent) && !saysOnly(restored, this.#own)) {
      throw new ModelError('model_made_up_the_person', 'The model noted of the person what the person never said.');
    }
    return restored;
  }

  said(words: string): string {
    return this.#pseudonyms.restore(words);
  }
}

/** A form that asked for the name is answered with the bare name, which nothing in the text introduces. */
function nameAnswered(messages: readonly BaseMessage[], { form }: SessionState): string | undefined {
  const said = messages.at(-1)?.text;
  return form?.asking.split('.').at(-1) === 'name' && said !== undefined ? readPersonName(said) : undefined;
}

function instructed(): ModelError {
  return new ModelError('model_would_read_instructions', 'Somebody wrote words that speak to a model.');
}
