import { createHash } from 'node:crypto';
import type { StoredPassage } from '../contract/passage.ts';
import type { PackCite, PackEntry } from '../retrieval/pack-entry.ts';

export type FindingKind =
  | 'lapsed'
  | 'article_missing'
  | 'article_changed'
  | 'question_taken'
  | 'question_shared'
  | 'question_near'
  | 'review_due'
  | 'lapses_soon'
  | 'unconfirmed'
  | 'article_unseen';

export interface Finding {
  kind: FindingKind;
  /** An error makes an answer wrong; a reminder is work to plan. */
  severity: 'error' | 'reminder';
  /** Ids of the entries it is about. */
  entries: string[];
  detail: string;
}

export interface CheckedPack {
  findings: Finding[];
  /** The articles cited as they are now, to be kept until the next check. */
  hashes: Record<string, string>;
}

export interface CheckInput {
  entries: readonly PackEntry[];
  /** The official texts at hand. */
  passages: readonly StoredPassage[];
  /** Articles as they were when the entries were last found right. */
  known: Readonly<Record<string, string>>;
  /** ISO date. */
  today: string;
}

/** Amounts and procedures change by the year, the law more slowly. */
const REVIEW_DAYS: Record<PackEntry['kind'], number> = { law: 365, policy: 180, service: 180, guide: 730 };
const LAPSES_WITHIN_DAYS = 60;
/** Share of the pairs of characters that two questions have in common to be one question. */
const NEARLY_ONE = 0.85;
const DAY = 86_400_000;
const ERRORS: readonly FindingKind[] = ['lapsed', 'article_missing', 'article_changed', 'question_taken'];

/** What in the pack is wrong, and what must be looked at again. Errors come first. */
export function checkKnowledge(input: CheckInput): CheckedPack {
  const { findings, hashes } = checkCitations(input);
  const all = [
    ...input.entries.flatMap((entry) => checkDates(entry, input.today)),
    ...findings,
    ...checkQuestions(input.entries),
  ];
  return { findings: all.sort((a, b) => order(a) - order(b)), hashes };
}

function order({ kind }: Finding): number {
  return ERRORS.includes(kind) ? 0 : 1;
}

function finding(kind: FindingKind, entries: string[], detail: string): Finding {
  return { kind, severity: ERRORS.includes(kind) ? 'error' : 'reminder', entries, detail };
}

function checkDates(entry: PackEntry, today: string): Finding[] {
  const { id, kind, effectiveTo, reviewedAt, status, confidence, confirmWith } = entry;
  const found: Finding[] = [];
  if (effectiveTo !== undefined && status !== 'lapsed') {
    const left = daysBetween(today, effectiveTo);
    if (left < 0) found.push(finding('lapsed', [id], `ended on ${effectiveTo} and is told as ${status}`));
    else if (left <= LAPSES_WITHIN_DAYS) found.push(finding('lapses_soon', [id], `ends on ${effectiveTo}`));
  }
  const age = daysBetween(reviewedAt, today);
  if (age > REVIEW_DAYS[kind]) found.push(finding('review_due', [id], `reviewed ${age} days ago, on ${reviewedAt}`));
  if (status === 'unconfirmed' || confidence !== 'high')
    found.push(
      finding('unconfirmed', [id], `${status}, confidence ${confidence}; ask ${confirmWith ?? 'nobody named'}`),
    );
  return found;
}

function checkCitations({ entries, passages, known }: CheckInput): CheckedPack {
  const texts = new Map<string, string[]>();
  for (const { title, article, text } of passages) {
    const key = keyOf({ law: title, article });
    texts.set(key, [...(texts.get(key) ?? []), text]);
    if (article !== undefined && !texts.has(title)) texts.set(title, []);
  }
  const citing = new Map<string, { cite: PackCite; entries: string[] }>();
  for (const { id, cites } of entries) {
    for (const cite of cites) {
      const key = keyOf(cite);
      citing.set(key, { cite, entries: [...(citing.get(key)?.entries ?? []), id] });
    }
  }
  const findings: Finding[] = [];
  const unseen = new Map<string, Set<string>>();
  const hashes: Record<string, string> = {};
  for (const [key, { cite, entries: ids }] of [...citing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = textOf(cite, texts);
    if (text !== undefined) {
      hashes[key] = createHash('sha256').update(text).digest('base64url').slice(0, 16);
      const before = known[key];
      if (before !== undefined && before !== hashes[key])
        findings.push(finding('article_changed', ids, `${key} is not what it was when this was last found right`));
    } else if (texts.has(cite.law)) {
      findings.push(finding('article_missing', ids, `${key} is not in the text of ${cite.law}`));
    } else {
      if (known[key] !== undefined) hashes[key] = known[key];
      unseen.set(cite.law, new Set([...(unseen.get(cite.law) ?? []), ...ids]));
    }
  }
  for (const [law, ids] of unseen)
    findings.push(
      finding('article_unseen', [...ids], `the text of ${law} is not at hand, its articles were not checked`),
    );
  return { findings, hashes };
}

/** A numbered section of a notice without articles is taken with the whole notice. */
function textOf(cite: PackCite, texts: ReadonlyMap<string, readonly string[]>): string | undefined {
  const found = texts.get(cite.article?.startsWith('第') ? keyOf(cite) : cite.law) ?? [];
  return found.length > 0 ? found.join('\n') : undefined;
}

function keyOf({ law, article }: { law: string; article?: string }): string {
  return `${law}${article ?? ''}`;
}

function checkQuestions(entries: readonly PackEntry[]): Finding[] {
  const asked = entries.flatMap(({ id, kind, questions }) =>
    questions.map((question) => ({ id, kind, question: plain(question) })),
  );
  const findings: Finding[] = [];
  const first = new Map<string, { id: string; kind: string }>();
  for (const { id, kind, question } of asked) {
    const other = first.get(question);
    if (other === undefined) {
      first.set(question, { id, kind });
      continue;
    }
    // What the law says and how it is done are told together; of one kind only one entry may answer.
    const taken = other.kind === kind ? 'question_taken' : 'question_shared';
    findings.push(finding(taken, [...new Set([other.id, id])], `both ask “${question}”`));
  }
  const pieces = asked.map(({ question }) => pairsOf(question));
  for (let one = 0; one < asked.length; one += 1) {
    for (let other = one + 1; other < asked.length; other += 1) {
      if (asked[one]!.id === asked[other]!.id || asked[one]!.question === asked[other]!.question) continue;
      if (likeness(pieces[one]!, pieces[other]!) >= NEARLY_ONE)
        findings.push(
          finding(
            'question_near',
            [asked[one]!.id, asked[other]!.id],
            `“${asked[one]!.question}” and “${asked[other]!.question}”`,
          ),
        );
    }
  }
  return findings;
}

function plain(question: string): string {
  return question.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_unused, at) => text.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < large.size * NEARLY_ONE) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / (a.size + b.size - shared);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
