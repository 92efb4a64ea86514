import { z } from 'zod';
import { betterPaid, describeTrade, type MarketPosting, type TradeMarket } from '../careers/market.ts';
import type { Citation } from '../contract/passage.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { ScoredPosting } from '../matching/job-search-request.ts';
import type { OccupationVocabulary } from '../matching/occupation-vocabulary.ts';
import type { CareerAdvice } from '../narration/career-narrator.ts';
import type { JobSearch } from './job-search.ts';
import { lookUp } from './knowledge-lookup.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { defineTool, type ToolContext } from './tool.ts';

const Input = z.object({
  topic: z.string().min(1).max(1000).describe('What the person wants advice on, in their words.'),
  occupation: z.string().max(60).optional().describe('The trade it is about, in its usual job-ad word.'),
  certificates: z.array(z.string().max(40)).max(10).optional().describe('Certificates they say here that they hold.'),
});
type Input = z.infer<typeof Input>;

type Result =
  | ({ status: 'ok'; citations: Citation[] } & CareerAdvice)
  | { status: 'none'; occupation: string }
  | { status: 'need_input'; field: 'occupation' };

/** Enough postings to know the usual; more would only cost time. */
const POSTINGS_LOOKED_AT = 200;
const NEIGHBOURS = 5;
const GUIDE_ITEMS = 4;
/** Guides for an interview, a resume or against fraud answer other questions. */
const CAREER_GUIDE = /^guide-(?!interview|resume|scam|answer)/;

export function giveCareerAdviceTool(dependencies: {
  searchJobs: JobSearch;
  vocabulary: OccupationVocabulary;
  knowledge: KnowledgeSource;
  /** The city that words name. */
  cityIn(text: string): string | undefined;
}) {
  const { searchJobs, vocabulary, knowledge, cityIn } = dependencies;

  function marketOf(
    trade: string,
    city: string | undefined,
    held: Input['certificates'],
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
    return describeTrade(trade, own.map(withCertificates));
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
      const found = await guideFor(input, context);
      const city = cityIn(input.topic) ?? context.state.profile.city ?? context.state.search?.arguments.city;
      const market = trade === undefined ? undefined : marketOf(trade, city, input.certificates, context);
      const known = market !== undefined && market.postings > 0 ? market : undefined;
      if (known === undefined && found === undefined) {
        return trade === undefined
          ? { status: 'need_input', field: 'occupation' }
          : { status: 'none', occupation: trade };
      }
      const neighbours = known === undefined ? [] : vocabulary.expand(known.trade).neighbours.slice(0, NEIGHBOURS);
      const compared = neighbours.map((neighbour) => marketOf(neighbour, city, input.certificates, context));
      return {
        status: 'ok',
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
        },
      },
    }),
  });
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
