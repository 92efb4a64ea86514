import type { Locale, Location } from '../contract/locale.ts';
import type { SessionState } from '../contract/session-state.ts';
import { knownOf, ONESELF } from '../contract/told-facts.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { type Alarm, createAlarmDetector } from './detect-alarm.ts';
import { createDangerDetector } from './detect-danger.ts';
import { learnIntents } from './learn-intents.ts';
import { learnMoves } from './learn-moves.ts';
import { createNormaliser, detectLanguage } from './normalise.ts';
import { type ClauseReading, createClauseReader, type ReadClause } from './read-clause.ts';
import { createContextReader } from './read-in-context.ts';
import { createMessageReader, dangerous } from './read-message.ts';
import type { Reading, Request } from './reading.ts';
import { repairFor } from './repair-homophones.ts';
import { createRomanisedReader } from './romanised.ts';

export interface UnderstandingContext {
  /** Today in China, `YYYY-MM-DD`. */
  today: string;
  location?: Location;
  locale: Locale;
}

/** Words to meaning without a model. Pure: the same text and state give the same reading. */
export interface Understanding {
  read(text: string, state: SessionState, context: UnderstandingContext): Reading;
}

export interface UnderstandingParts {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  segmenter: Segmenter;
}

export function createUnderstanding({ lexicon, gazetteer, segmenter }: UnderstandingParts): Understanding {
  const normalise = createNormaliser(lexicon.noise);
  const inCharacters = createRomanisedReader(lexicon, gazetteer);
  const repair = repairFor(lexicon, gazetteer, segmenter);
  const detectDanger = createDangerDetector(lexicon.danger);
  const alarms = createAlarmDetector(lexicon.alarms);
  const weights = lexicon.weights ?? learnIntents(lexicon, gazetteer, segmenter);
  const readClause = remembering(createClauseReader(lexicon, gazetteer, segmenter, weights));
  const messages = createMessageReader(lexicon, readClause);
  const moveWeights = lexicon.moveWeights ?? learnMoves(lexicon, weights, gazetteer, segmenter);
  const inContext = createContextReader({ lexicon, readClause, messages, weights: moveWeights });

  /** Whoever said that they are fifteen is not shown work a turn later; at sixteen the rule is told once. */
  function alarmOfAge(requests: readonly Request[], { told, search }: SessionState): Alarm | undefined {
    const { age } = knownOf(told, ONESELF);
    const wants = requests.some(({ intent, ofAnother }) => ofAnother !== true && LEADS_TO_WORK.has(intent));
    const alarm = wants && typeof age === 'number' ? alarms.ofAge(age) : undefined;
    return alarm?.besides === true && search !== undefined ? undefined : alarm;
  }

  return {
    read(said, state, context) {
      const original = inCharacters(said);
      const plain = normalise(original);
      // A name is borne as it is written, whatever it sounds like.
      const named = /name$/u.test(state.form?.asking ?? '') && lexicon.cues.nameIn(plain) !== undefined;
      const text = named ? plain : repair(plain);
      const reading: Reading = { language: detectLanguage(original), text, requests: [] };
      if (text !== plain || original !== said) reading.repaired = text;

      const last = state.lastAlarm ?? state.lastDanger;
      const alarm = alarms.detect(text, last) ?? (original === text ? undefined : alarms.detect(original, last));
      const danger = detectDanger(text) ?? (original === text ? undefined : detectDanger(original));
      if (danger !== undefined && alarm?.over.includes(danger.kind) !== true) {
        const { slots } = readClause(text, state, context);
        reading.requests.push(dangerous(text, { ...slots, dangerMatter: danger.matter }, danger.kind, [danger.cue]));
        return reading;
      }
      reading.requests = inContext(text, state, context);
      const due = alarm ?? alarmOfAge(reading.requests, state);
      return due === undefined ? reading : { ...reading, alarm: due };
    },
  };
}

const LEADS_TO_WORK: ReadonlySet<Request['intent']> = new Set<Request['intent']>(['job_search', 'apply', 'job_detail']);

/** A message of one clause is its own clause; what was read last for the same state is not read again. */
function remembering(read: ReadClause): ReadClause {
  let of: SessionState | undefined;
  let known = new Map<string, ClauseReading>();
  return (text, state, context, assumed) => {
    if (of !== state) [of, known] = [state, new Map()];
    const key = `${assumed ?? ''} ${context.ofWork ?? ''} ${context.sum ?? ''} ${context.today} ${text}`;
    const reading = known.get(key) ?? read(text, state, context, assumed);
    known.set(key, reading);
    return reading;
  };
}
