import type { SearchJobsArguments } from '../../contract/search-jobs.ts';
import type { SessionState } from '../../contract/session-state.ts';
import { knownOf, ONESELF } from '../../contract/told-facts.ts';
import type { CueBook } from '../../lexicon/cues.ts';
import { scanNumbers } from '../../understanding/numbers.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';

type Search = Partial<SearchJobsArguments>;

const NEAREST_KM = 1;
const WHERE: readonly (keyof SearchJobsArguments)[] = ['city', 'district', 'place', 'radiusKm'];
/** What belonged to the old trade: a sort order asked of its list, and the years spent in it. */
const OF_THE_TRADE: readonly (keyof SearchJobsArguments)[] = ['experienceYears', 'sortBy'];

export function planSearch(request: Request, state: SessionState, context: PlanContext): Plan {
  const plan = planned(request, state, context);
  const { limits } = request.slots;
  return limits === undefined ? plan : { ...plan, say: { code: 'limits_noted', data: { limits } } };
}

function planned(request: Request, state: SessionState, context: PlanContext): Plan {
  const { ambiguousPlace, province } = request.slots;
  const { cues } = context;
  const asked = withinLimits(searchArguments(request, state, cues), request, state, cues);
  const search = cues.matches('byResume', request.text) ? { ...ofTheResume(state), ...asked } : asked;
  // The tool knows how many places bear a name, and asks which.
  if (ambiguousPlace !== undefined) {
    const { city: _city, place: _place, ...rest } = search;
    return searching([{ ...rest, district: ambiguousPlace.name }]);
  }
  if (province !== undefined && province.cities.length > 1) {
    const { city: _city, district: _district, place: _place, ...rest } = search;
    return {
      intent: 'job_search',
      calls: [],
      status: 'clarify',
      clarify: { code: 'which_city', choices: province.cities.slice(0, 6) },
      openForm: { tool: 'search_jobs', intent: 'job_search', arguments: rest, asking: 'city' },
    };
  }
  const anew = cues.matches('startsAnew', request.text);
  const onlyLimits = request.slots.limits !== undefined && state.search === undefined && !namesWork(search);
  if ((Object.keys(search).length === 0 || onlyLimits) && (anew || context.located !== true)) {
    return {
      ...asksForWork('keywords', anew && state.search !== undefined ? 'search_anew' : 'what_work', search),
      ...(anew ? { dropsSearch: true } : {}),
    };
  }
  if (state.search !== undefined && request.follows === 'search' && saysNothingMore(request)) {
    if (cues.matches('otherCity', request.text)) {
      const { district: _district, place: _place, radiusKm: _radius, city: _city, ...rest } = search;
      return asksForWork('city', 'which_city', rest);
    }
    if (cues.matches('otherTrade', request.text)) {
      const { keywords: _keywords, ...rest } = search;
      return asksForWork('keywords', 'which_trade', rest);
    }
  }
  const others = request.act === 'more' || request.act === 'back' ? [] : request.slots.others;
  return searching([search, ...others.map((other) => override(search, other, cues))].map(clean));
}

/** 按这个帮我找工作: the work that the resume wishes for. */
function ofTheResume({ resume, profile }: SessionState): Search {
  const keywords = resume?.document.basics?.label ?? profile.occupation;
  return keywords === undefined ? {} : clean({ keywords, city: profile.city });
}

function namesWork({ keywords, city, district, place }: Search): boolean {
  return (keywords ?? city ?? district ?? place) !== undefined;
}

function searching(searches: readonly Search[]): Plan {
  return { intent: 'job_search', calls: searches.map((each) => ({ name: 'search_jobs', arguments: { ...each } })) };
}

function asksForWork(asking: string, code: string, search: Search): Plan {
  const choiceCodes = asking === 'city' ? [] : ['work_nearby', 'work_daily_pay', 'work_with_housing'];
  return {
    intent: 'job_search',
    calls: [],
    status: 'clarify',
    clarify: { code, choices: [], choiceCodes },
    openForm: { tool: 'search_jobs', intent: 'job_search', arguments: { ...search }, asking },
  };
}

function saysNothingMore({ slots }: Request): boolean {
  return Object.keys(slots.search).length === 0 && slots.province === undefined;
}

/**
 * What somebody cannot do is not wanted, and hours they cannot work are not theirs. Who names a trade in the same breath
 * (腿脚不好，找个看监控的) has chosen with that in mind.
 */
function withinLimits(search: Search, { slots }: Request, state: SessionState, cues: CueBook): Search {
  const said = slots.limits ?? [];
  const first = state.search === undefined ? (knownOf(state.told, ONESELF).limits as string[] | undefined) : undefined;
  const chosen = slots.search.keywords !== undefined;
  const limits = [...new Set([...said, ...(first ?? [])])].flatMap((code) => cues.limits.get(code) ?? []);
  const exclude = (first === undefined && chosen ? [] : limits).flatMap((limit) => limit.exclude);
  const shift = limits.find((limit) => limit.shift !== undefined)?.shift;
  return clean({
    ...search,
    ...(exclude.length > 0 ? { exclude: [...new Set([...(search.exclude ?? []), ...exclude])] } : {}),
    ...(search.shift === undefined && shift !== undefined ? { shift } : {}),
  });
}

/** All the arguments in force after this request. */
export function searchArguments(request: Request, state: SessionState, cues: CueBook): Search {
  const { act, slots, text } = request;
  const current = state.search?.arguments;
  if (current === undefined || cues.matches('startsAnew', text)) {
    return withProfile(clean(excluded(slots.search, request, cues)), current === undefined ? state : undefined);
  }
  const { page, ...rest } = current;
  const inForce: Search = rest;
  if (ANEW.has(act) && isAnotherSearch(slots.search, inForce) && !cues.matches('changesTo', text))
    return clean(withRefusedHours(excluded(slots.search, request, cues), inForce, cues));
  switch (act) {
    case 'more':
      return { ...inForce, page: (page ?? 1) + 1 };
    case 'back':
      return clean({ ...inForce, page: Math.max(1, (page ?? 1) - 1) });
    case 'new': {
      const carried = { ...inForce };
      if (slots.search.keywords !== undefined && slots.search.keywords !== inForce.keywords) {
        for (const name of OF_THE_TRADE) delete carried[name];
      }
      return clean(override(carried, letGo(excluded(slots.search, request, cues), inForce), cues));
    }
    default:
      return change(inForce, { ...request, slots: { ...slots, search: excluded(slots.search, request, cues) } }, cues);
  }
}

const ANEW: ReadonlySet<string> = new Set(['new', 'refine', 'replace']);

/** Another trade in another city (幼儿园老师，双休的，济南 after 南京月嫂): the pay that was asked there is not asked here. */
function isAnotherSearch({ keywords, city }: Search, inForce: Search): boolean {
  const both = keywords !== undefined && city !== undefined && inForce.city !== undefined;
  return both && inForce.keywords !== undefined && keywords !== inForce.keywords && city !== inForce.city;
}

/** Hours somebody will not work stay refused, whatever they look for. */
function withRefusedHours(search: Search, { exclude = [] }: Search, cues: CueBook): Search {
  const hours = new Set<string>(Object.values(cues.refusedShifts));
  const refused = exclude.filter((word) => hours.has(word));
  return refused.length === 0 ? search : { ...search, exclude: [...new Set([...(search.exclude ?? []), ...refused])] };
}

/** 工厂的不要: a refused word that no list knows is refused all the same. */
function excluded(search: Search, { slots, text, follows }: Request, cues: CueBook): Search {
  const { keywords, ...others } = search;
  if (follows !== 'search' || Object.keys(others).length > 0 || slots.drop.length > 0) return search;
  const word = cues.captured('refusesWord', text);
  // 不要超市的 names what is refused, not what is looked for.
  if (word === undefined || (keywords !== undefined && !word.includes(keywords) && !keywords.includes(word)))
    return search;
  return { exclude: [word] };
}

function change(inForce: Search, { act, slots, text }: Request, cues: CueBook): Search {
  const { search, drop, relative } = slots;
  const kept: Search = { ...inForce };
  for (const name of drop) if (search[name] === undefined) delete kept[name];
  const wanted: Search = { ...letGo(search, inForce), ...settledPay(search, inForce, text, cues) };
  if (cues.matches('noLongerLimits', text)) forgetPlace(kept, wanted);
  // 学徒也可以 says at which level, and no other trade.
  if (act === 'relax' && cues.matches('levelOnly', text)) delete wanted.keywords;
  const unrefused = putUpWith(kept, text, cues);
  if (unrefused !== undefined) {
    kept.exclude = unrefused;
    delete wanted.keywords;
  }
  // 全职的也行 after part-time work: either will do.
  if (
    cues.matches('eitherWillDo', text) &&
    wanted.employmentType !== undefined &&
    inForce.employmentType !== undefined
  ) {
    delete kept.employmentType;
    delete wanted.employmentType;
  }
  const instead = cues.matches('fallsBack', text);
  if (act === 'relax' && !instead && wanted.keywords !== undefined && inForce.keywords !== undefined) {
    wanted.keywords = [...new Set([...inForce.keywords.split(' '), ...wanted.keywords.split(' ')])]
      .slice(0, 3)
      .join(' ');
  }
  if (act === 'relax') {
    const word = wanted.shift && cues.refusedShifts[wanted.shift];
    if (word !== undefined) {
      // What is merely put up with is no wish, and no longer refused.
      kept.exclude = kept.exclude?.filter((excludedWord) => excludedWord !== word);
      if (kept.shift !== undefined && kept.shift !== wanted.shift) delete kept.shift;
      delete wanted.shift;
    }
  }
  const merged = override(kept, wanted, cues);
  if (act !== 'replace' && act !== 'correct') {
    if (inForce.benefits !== undefined && search.benefits !== undefined)
      merged.benefits = [...new Set([...inForce.benefits, ...search.benefits])];
  }
  if (kept.exclude !== undefined && search.exclude !== undefined)
    merged.exclude = [...new Set([...kept.exclude, ...search.exclude])];
  for (const wish of relative) {
    // 绵阳太远，看成都的: the other city is the remedy.
    if (wish === 'nearer' && search.city !== undefined && search.city !== inForce.city) continue;
    if (wish === 'nearer') {
      merged.sortBy = 'distance';
      if (merged.radiusKm !== undefined && search.radiusKm === undefined)
        merged.radiusKm = Math.max(NEAREST_KM, merged.radiusKm / 2);
    } else if (wish === 'farther') {
      if (search.radiusKm === undefined) delete merged.radiusKm;
      if (merged.sortBy === 'distance') delete merged.sortBy;
    } else if (wish === 'better_paid' && search.salaryMin === undefined) merged.sortBy = 'pay';
    else if (wish === 'lower_paid' && search.salaryMin === undefined) {
      delete merged.salaryMin;
      delete merged.salaryUnit;
    }
  }
  return clean(merged);
}

/** 长途也可以 after 不跑长途: what is left refused; undefined when the word was not refused. */
function putUpWith({ exclude }: Search, text: string, cues: CueBook): string[] | undefined {
  const word = cues.captured('putsUpWith', text);
  if (word === undefined || exclude === undefined) return undefined;
  const left = exclude.filter((refused) => !word.includes(refused) && !refused.includes(word));
  return left.length === exclude.length ? undefined : left;
}

/** 不找收银了，换成文员: what was looked for is let go, not refused. */
function letGo(wanted: Search, { keywords }: Search): Search {
  if (wanted.exclude === undefined || wanted.keywords === undefined || wanted.keywords === keywords) return wanted;
  return { ...wanted, exclude: wanted.exclude.filter((word) => keywords?.includes(word) !== true) };
}

/** 三百五就三百五: a bare sum that is settled for keeps the unit of the one before. */
function settledPay(search: Search, inForce: Search, text: string, cues: CueBook): Search {
  const sum = cues.captured('settlesFor', text);
  const pay = sum === undefined ? undefined : scanNumbers(sum)[0]?.low;
  if (pay === undefined || inForce.salaryMin === undefined || search.salaryMin !== undefined) return {};
  return { salaryMin: pay, ...(inForce.salaryUnit === undefined ? {} : { salaryUnit: inForce.salaryUnit }) };
}

/** 高新不限了 names the place that no longer holds. */
function forgetPlace(kept: Search, wanted: Search): void {
  const named = (['place', 'district', 'city'] as const).find(
    (name) => wanted[name] !== undefined && wanted[name] === kept[name],
  );
  if (named === undefined) return;
  for (const name of ['place', 'district', 'city'] as const) {
    delete wanted[name];
    if (name === named) delete kept[name];
  }
}

/** New values over old ones; a new place takes the narrower place of the old one with it, new pay its unit. */
function override(base: Search, changes: Search, { refusedShifts }: CueBook): Search {
  const merged: Search = { ...base, ...changes };
  if (changes.city !== undefined && changes.city !== base.city) {
    for (const name of WHERE) if (name !== 'city') Object.assign(merged, { [name]: changes[name] });
  } else if (changes.district !== undefined && changes.district !== base.district) {
    merged.place = changes.place;
  }
  if ((changes.salaryMin !== undefined || changes.salaryMax !== undefined) && changes.salaryUnit === undefined) {
    delete merged.salaryUnit;
    if (changes.salaryMin === undefined) delete merged.salaryMin;
    if (changes.salaryMax === undefined) delete merged.salaryMax;
  }
  if (changes.exclude !== undefined && merged.shift !== undefined && changes.shift === undefined) {
    const refused = refusedShifts[merged.shift];
    if (refused !== undefined && changes.exclude.includes(refused)) delete merged.shift;
  }
  return merged;
}

/** What the person told of themselves earlier holds for a first search. */
function withProfile(search: Search, state: SessionState | undefined): Search {
  if (state === undefined) return search;
  const { city, district, education, experienceYears, occupation } = state.profile;
  const here = WHERE.some((name) => search[name] !== undefined) ? {} : { city, district };
  const ofTheTrade = occupation !== undefined && occupation === search.keywords ? { experienceYears } : {};
  return clean({ ...here, education, ...ofTheTrade, ...search });
}

function clean(search: Search): Search {
  return Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0) && !(name === 'page' && value === 1),
    ),
  );
}
