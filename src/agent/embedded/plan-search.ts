import type { SearchJobsArguments } from '../../contract/search-jobs.ts';
import type { SessionState } from '../../contract/session-state.ts';
import type { Request } from '../../understanding/reading.ts';
import type { Plan, PlanContext } from './plan.ts';

type Search = Partial<SearchJobsArguments>;

/** What stays when a person asks for quite another kind of work: where they are and what they will not do. */
const CARRIED: readonly (keyof SearchJobsArguments)[] = ['city', 'district', 'place', 'education', 'exclude'];
const NEAREST_KM = 1;

export function planSearch(request: Request, state: SessionState, context: PlanContext): Plan {
  const { ambiguousPlace } = request.slots;
  const search = searchArguments(request, state);
  if (ambiguousPlace !== undefined) {
    return {
      intent: 'job_search',
      calls: [],
      status: 'clarify',
      clarify: {
        code: 'which_place',
        choices: ambiguousPlace.choices.slice(0, 6).map(({ city, district }) => `${city}${district}`),
      },
      openForm: {
        tool: 'search_jobs',
        intent: 'job_search',
        arguments: { ...search },
        asking: 'district',
        choices: ambiguousPlace.choices.map(({ city, district }) => `${city}${district}`),
      },
    };
  }
  const { province } = request.slots;
  if (province !== undefined && province.cities.length > 1) {
    const { city, district, place, ...rest } = search;
    return {
      intent: 'job_search',
      calls: [],
      status: 'clarify',
      clarify: { code: 'which_city', choices: province.cities.slice(0, 6) },
      openForm: { tool: 'search_jobs', intent: 'job_search', arguments: rest, asking: 'city' },
    };
  }
  if (Object.keys(search).length === 0 && context.located !== true) {
    return {
      intent: 'job_search',
      calls: [],
      status: 'clarify',
      clarify: { code: 'what_work', choices: [], choiceCodes: ['work_nearby', 'work_daily_pay', 'work_with_housing'] },
      openForm: { tool: 'search_jobs', intent: 'job_search', arguments: {}, asking: 'keywords' },
    };
  }
  const others = request.act === 'more' || request.act === 'back' ? [] : request.slots.others;
  const searches = [search, ...others.map((other) => override(search, other))].map(clean);
  return { intent: 'job_search', calls: searches.map((each) => ({ name: 'search_jobs', arguments: { ...each } })) };
}

/** All the arguments in force after this request. */
export function searchArguments({ act, slots }: Request, state: SessionState): Search {
  const current = state.search?.arguments;
  if (current === undefined) return placed(clean(slots.search), state);
  const { page, ...rest } = current;
  const inForce: Search = rest;
  switch (act) {
    case 'more':
      return { ...inForce, page: (page ?? 1) + 1 };
    case 'back':
      return clean({ ...inForce, page: Math.max(1, (page ?? 1) - 1) });
    case 'new': {
      const carried = Object.fromEntries(
        CARRIED.flatMap((name) => (inForce[name] === undefined ? [] : [[name, inForce[name]]])),
      );
      return clean(override(carried, slots.search));
    }
    default:
      return change(inForce, act, slots);
  }
}

function change(inForce: Search, act: Request['act'], { search, drop, relative }: Request['slots']): Search {
  const kept: Search = { ...inForce };
  for (const name of drop) if (search[name] === undefined) delete kept[name];
  const wanted: Search = { ...search };
  if (act === 'relax' && wanted.keywords !== undefined && inForce.keywords !== undefined) {
    wanted.keywords = [...new Set([...inForce.keywords.split(' '), ...wanted.keywords.split(' ')])]
      .slice(0, 3)
      .join(' ');
  }
  if (act === 'relax' && wanted.shift !== undefined) {
    const word = wanted.shift === 'night' ? '夜班' : wanted.shift === 'rotating' ? '倒班' : undefined;
    if (word !== undefined && kept.exclude?.includes(word)) {
      kept.exclude = kept.exclude.filter((excluded) => excluded !== word);
      delete wanted.shift;
    }
  }
  const merged = override(kept, wanted);
  if (act !== 'replace' && act !== 'correct') {
    if (inForce.benefits !== undefined && search.benefits !== undefined)
      merged.benefits = [...new Set([...inForce.benefits, ...search.benefits])];
  }
  if (kept.exclude !== undefined && search.exclude !== undefined)
    merged.exclude = [...new Set([...kept.exclude, ...search.exclude])];
  for (const wish of relative) {
    if (wish === 'nearer') {
      merged.sortBy = 'distance';
      if (merged.radiusKm !== undefined && search.radiusKm === undefined)
        merged.radiusKm = Math.max(NEAREST_KM, merged.radiusKm / 2);
    } else if (wish === 'farther') {
      delete merged.radiusKm;
      if (merged.sortBy === 'distance') delete merged.sortBy;
    } else if (wish === 'better_paid' && search.salaryMin === undefined) merged.sortBy = 'pay';
    else if (wish === 'lower_paid' && search.salaryMin === undefined) {
      delete merged.salaryMin;
      delete merged.salaryUnit;
    }
  }
  return clean(merged);
}

/** New values over old ones; a new place takes the narrower place of the old one with it, new pay its unit. */
function override(base: Search, changes: Search): Search {
  const merged: Search = { ...base, ...changes };
  if (changes.city !== undefined && changes.city !== base.city) {
    merged.district = changes.district;
    merged.place = changes.place;
  } else if (changes.district !== undefined && changes.district !== base.district) merged.place = changes.place;
  if ((changes.salaryMin !== undefined || changes.salaryMax !== undefined) && changes.salaryUnit === undefined) {
    delete merged.salaryUnit;
    if (changes.salaryMin === undefined) delete merged.salaryMin;
    if (changes.salaryMax === undefined) delete merged.salaryMax;
  }
  if (changes.exclude !== undefined && merged.shift !== undefined && changes.shift === undefined) {
    if (merged.shift === 'night' && changes.exclude.includes('夜班')) delete merged.shift;
  }
  return merged;
}

function placed(search: Search, state: SessionState): Search {
  if (search.city !== undefined || search.district !== undefined || state.profile.city === undefined) return search;
  return { ...search, city: state.profile.city };
}

function clean(search: Search): Search {
  return Object.fromEntries(
    Object.entries(search).filter(
      ([name, value]) =>
        value !== undefined && !(Array.isArray(value) && value.length === 0) && !(name === 'page' && value === 1),
    ),
  );
}
