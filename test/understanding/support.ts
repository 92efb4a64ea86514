import { fileURLToPath } from 'node:url';
import { emptySessionState, type SessionState } from '../../src/contract/session-state.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { loadLexicon } from '../../src/lexicon/load-lexicon.ts';
import type { Gazetteer } from '../../src/places/gazetteer.ts';
import { loadGazetteer } from '../../src/places/load-gazetteer.ts';
import type { Reading, Request } from '../../src/understanding/reading.ts';
import { createUnderstanding, type Understanding } from '../../src/understanding/understanding.ts';
import { createSegmenter, type Segmenter } from '../../src/words/segmenter.ts';

export const knowledgeDirectory = fileURLToPath(new URL('../../knowledge/', import.meta.url));
export const TODAY = '2026-11-21';

export interface Workbench {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  segmenter: Segmenter;
  understanding: Understanding;
  read(text: string, state?: Partial<SessionState>): Reading;
  /** The only request of a text, or a failure. */
  request(text: string, state?: Partial<SessionState>): Request;
}

export async function createWorkbench(): Promise<Workbench> {
  const [lexicon, gazetteer] = await Promise.all([loadLexicon(knowledgeDirectory), loadGazetteer(knowledgeDirectory)]);
  const segmenter = createSegmenter(lexicon.words);
  const understanding = createUnderstanding({ lexicon, gazetteer, segmenter });
  const read = (text: string, state: Partial<SessionState> = {}) =>
    understanding.read(text, { ...emptySessionState(), ...state }, { today: TODAY, locale: 'zh-CN' });
  return {
    lexicon,
    gazetteer,
    segmenter,
    understanding,
    read,
    request(text, state) {
      const { requests } = read(text, state);
      if (requests.length !== 1) throw new Error(`${requests.length} requests in ${text}`);
      return requests[0]!;
    },
  };
}
