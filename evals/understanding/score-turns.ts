import { fileURLToPath } from 'node:url';
import { planTurn } from '../../src/agent/embedded/plan-turn.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import type { TurnExample } from '../../src/lexicon/turn-examples.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import { bucketOf } from '../../src/understanding/intent-model.ts';
import { learnIntents } from '../../src/understanding/learn-intents.ts';
import { learnMoves } from '../../src/understanding/learn-moves.ts';
import { stateOf } from '../../src/understanding/situations.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import { createSegmenter } from '../../src/words/segmenter.ts';
import type { Section } from '../section.ts';
import { LABELS_TODAY } from '../served-app.ts';
import { firstLines, percent, textTable } from '../text-table.ts';
import { judgeMove } from './judge-move.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge/', import.meta.url));
const TOOLS = new Set(
  'search_jobs get_job apply_to_job list_applications search_job_fairs search_training search_policy check_eligibility search_labour_law calculate_entitlement find_service build_resume practise_interview give_career_advice update_profile show_profile erase_me hand_off'.split(
    ' ',
  ),
);

/** Turns in the midst of a conversation, read and planned by what was learned from the other four fifths. */
export const scoreTurns: Section = async ({ misses }) => {
  const lexicon = await loadLexicon(KNOWLEDGE);
  const gazetteer = await loadGazetteer(KNOWLEDGE);
  const segmenter = createSegmenter(lexicon.words);
  const weights = lexicon.weights ?? learnIntents(lexicon, gazetteer, segmenter);
  const heldOut = lexicon.turns.filter(({ text }) => isHeldOut(text));
  const learned = lexicon.turns.filter(({ text }) => !isHeldOut(text));
  const moveWeights = learnMoves(lexicon, weights, gazetteer, segmenter, learned);
  const understanding = createUnderstanding({ lexicon: { ...lexicon, weights, moveWeights }, gazetteer, segmenter });
  const judged = heldOut.map((example) => {
    const state = stateOf(example.open);
    const reading = understanding.read(example.text, state, { today: LABELS_TODAY, locale: 'zh-CN' });
    const plan = planTurn(reading, state, { today: LABELS_TODAY, tools: TOOLS, cues: lexicon.cues });
    return { example, plan, ...judgeMove(example, plan, state) };
  });
  const groups = new Map<string, typeof judged>();
  for (const each of judged) groups.set(each.example.move, [...(groups.get(each.example.move) ?? []), each]);
  const row = (name: string, of: typeof judged) => [
    name,
    String(of.length),
    percent(of.filter(({ intent }) => intent).length, of.length),
    percent(of.filter(({ move }) => move).length, of.length),
  ];
  const missed = judged.filter(({ move }) => !move);
  return {
    headline: `${row('', judged).slice(2).join(' intent, ')} move of ${judged.length} turns`,
    lines: [
      ...textTable([
        ['', 'turns', 'intent', 'move'],
        ...[...groups].map(([name, of]) => row(name, of)),
        row('all', judged),
      ]),
      '',
      ...firstLines(
        missed.map(({ example, plan }) =>
          line(
            example,
            `${plan.intent} ${plan.form ?? plan.decision ?? ''} ${plan.calls.map(({ name, arguments: given }) => `${name}${given.action === undefined ? '' : `.${given.action}`}`).join('+')}`,
          ),
        ),
        misses,
      ),
    ],
    figures: { turns: judged.length },
  };
};

/** A sentence is held out wherever it is said; which ones are is left to chance, and the same every time. */
function isHeldOut(text: string): boolean {
  return bucketOf(`fold${text}`) % FIFTHS === 0;
}

const FIFTHS = 5;

function line({ situation, text, move, intent }: TurnExample, got: string): string {
  return `  ${situation} ${move}${intent === undefined ? '' : `/${intent}`}  ${text}  → ${got}`;
}
