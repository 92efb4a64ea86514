import type { Citation } from '../../src/contract/passage.ts';
import type { Turn } from '../../src/contract/turn.ts';
import type { Question } from './question-set.ts';

export interface AnswerJudgement {
  /** Whether an answer was offered at all, neither refused nor only asked back: a rule told with its articles before the one fact that a sum lacks is an answer. */
  answered: boolean;
  /** An article that answers it is among the citations; all of them are. */
  cites: boolean;
  citesAll: boolean;
  /** All that must be said is in the reply, and nothing that must not; the same with the passages beside it. */
  complete: boolean;
  completeWithPassages: boolean;
  /** The strict rule: answered, cited and complete in the reply; for an unanswerable question, not answered. */
  right: boolean;
}

export function judgeAnswer(question: Question, { status, reply, citations, cards }: Turn): AnswerJudgement {
  const answered = (status === 'answered' || status === 'clarify') && citations.length > 0;
  const cited = question.gold.filter((gold) => citations.some((citation) => isCited(gold, citation)));
  const passages = cards.flatMap((card) => (card.type === 'passages' ? card.passages : []));
  const judgement = {
    answered,
    cites: cited.length > 0,
    citesAll: cited.length === question.gold.length,
    complete: saysWhatItMust(question, reply),
    completeWithPassages: saysWhatItMust(question, [reply, ...passages.map(({ text }) => text)].join('\n')),
  };
  const right = question.answerable ? answered && judgement.cites && judgement.complete : !answered;
  return { ...judgement, right };
}

function isCited({ law, article }: Question['gold'][number], citation: Citation): boolean {
  return citation.title === law && (article === undefined || citation.article === article);
}

function saysWhatItMust({ must_say, must_not_say }: Question, text: string): boolean {
  const said = plain(text);
  return (
    must_say.every((words) => [words].flat().some((either) => said.includes(plain(either)))) &&
    !must_not_say.some((words) => said.includes(plain(words)))
  );
}

const DIGITS = '零一二三四五六七八九';

/** 三十日, 30日 and 30天 are one; so are 五十周岁 and 50岁, 百分之三十 and 30%, 二倍 and 两倍. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s*,]/gu, '')
    .replaceAll('两', '二')
    .replaceAll(/[零一二三四五六七八九十百]+/gu, (numeral) => String(numeralValue(numeral)))
    .replaceAll(/百分之(\d+)/gu, '$1%')
    .replaceAll(/100分之(\d+)/gu, '$1%')
    .replaceAll('周岁', '岁')
    .replaceAll('天', '日')
    .replaceAll('个月', '月');
}

/** Up to 999, which is as far as the words that must be said go. */
function numeralValue(numeral: string): number {
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    if (character === '百' || character === '十') {
      total += (digit ?? 1) * (character === '百' ? 100 : 10);
      digit = undefined;
    } else {
      digit = (digit ?? 0) * 10 + DIGITS.indexOf(character);
    }
  }
  return total + (digit ?? 0);
}
