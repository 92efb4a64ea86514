import { z } from 'zod';
import { betterPaid, describeTrade, type MarketPosting, type TradeMarket } from '../careers/market.ts';
import type { Posting } from '../contract/job.ts';
import type { Citation } from '../contract/passage.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { CueBook } from '../lexicon/cues.ts';
import type { ScoredPosting } from '../matching/job-search-request.ts';
import type { OccupationVocabulary } from '../matching/occupation-vocabulary.ts';
import type { CareerAdvice, CourseInBrief } from '../narration/career-narrator.ts';
import { readWork } from '../resume/read-work.ts';
import type { EventSearch } from './event-search.ts';
import type { JobSearch } from './job-search.ts';
import { lookUp } from './knowledge-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Input = z.object({
  topic: z.string().min(1).max(1000).describe('What the person wants advice on, in their words.'),
  occupation: z.string().max(60).optional().describe('The trade it is about, in its usual job-ad word.'),
  certificates: z.array(z.string().max(40)).max(10).optional().describe('Certificates they say here that they hold.'),
  done: z.string().max(60).optional().describe('The trade they have worked in, where it is another.'),
});
type Input = z.infer<typeof Input>;

type Result =
  | ({ status: 'ok'; citations: Citation[]; done?: string } & CareerAdvice)
  | { status: 'none'; occupation: string }
  | { status: 'need_input'; field: 'occupation' };

/** The best of a search are not the usual ones; only where there are more than these, they stand for the rest. */
const POSTINGS_LOOKED_AT = 2000;
const NEIGHBOURS = 5;
const GUIDE_ITEMS = 4;
const MOST_LACKING = 4;
/** Guides for an interview, a resume or against fraud answer other questions. */
const CAREER_GUIDE = /^guide-(?!interview|resume|scam|answer)/;

export function giveCareerAdviceTool(dependencies: {
  searchJobs: JobSearch;
  vocabulary: OccupationVocabulary;
  knowledge: KnowledgeSource;
  /** The city that words name. */
  cityIn(text: string): string | undefined;
  eventSearch: Pick<EventSearch, 'courses'>;
  cues: CueBook;
}) {
  const { searchJobs, vocabulary, knowledge, cityIn, eventSearch, cues } = dependencies;

  function marketOf(
    trade: string,
    city: string | undefined,
    { topic, certificates: held }: Input,
    { today, state }: ToolContext,
  ): TradeMarket {
    const search = { keywords: trade, ...(city === undefined ? {} : { city }) };
    const known = [...(state.profile.certificates ?? []), ...(held ?? [])];
    const certificates = known.length > 0 ? known : undefined;
    const { results } = searchJobs(search, { limit: POSTINGS_LOOKED_AT, today, certificates });
    // A search that finds little is widened; only postings of the trade in the city speak for them.
    const own = results.filter(
      ({ posting, reasons }) =>
        reasons.some(({ code }) => code === 'occupation_exact') && (city === undefined || posting.place.city === city),
    );
    return describeTrade(
      trade,
      own.map((scored) => ({ ...withCertificates(scored), skills: phrasesOf(scored.posting, cues) })),
      ownWords(state, topic, cues),
    );
  }

  /** Courses for the certificates and the skills that are lacking, the soonest of each. */
  function trainingFor(
    { trade, certificates, skills }: TradeMarket,
    { topic }: Input,
    context: ToolContext,
    city: string | undefined,
  ) {
    const lacking = [
      ...certificates.filter(({ held }) => held !== true).map(({ name }) => name),
      ...(ownWords(context.state, topic, cues).length > 0
        ? skills.filter(({ shownBy }) => shownBy === undefined).map(({ skill }) => skill)
        : []),
    ];
    const training: CourseInBrief[] = [];
    const untaught: string[] = [];
    for (const skill of [...lacking.slice(0, MOST_LACKING), trade]) {
      const found = eventSearch.courses({ skill, ...(city === undefined ? {} : { city }) }, context);
      const course = found.status === 'ok' ? found.events[0] : undefined;
      if (course === undefined && certificates.some(({ name }) => name === skill)) untaught.push(skill);
      if (course === undefined || training.some(({ title }) => title === course.title)) continue;
      const { title, place, startDate, fee, subsidised, demonstration } = course;
      training.push({ title, teaches: skill, city: place.city, startDate, fee, subsidised, demonstration });
    }
    return { training, untaught: training.length === 0 ? untaught : [] };
  }

  async function guideFor({ topic }: Input, context: ToolContext) {
    const found = await lookUp(knowledge, { question: topic, kind: 'guide' }, context);
    if (found.status === 'none' || found.answer === undefined || !CAREER_GUIDE.test(found.answer.id)) return undefined;
    const { title, lead, sections } = found.answer;
    const items = sections.flatMap((section) => section.items).slice(0, GUIDE_ITEMS);
    return { guide: { title, lead, items }, citations: found.citations };
  }

  return defineTool<typeof Input, Result>({
    name: 'give_career_advice',
    intent: 'career_advice',
    description:
      'Advises on a trade: usual pay, what is asked, which similar trades pay more, from the postings there are, with the pack’s guides.',
    input: Input,
    output: z.custom<Result>(),
    async execute(input, context) {
      const named = [input.occupation, tradeOf(context.state)].filter((one) => one !== undefined);
      const trade = named.find((one) => vocabulary.expand(one).family !== undefined);
      const compares = cues.matches('comparesTrades', input.topic) && input.occupation === undefined;
      // 哪个挣得多 asks for the figures of what was spoken of, and resembles too many guides.
      const found = compares ? undefined : await guideFor(input, context);
      const city = cityIn(input.topic) ?? context.state.profile.city ?? context.state.search?.arguments.city;
      const market = trade === undefined ? undefined : marketOf(trade, city, input, context);
      const known = market !== undefined && market.postings > 0 ? market : undefined;
      if (known === undefined && found === undefined) {
        return trade === undefined
          ? { status: 'need_input', field: 'occupation' }
          : { status: 'none', occupation: trade };
      }
      const neighbours = known === undefined ? [] : vocabulary.expand(known.trade).neighbours.slice(0, NEIGHBOURS);
      const compared = neighbours.map((neighbour) => marketOf(neighbour, city, input, context));
      const done = input.done ?? tradeDone(input, context.state, vocabulary);
      const own =
        known === undefined || done === undefined || isSameTrade(done, known.trade, vocabulary)
          ? undefined
          : marketOf(done, city, input, context);
      return {
        status: 'ok',
        knowsPerson: ownWords(context.state, input.topic, cues).length > 0,
        ...(known ? trainingFor(known, input, context, city) : {}),
        ...(done === undefined ? {} : { done }),
        ...(own !== undefined && own.postings > 0 ? { own } : {}),
        citations: found?.citations ?? [],
        betterPaid: known ? betterPaid(known, compared) : [],
        compared: known?.pay === undefined ? [] : compared.flatMap(({ trade, pay }) => (pay ? [trade] : [])),
        ...(known ? { market: known } : {}),
        ...(city === undefined ? {} : { city }),
        ...(found ? { guide: found.guide } : {}),
      };
    },
    citations: (result) => (result.status === 'ok' ? result.citations : []),
    narrate(result, narrator) {
      if (result.status === 'need_input') return narrator.careers.whichTrade();
      return result.status === 'none' ? narrator.careers.nothing(result.occupation) : narrator.careers.advice(result);
    },
    remember: (state, input, result) => ({
      ...state,
      topic: {
        tool: 'give_career_advice',
        intent: 'career_advice',
        arguments: {
          ...input,
          ...(result.status === 'ok' && result.market ? { occupation: result.market.trade } : {}),
          ...(result.status === 'ok' && result.done ? { done: result.done } : {}),
        },
      },
    }),
  });
}

/** The clauses of a posting that tell what is done there or must be known. */
function phrasesOf({ description = '' }: Posting, cues: CueBook): string[] {
  return description
    .split(/[,，、。；;：:\s\d.()（）]+/u)
    .flatMap((clause) => cues.captured('skillAsked', clause) ?? []);
}

/** What a person told of what they can do and did, in their words. */
function ownWords({ profile, resume }: SessionState, topic: string, cues: CueBook): string[] {
  const { skills = [], work = [] } = resume?.document ?? {};
  const here = topic.split(/[,，。;；!！?？]/u).filter((clause) => cues.matches('able', clause.trim()));
  const told = [
    ...here.map((clause) => clause.trim()),
    ...(profile.skills ?? []),
    ...skills.map(({ name }) => name),
    ...work.flatMap(({ position, summary }) => [position, ...(summary?.split(/[，,；;]/u) ?? [])]),
  ];
  return [...new Set(told.filter((words) => words !== undefined && words !== ''))] as string[];
}

/** The trade a person has worked in, as the occupations know it. */
function tradeDone(
  { topic: said }: Input,
  { resume, profile, topic }: SessionState,
  vocabulary: OccupationVocabulary,
): string | undefined {
  const before = topic?.tool === 'give_career_advice' ? topic.arguments.done : undefined;
  const here = readWork(said).map(({ position }) => position);
  const done = [
    ...here,
    typeof before === 'string' ? before : undefined,
    ...(resume?.document.work ?? []).map(({ position }) => position),
    profile.occupation,
  ];
  return done.find((trade) => trade !== undefined && vocabulary.expand(trade).family !== undefined);
}

function isSameTrade(one: string, other: string, vocabulary: OccupationVocabulary): boolean {
  return one === other || vocabulary.expand(one).terms.includes(other) || vocabulary.expand(other).terms.includes(one);
}

function withCertificates({ posting, reasons }: ScoredPosting): MarketPosting {
  const certificates = reasons.flatMap((reason) => {
    switch (reason.code) {
      case 'certificate_held':
        return [{ name: reason.certificate, held: true }];
      case 'certificate_missing':
        return [{ name: reason.certificate, held: false }];
      case 'certificate_required':
        return [{ name: reason.certificate }];
      default:
        return [];
    }
  });
  return { posting, certificates };
}

/** The trade spoken of last, else the person's own. */
function tradeOf({ profile, resume, search, topic }: SessionState): string | undefined {
  const last = topic?.tool === 'give_career_advice' ? topic.arguments.occupation : undefined;
  return (
    (typeof last === 'string' ? last : undefined) ??
    profile.occupation ??
    resume?.document.work?.find(({ position }) => position)?.position ??
    search?.arguments.keywords
  );
}
