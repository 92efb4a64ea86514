import type { Lexicon } from '../lexicon/lexicon.ts';
import type { FormName, TopicClass, TopicEntry } from '../lexicon/lexicon-schema.ts';

interface Span {
  start: number;
  end: number;
}

export interface TopicScore {
  topic: TopicEntry;
  score: number;
  cues: string[];
}

export interface ClassScore {
  name: TopicClass;
  score: number;
  topics: TopicScore[];
}

/** How much a topic counts beside a stronger one of its class. */
const SECOND_TOPIC = 0.3;
const LONG_WORD_BONUS = 0.15;

/** Topics of a text with their cues, and the classes they add up to, strongest first. */
export function scoreTopics(
  text: string,
  lexicon: Lexicon,
  wished: readonly Span[],
  refused: readonly Span[],
): ClassScore[] {
  const ignored = [...wished, ...refused];
  const found = new Map<string, TopicScore>();
  const note = (topic: TopicEntry, cue: string, bonus: number) => {
    const known = found.get(topic.id);
    if (known === undefined) found.set(topic.id, { topic, score: topic.weight + bonus, cues: [cue] });
    else if (!known.cues.includes(cue)) {
      known.cues.push(cue);
      known.score = Math.max(known.score, topic.weight + bonus) + 0.2;
    }
  };
  // 试工 in 测试工程师 is no topic.
  const trades = lexicon.occupations.scan(text);
  const insideTrade = (start: number, end: number) =>
    trades.some((trade) => trade.start <= start && end <= trade.end && trade.end - trade.start > end - start);
  const free = (start: number, end: number) => !ignored.some((span) => start < span.end && span.start < end);
  for (const match of lexicon.topicWords.scan(text)) {
    // 大学生 is a wish for a job's education, and who asks about a programme.
    const open = free(match.start, match.end) ? match.value : match.value.filter(isWhoOneIs);
    if (insideTrade(match.start, match.end)) continue;
    for (const topic of open) note(topic, match.text, (match.text.length - 2) * LONG_WORD_BONUS);
  }
  for (const match of lexicon.packTerms.scan(text)) {
    if (free(match.start, match.end) && !insideTrade(match.start, match.end)) note(match.value, match.text, 0);
  }
  for (const { topic, pattern } of lexicon.topicPatterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    // 不要中介不要押金 refuses both; a wish hides a topic only when it is the whole of it.
    if (
      topic.class !== 'job' &&
      (refused.some((span) => match.index < span.end && span.start < end) || covers(wished, match))
    )
      continue;
    note(topic, match[0], 0);
  }
  const classes = new Map<TopicClass, ClassScore>();
  for (const score of [...found.values()].sort((a, b) => b.score - a.score)) {
    const entry = classes.get(score.topic.class);
    if (entry === undefined)
      classes.set(score.topic.class, { name: score.topic.class, score: score.score, topics: [score] });
    else {
      entry.topics.push(score);
      entry.score += score.score * SECOND_TOPIC;
    }
  }
  return [...classes.values()].sort((a, b) => b.score - a.score);
}

function isWhoOneIs({ audience, programme, class: topicClass }: TopicEntry): boolean {
  return topicClass === 'programme' && audience !== undefined && programme === undefined;
}

function covers(spans: readonly Span[], match: RegExpExecArray): boolean {
  const start = match.index;
  const end = start + match[0].length;
  return spans.some((span) => span.start <= start && end <= span.end);
}

export function findForms(text: string, lexicon: Lexicon): Set<FormName> {
  const forms = new Set<FormName>();
  for (const [name, pattern] of Object.entries(lexicon.forms) as [FormName, RegExp][]) {
    if (pattern.test(text)) forms.add(name);
  }
  return forms;
}
