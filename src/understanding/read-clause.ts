import type { Location } from '../contract/locale.ts';
import type { SearchJobsArguments } from '../contract/search-jobs.ts';
import type { SessionState } from '../contract/session-state.ts';
import type { IntentWeights } from '../lexicon/intent-weights.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { CalculationKind, type FormName } from '../lexicon/lexicon-schema.ts';
import { anyOf } from '../lexicon/patterns.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Segmenter } from '../words/segmenter.ts';
import { chooseCalculation, decidedCalculation, describedCalculation } from './choose-calculation.ts';
import { lastCorrection, takeCorrection, withNumberPutRight } from './correct-oneself.ts';
import { type DateMention, recogniseDates } from './dates.ts';
import { decideIntent, type IntentDecision } from './decide-intent.ts';
import { type FeatureSource, intentFeatures } from './intent-features.ts';
import { type LikelyIntent, likelyIntents, reasonsFor, shareKnown } from './intent-model.ts';
import { scanNumbers } from './numbers.ts';
import type { Slots } from './reading.ts';
import { recogniseCircumstances } from './recognise-circumstances.ts';
import { recogniseDistance } from './recognise-distance.ts';
import { recogniseFacts } from './recognise-facts.ts';
import { createKeywordRecogniser } from './recognise-keywords.ts';
import { recognisePay } from './recognise-pay.ts';
import { createPlaceRecogniser } from './recognise-places.ts';
import { recognisePointing } from './recognise-pointing.ts';
import { recogniseProfile } from './recognise-profile.ts';
import { createWishRecogniser, type WishReading } from './recognise-wishes.ts';
import { findForms, scoreTopics, type TopicScore } from './score-topics.ts';
import { createTradeSupposer } from './suppose-trade.ts';
import { sumOfFacts } from './told-in-full.ts';
import { type Before, weighLikelihood } from './weigh-likelihood.ts';

export interface ReadContext {
  /** Today in China, `YYYY-MM-DD`. */
  today: string;
  location?: Location;
  /** What is offered or wished for is taken for a wish of a search. */
  ofWork?: boolean;
  /** The sum that the text is read for, whichever else it names. */
  sum?: CalculationKind;
}

export interface ClauseReading {
  decision: IntentDecision;
  slots: Slots;
  /** What the likelihood of its intent is weighed by. */
  source: FeatureSource;
  /** What the words resemble when they stand alone. */
  likely: readonly LikelyIntent[];
  /** The features that spoke most for the intent. */
  why: () => string[];
}

/** @param assumed the sum that facts belong to when the text itself names none */
export type ReadClause = (
  text: string,
  state: SessionState,
  context: ReadContext,
  assumed?: CalculationKind,
) => ClauseReading;

/** Runs every recogniser over one stretch of text and weighs what they found. */
export function createClauseReader(
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  segmenter: Segmenter,
  weights?: IntentWeights,
): ReadClause {
  const recognisePlaces = createPlaceRecogniser(gazetteer, lexicon);
  const recogniseWishes = createWishRecogniser(lexicon);
  const leaves = anyOf(lexicon.places.leaves);
  const recogniseKeywords = createKeywordRecogniser(lexicon, segmenter);
  const supposer = createTradeSupposer(lexicon);

  return (text, state, context, assumed) => {
    const corrected = lastCorrection(text, lexicon.cues);
    const putRight = corrected > 0 ? withNumberPutRight(text, corrected, lexicon.cues) : undefined;
    const reading = readWhole(putRight ?? text, state, context, assumed);
    if (corrected > 0 && putRight === undefined) {
      const rest = text.slice(corrected);
      takeCorrection(reading.slots, readWhole(rest, state, context, assumed).slots, rest);
    }
    return reading;
  };

  function asToldInChinese(english: string, today: string) {
    const text = lexicon.english.factsInChinese(english);
    return { text, numbers: scanNumbers(text), dates: recogniseDates(text, today) };
  }

  function readWhole(
    text: string,
    state: SessionState,
    context: ReadContext,
    assumed: CalculationKind | undefined,
  ): ClauseReading {
    const numbers = scanNumbers(text);
    const wishes = recogniseWishes(text);
    const dates = recogniseDates(text, context.today);
    const places = recognisePlaces(withoutDays(text, dates), knownCity(state, context));
    // 廿三里 is a town, not a distance.
    const distances = recogniseDistance(text, numbers).filter(
      ({ start, end }) =>
        !places.spans.some((span) => start < span.end && span.start < end) &&
        // 坐车一个半小时受不了 complains of the way there is now.
        !leaves.test(text.slice(end).split(/[,，。]/u)[0]!),
    );
    const forms = findForms(text, lexicon);
    const ofWork = context.ofWork === true || speaksOfWork(text, forms, wishes, state);
    // 公积金怎么提取 asks about the fund itself; 有公积金的工作 wishes for it.
    if (!ofWork) wishes.benefits = [];
    // What is said in English is about what its words are called in Chinese.
    const gloss = lexicon.english.inChinese(text);
    const glossed = gloss === undefined ? text : `${text} ${gloss}`;
    const classes = scoreTopics(glossed, lexicon, ofWork ? wishes.spans : [], wishes.refused);
    const pointing = recognisePointing(text, state, lexicon);
    // With a figure, deciding words are enough (国庆头三天都上了班，一小时20).
    const sumNamed = (topics: readonly TopicScore[]) =>
      chooseCalculation(glossed, topics, lexicon.sums) ??
      (numbers.length > 0 ? decidedCalculation(text, lexicon.sums) : undefined);
    const named = sumNamed(classes.flatMap((entry) => entry.topics));
    const told = gloss === undefined ? { text, numbers, dates } : asToldInChinese(text, context.today);
    const counted = told.numbers.filter(
      (number) => !told.dates.some((date) => number.start < date.end && date.start < number.end),
    );
    const factsOf = (sum: CalculationKind | undefined) =>
      recogniseFacts(told.text, counted, told.dates, {
        today: context.today,
        calculation: context.sum ?? sum ?? assumed ?? sumInHand(state),
        told: lexicon.sums.told,
      });
    const asNamed = factsOf(named);
    const calculation = sumOfFacts(told.text, named, asNamed, lexicon.sums);
    const facts = calculation === named ? asNamed : factsOf(calculation);
    const trades = lexicon.occupations.scan(text);
    const topicSpans = [
      ...places.spans,
      ...distances,
      ...wishes.refused,
      ...wishes.supposed,
      // 夜里看门 is a trade, though 夜里看 tells a shift.
      ...wishes.spans.filter((span) => !trades.some((trade) => reachesBeyond(trade, span))),
    ];
    const keywords = recogniseKeywords(text, topicSpans, ofWork);
    const pay = recognisePay(
      text,
      numbers.filter(
        (number) => !distances.some((distance) => distance.start <= number.start && number.end <= distance.end),
      ),
    );

    const search: Partial<SearchJobsArguments> = {};
    if (keywords.words[0] !== undefined) search.keywords = keywords.words[0];
    if (places.city !== undefined) search.city = places.city;
    if (places.district !== undefined) search.district = places.district;
    if (places.place !== undefined) search.place = places.place;
    const distance = distances[0];
    if (distance !== undefined) search.radiusKm = distance.km;
    for (const { min, max, unit } of pay.slice(0, 2)) {
      search.salaryMin ??= min;
      search.salaryMax ??= max;
      search.salaryUnit ??= unit;
    }
    if (search.salaryMin === undefined) delete search.salaryMin;
    if (search.salaryMax === undefined) delete search.salaryMax;
    if (search.salaryUnit === 'month' || (search.salaryMin === undefined && search.salaryMax === undefined))
      delete search.salaryUnit;
    if (wishes.employmentType !== undefined) search.employmentType = wishes.employmentType;
    if (wishes.education !== undefined) search.education = wishes.education;
    const experience = experienceYears(text, numbers, keywords.known ? keywords.spans : [], wishes.noExperience);
    if (experience !== undefined) search.experienceYears = experience;
    if (wishes.benefits.length > 0) search.benefits = wishes.benefits;
    if (wishes.exclude.length > 0) search.exclude = wishes.exclude;
    if (wishes.shift !== undefined) search.shift = wishes.shift;
    if (
      wishes.sortBy !== undefined &&
      !(wishes.sortBy === 'distance' && besidePlace(text, wishes.sortStart ?? 0, places.spans))
    )
      search.sortBy = wishes.sortBy;

    const slots: Slots = {
      search,
      others: [
        ...keywords.words.slice(1, MOST_SEARCHES).map((word) => ({ keywords: word })),
        ...(lexicon.cues.matches('eachPlace', text)
          ? [
              ...places.otherCities.map((city) => ({ city })),
              ...places.otherDistricts.map((district) => ({ district })),
            ]
          : []
        ).slice(0, MOST_SEARCHES - 1),
      ],
      ...(places.otherCities.length > 0 ? { otherCities: places.otherCities } : {}),
      drop: [...new Set(wishes.notNeeded)],
      relative: wishes.relative,
      facts,
      circumstances: recogniseCircumstances(text, counted),
      profile: {
        ...recogniseProfile(text),
        ...(wishes.certificates.length > 0 ? { certificates: wishes.certificates } : {}),
      },
      topics: [],
      forms: [...forms],
    };
    const supposed = wishes.supposed.filter(
      ({ start, end, word }) =>
        gazetteer.find(word).length === 0 && !places.spans.some((span) => span.start < end && start < span.end),
    );
    const limits = lexicon.cues.limitsIn(text);
    if (limits.length > 0) slots.limits = limits;
    if (supposed.length > 0) slots.supposed = supposed.map(({ word }) => word);
    const [trade] = keywords.spans;
    if (keywords.known && trade !== undefined)
      slots.trade = text.slice(trade.start, trade.end).replace(/^[开做当干跑](?=.{2})/u, '');
    if (places.ambiguous !== undefined) slots.ambiguousPlace = places.ambiguous;
    if (places.province !== undefined && places.city === undefined) {
      slots.province = { name: places.province, cities: gazetteer.citiesOf(places.province) };
    }
    if (pointing !== undefined) slots.pointing = pointing;
    const first = dates[0];
    if (first !== undefined) slots.period = { from: first.from, to: dates.at(-1)!.to };
    const region = places.city ?? places.province;
    if (region !== undefined) {
      slots.region = region;
      facts.region = region;
    }

    const verdict = decideIntent({
      text,
      classes,
      forms,
      facts,
      calculation,
      adLike: keywords.known && standsLikeAnAd(text, keywords.spans[0]!),
      job: {
        slots: slotPoints(slots, keywords.known),
        inForce: state.search !== undefined,
        pointing: pointing !== undefined && onPosting(state),
        mentioned: pointing !== undefined,
      },
    });
    const source: FeatureSource = {
      text,
      words: segmenter.cutByDictionary(text),
      kinds: [
        ...places.spans.map((span) => ({ ...span, kind: 'place' })),
        ...keywords.spans.map((span) => ({ ...span, kind: 'occupation' })),
        ...pay.map((span) => ({ ...span, kind: 'pay' })),
        ...dates.map((span) => ({ ...span, kind: 'date' })),
        ...numbers.map((span) => ({ ...span, kind: 'number' })),
      ],
      classes,
      forms,
      slots,
      verdict,
    };
    const features = weights === undefined ? [] : intentFeatures(source);
    const likely = weights === undefined ? [] : likelyIntents(weights, features);
    // 健康证有一个 tells of a certificate; that forgers speak of such papers too makes it no danger.
    const [certificate] = wishes.certificates;
    const onlyNamed =
      certificate !== undefined && lexicon.cues.matches('besideCertificate', text.replaceAll(certificate, ''));
    const harmless = (all: readonly LikelyIntent[]) =>
      onlyNamed ? all.filter(({ intent }) => intent !== 'unsafe') : all;
    const decision =
      weights === undefined
        ? verdict
        : likeliest(verdict, features, weights, harmless(likely), whatCameBefore(text, forms, state));
    const why = () => (weights === undefined ? [] : reasonsFor(weights, features, decision.intent, MOST_REASONS));
    if (decision.intent === 'job_search' && ofWork && state.search === undefined) {
      const spoken = [...topicSpans, ...wishes.spans, ...pay, ...dates, ...numbers];
      const supposed = keywords.known
        ? supposer.wanted(text, spoken, keywords.spans)
        : supposer.suppose(text, [...spoken, ...keywords.spans], Object.keys(search).length > 0);
      if (supposed !== undefined) search.keywords = supposed;
    }
    const industry = decision.intent === 'job_fair' && search.keywords === undefined ? INDUSTRY.exec(text) : null;
    if (industry !== null) search.keywords = industry[0];
    const ofClass = classes.find((entry) => entry.name === decision.class)?.topics ?? [];
    const every = [...ofClass, ...classes.flatMap((entry) => entry.topics)];
    slots.topics = [...new Set(every.map(({ topic }) => topic.id))];
    slots.calculation =
      context.sum ??
      sumOfFacts(text, sumNamed(every), facts, lexicon.sums) ??
      (decision.intent === 'calculate' ? describedCalculation(text, lexicon.sums) : undefined);
    // A sum that only its description names takes the facts as it reads them.
    if (slots.calculation !== undefined && calculation === undefined && context.sum === undefined) {
      slots.facts = { ...factsOf(slots.calculation), ...(region === undefined ? {} : { region }) };
    }
    slots.programme = every.find(({ topic }) => topic.programme !== undefined)?.topic.programme;
    slots.service = every.find(({ topic }) => topic.service !== undefined)?.topic.service;
    const audiences = every.filter(({ topic }) => topic.audience !== undefined);
    // Who one is comes before whom a programme is usually for.
    slots.audience = (audiences.find(({ topic }) => topic.programme === undefined) ?? audiences[0])?.topic.audience;
    slots.say = decision.topic?.topic.say;
    return { decision, slots, source, likely, why };
  }
}

const MOST_REASONS = 4;
/** Shorter words go on from what was said before. */
const WHOLE_SENTENCE = 12;
/** Of words that mean nothing less than this was ever seen. */
const HARDLY_KNOWN = 0.3;

function likeliest(
  verdict: IntentDecision,
  features: readonly string[],
  weights: IntentWeights,
  likely: readonly LikelyIntent[],
  before: Before | undefined,
): IntentDecision {
  const strange = verdict.class === undefined && shareKnown(weights, features) < HARDLY_KNOWN;
  return strange ? verdict : weighLikelihood(verdict, likely, before);
}

function whatCameBefore(text: string, forms: ReadonlySet<FormName>, state: SessionState): Before | undefined {
  const { search, focusedJobId, topic, form, pendingAction, lastIntent } = state;
  if ([search, focusedJobId, topic, form, pendingAction].every((each) => each === undefined)) return undefined;
  const asks = ASKS_ABOUT.some((name) => forms.has(name));
  const intent = lastIntent ?? (search === undefined ? topic?.intent : 'job_search');
  return { ...(intent ? { intent } : {}), goesOn: !asks && text.length < WHOLE_SENTENCE };
}

/** 下周六合肥 names no 六合. */
function withoutDays(text: string, dates: readonly DateMention[]): string {
  return dates.reduce(
    (left, { start, end }) => left.slice(0, start) + '，'.repeat(end - start) + left.slice(end),
    text,
  );
}

/** So many searches at once are answered. */
const MOST_SEARCHES = 3;

/** 木材厂雕刻机操作，菏泽曹县: the trade, a comma and where, as on a card. */
function standsLikeAnAd(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (start <= 8 && !/[,，。]/u.test(before)) return /^(?:的|岗|工|员|师傅)?(?:[,，、]|$)/u.test(after);
  // 正规公司的保洁: everything before belongs to what stands last.
  return /[的,，]$/u.test(before) && /^[。.!！]*$/u.test(after);
}

const WORK_WANTED =
  /(?:工作|活儿?|岗位|职位|兼职|差事|单位|厂|地方|班)(?=[,，。！!？?\s]|$|吗|没|的|有|么|不|啊)|的(?:吗|有吗|有没有|吧|呢)?[？?。]?$|招|找|\bjobs?\b|\bwork\b|position/iu;
const WISHED_BESIDE =
  /^[^,，。？?怎哪什多几]{2,10}(?:就行|就可以|就成|就好|最好|优先|的)[。！!]*$|^(?:还|也|再|最好|必须|一定|得|要)(?:得|要|有|能|给|是)?[^,，。？?怎哪什多几]{2,8}[。！!]*$/u;
const ASKS_ABOUT: readonly FormName[] = ['howTo', 'amount', 'canI', 'rule', 'compute'];

function speaksOfWork(text: string, forms: ReadonlySet<FormName>, wishes: WishReading, state: SessionState): boolean {
  if (wishes.benefits.length === 0) return true;
  // 还要交社保 after a list of jobs wishes for it.
  if (state.search !== undefined && text.split(/[,，]/u).some((clause) => WISHED_BESIDE.test(clause))) return true;
  const asks = ASKS_ABOUT.some((form) => forms.has(form));
  return (
    !asks ||
    (WORK_WANTED.test(text) && !forms.has('howTo')) ||
    (state.search !== undefined && !forms.has('howTo') && !forms.has('rule'))
  );
}

/** The sum whose question is open, or the last one made: a bare 11年 is read as a fact of it. */
function sumInHand({ form, topic }: SessionState): CalculationKind | undefined {
  const held = [form, topic].find((one) => one?.tool === 'calculate_entitlement');
  return held && CalculationKind.safeParse(held.arguments.kind).data;
}

/** There is a posting that words like 这个 can mean. */
function onPosting(state: SessionState): boolean {
  const waiting = state.pendingAction?.arguments.jobId ?? state.form?.arguments.jobId;
  return state.search !== undefined || state.focusedJobId !== undefined || waiting !== undefined;
}

function knownCity(state: SessionState, context: ReadContext): string | undefined {
  return state.search?.arguments.city ?? state.profile.city ?? context.location?.label?.replace(/市.*$/u, '');
}

function slotPoints({ search, relative, ambiguousPlace, province, drop }: Slots, known: boolean): number {
  let points = 0;
  if (search.keywords !== undefined) points += known ? 2.6 : 1.2;
  if (search.salaryMin !== undefined || search.salaryMax !== undefined) points += 1.4;
  if (
    search.city !== undefined ||
    search.district !== undefined ||
    ambiguousPlace !== undefined ||
    province !== undefined
  )
    points += 1;
  if (search.place !== undefined) points += 0.7;
  if (search.radiusKm !== undefined) points += 1.2;
  if (search.employmentType !== undefined) points += 1.6;
  if (search.shift !== undefined) points += 1.2;
  if (search.benefits !== undefined) points += 1.4;
  if (search.exclude !== undefined) points += 1.6;
  if (search.sortBy !== undefined) points += 0.9;
  if (search.education !== undefined) points += 0.6;
  if (search.experienceYears !== undefined) points += 0.6;
  if (relative.length > 0) points += 1;
  if (drop.length > 0) points += 0.8;
  return points;
}

/** 制造业专场 names the trade of a fair. */
const INDUSTRY = /[\u4e00-\u9fff]{1,3}(?<!就|毕|失|创|企|行|专|作|职|事|从|开|营|物)业(?=的|专场|招聘|双选|企业|类)/u;

const SPAN_OF_WORK =
  /(?:(?<![学读念断停交缴领休])过$|(?<![学读念断停交缴领休满差到近])[\u4e00-\u9fff]了$|[炒烧焊缝][\u4e00-\u9fff]{1,4}$|[炒开教焊修卖送养种带跑搬缝装刷砌烤洗剪切管][了过]$|干|做|当|开|跑|有|从事|经验|工作|上班|experience|worked?)(?:.{0,8})$/iu;

function experienceYears(
  text: string,
  numbers: readonly { start: number; end: number; low: number }[],
  trades: readonly { end: number }[],
  none: boolean,
): number | undefined {
  for (const number of numbers) {
    const after = text.slice(number.end, number.end + 12);
    if (!/^\s?(?:多|来|几)?(?:个)?(?:年|years?)(?!薪|底|级|级|代|前|龄段)/iu.test(after) || number.low > 50) continue;
    // 当了十二年兵, 在家待了三年, 有两年没上班: years of something else.
    if (/^[多来几]?年多?(?:的)?(?:义务)?(?:兵|役|没|未|不|家庭|全职|书|学(?!徒))/u.test(after)) continue;
    const before = text.slice(Math.max(0, number.start - 10), number.start);
    if (
      /(?:待|歇|闲|失业|下岗|病|养|瘫|坐牢|离婚|结婚|嫁|断|停|空|等|拖|欠|住|家里?(?:带|照顾|伺候))(?:了|着|在家)*$/u.test(
        before,
      )
    )
      continue;
    // 干满一年有奖金 tells of the work to come.
    if (/(?:干|做|上|待)(?:够|满)$/u.test(before) && !/^.{0,6}(?:经验|工龄)/u.test(after)) continue;
    if (
      SPAN_OF_WORK.test(before) ||
      // 剪辑师，PR都会，三年，一万起: on a card the years stand alone.
      (/[,，、\s]$/u.test(before) && /^(?:多)?年(?:多|经验)?(?:[,，、\s]|$)/u.test(after)) ||
      trades.some(({ end }) => number.start - end >= 0 && number.start - end <= 2) ||
      /^\s?(?:多|来)?(?:年|years?)(?:半)?(?:的)?(?:以上)?(?:的|of)?(?:.{0,8})(?:经验|工龄|experience|驾龄)/iu.test(
        after,
      )
    ) {
      return number.low + (/^\s?年半/u.test(after) ? 0.5 : 0);
    }
  }
  return none ? 0 : undefined;
}

function reachesBeyond(trade: { start: number; end: number }, span: { start: number; end: number }): boolean {
  return trade.start < span.end && trade.start <= span.start && trade.end >= span.end;
}

/** 春熙路附近 is near the street, not near the person. */
function besidePlace(text: string, start: number, spans: readonly { start: number; end: number }[]): boolean {
  return spans.some(({ end }) => start >= end && /^[^,，。\s]{0,2}$/u.test(text.slice(end, start)));
}
