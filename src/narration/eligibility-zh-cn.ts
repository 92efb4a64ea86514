import { dateParts, type Phrases } from './entitlement-figures.ts';
import type { EntitlementNarrator, FactQuestion, SpokenEligibility, SpokenVerdict } from './entitlement-narrator.ts';
import { phraseFor } from './entitlement-phrase.ts';
import type { CodedRemark, Spoken } from './spoken.ts';

const YES_OR_NO: Readonly<Record<string, string>> = { yes: '是', no: '不是' };
const SHOWN = 6;

const REASONS: Phrases = {
  gives: (d) => String(d.text),
  next: (d) => `怎么办：${String(d.text)}`,
  fails: (d) => String(d.text),
  local: (d) => `具体标准以现行办法和当地细则为准，请向${String(d.confirmWith)}核实。`,
  unconfirmed: (d) => `看到的执行期${until(d.until)}，今年是否延续没有看到文件，请向${String(d.confirmWith)}核实。`,
  lapsed: (d) => `${until(d.until)}就停了，现在不再执行。`,
};

function until(value: unknown): string {
  if (value === undefined) return '没有写明';
  const { year, month, day } = dateParts(value);
  return `到${year}年${month}月${day ?? ''}日`;
}

function reasons(remarks: readonly CodedRemark[]): string[] {
  return remarks.map((remark) => phraseFor(REASONS, remark));
}

/** A question about a person, from the pack's own words. */
export function eligibilityQuestion({ data, choices = [] }: FactQuestion): Spoken {
  const labels = data.labels as Readonly<Record<string, string>> | undefined;
  const question = String(data.question);
  return {
    reply: question,
    speech: question,
    suggestions: choices.map((choice) => labels?.[choice] ?? YES_OR_NO[choice] ?? choice),
  };
}

function line({ title, reasons: remarks, missing }: SpokenVerdict): string {
  const waits = missing === undefined ? '' : `（还要看：${missing.chinese}）`;
  return `- **${title}**${waits}：${reasons(remarks).join(' ')}`;
}

function section(heading: string, verdicts: readonly SpokenVerdict[]): string {
  return verdicts.length === 0 ? '' : `${heading}\n${verdicts.slice(0, SHOWN).map(line).join('\n')}`;
}

function basis({ citations }: SpokenEligibility): string {
  const articles = citations.filter(({ article }) => article !== undefined);
  return articles.length === 0
    ? ''
    : `依据：${articles.map(({ title, article }) => `《${title.replace('《', '〈').replace('》', '〉')}》${article}`).join('、')}。`;
}

function opening(
  yes: readonly SpokenVerdict[],
  doubtful: readonly SpokenVerdict[],
  no: readonly SpokenVerdict[],
): string {
  if (yes.length > 0) return `按您说的，符合条件的有：${yes.map(({ title }) => title).join('、')}。`;
  const [first] = doubtful;
  if (first !== undefined && first.missing === undefined) return `${first.title}现在不能说一定有。`;
  if (first !== undefined) return '还差一点情况，才能说准。';
  const why = no.flatMap(({ reasons: remarks }) => reasons(remarks))[0];
  return no.length === 1
    ? `按您说的，${no[0]!.title}现在不符合条件：${why}。`
    : '按您说的，现在没有完全符合条件的，当地可能还有别的办法，可以打12333问一问。';
}

function eligibility(said: SpokenEligibility): Spoken {
  const { verdicts, named, question } = said;
  const of = (verdict: SpokenVerdict['verdict']) => verdicts.filter((one) => one.verdict === verdict);
  const [yes, unknown, no] = [of('yes'), of('unknown'), of('no')];
  const asked = question && eligibilityQuestion(question);
  if (asked && yes.length === 0) return asked;
  const first = opening(yes, unknown, no);
  const reply = [
    `**${first}**`,
    asked ? '' : section('可以申请的：', yes),
    asked ? '' : section('还不能说准的：', unknown),
    asked || (named && yes.length > 0) ? '' : section(named ? '不符合的原因：' : '现在不符合的：', no),
    asked ? '' : basis(said),
    asked?.reply ?? '',
  ];
  return {
    reply: reply.filter(Boolean).join('\n\n'),
    speech: [first, asked?.speech].filter(Boolean).join(''),
    suggestions: asked?.suggestions ?? ['怎么申请', '要带什么材料', '还有什么补贴'],
  };
}

export const eligibilityInChinese: Pick<EntitlementNarrator, 'reasons' | 'fact' | 'eligibility' | 'unknownProgramme'> =
  {
    reasons,
    fact: ({ chinese }) => chinese,
    eligibility,
    unknownProgramme: (name) => ({
      reply: `“${name}”的条件我这里没有，不敢乱说。可以打12333问当地，或者说说您的情况，我看看您能申请什么。`,
      speech: `“${name}”的条件我这里没有，可以打12333问当地。`,
      suggestions: ['我能领什么补贴', '找工作人员'],
    }),
  };
