import type { JobOnScreen, SessionState } from '../../contract/session-state.ts';
import type { Pointing } from '../../understanding/reading.ts';

/** Ids of the postings that words may mean: one is certain, none or several need a question. */
export function pointedAt(pointing: Pointing | undefined, state: SessionState): string[] {
  const jobs = state.search?.jobs ?? [];
  if (pointing?.words !== undefined && pointing.ordinal === undefined && pointing.best === undefined) {
    const matching = described(pointing.words, state);
    // Of several the one that was looked at is meant, the latest first.
    const looked = [state.focusedJobId, ...(state.viewed ?? []).toReversed()].find((viewed) =>
      matching.some(({ id }) => id === viewed),
    );
    if (matching.length > 0) return looked === undefined ? idsOf(matching) : [looked];
  }
  if (pointing?.ordinal !== undefined) return idsOf([at(listMeant(pointing, state), pointing.ordinal, state)]);
  if (pointing?.ordinals !== undefined) return idsOf(pointing.ordinals.map((ordinal) => at(jobs, ordinal, state)));
  if (pointing?.except !== undefined) {
    const left = new Set(pointing.except.map((ordinal) => at(jobs, ordinal, state)?.id));
    return idsOf(jobs.filter(({ id }) => !left.has(id)));
  }
  if (pointing?.best !== undefined) return idsOf([outstanding(listMeant(pointing, state), pointing.best)]);
  if (pointing?.step !== undefined) return idsOf([besides(pointing.step, state)]);
  if (pointing?.benefits !== undefined) {
    return idsOf(jobs.filter((job) => pointing.benefits!.every((benefit) => job.benefits?.includes(benefit))));
  }
  if (pointing?.all === true) return lastViewedOr(jobs, state);
  const waiting = state.pendingAction?.arguments.jobId ?? state.form?.arguments.jobId;
  if (typeof waiting === 'string') return [waiting];
  if (state.focusedJobId !== undefined) return [state.focusedJobId];
  return jobs.length === 1 ? [jobs[0]!.id] : [];
}

function idsOf(jobs: readonly (JobOnScreen | undefined)[]): string[] {
  return [...new Set(jobs.flatMap((job) => (job === undefined ? [] : [job.id])))];
}

/** Postings that words describe: those on the screen first, else those that were there before. */
function described(words: readonly string[], { search, shownBefore = [] }: SessionState): JobOnScreen[] {
  const fits = (job: JobOnScreen) => words.some((word) => describes(word, job));
  const here = best((search?.jobs ?? []).filter(fits), words);
  return here.length > 0 ? here : best(shownBefore.filter(fits), words);
}

/** Those that most of the words describe: a title and an employer together mean one. */
function best(jobs: readonly JobOnScreen[], words: readonly string[]): JobOnScreen[] {
  const points = (job: JobOnScreen) => words.filter((word) => describes(word, job)).length;
  const most = Math.max(0, ...jobs.map(points));
  return jobs.filter((job) => points(job) === most);
}

function describes(word: string, job: JobOnScreen): boolean {
  return job.title.includes(word) || job.employer.includes(word) || job.district === word;
}

/** 保安的头一个 counts among the 保安 alone. */
function listMeant({ words }: Pointing, state: SessionState): readonly JobOnScreen[] {
  const jobs = state.search?.jobs ?? [];
  if (words === undefined) return jobs;
  const matching = described(words, state);
  return matching.length > 0 ? matching : jobs;
}

/** By number on the screen; a number beyond it may count the pages before (第七个 is the second of page two). */
function at(jobs: readonly JobOnScreen[], ordinal: number, { search }: SessionState): JobOnScreen | undefined {
  if (ordinal < 0) return jobs.at(ordinal);
  const page = search?.arguments.page ?? 1;
  return jobs[ordinal - 1] ?? (page > 1 ? jobs[ordinal - 1 - (page - 1) * JOBS_A_PAGE] : undefined);
}

const JOBS_A_PAGE = 5;

function outstanding(jobs: readonly JobOnScreen[], best: NonNullable<Pointing['best']>): JobOnScreen | undefined {
  const value = (job: JobOnScreen): number | string | undefined =>
    best === 'pay' ? job.pay : best === 'distance' ? job.distanceKm : job.postedAt;
  const known = jobs.filter((job) => value(job) !== undefined);
  return known.reduce<JobOnScreen | undefined>((found, job) => {
    if (found === undefined) return job;
    const better = best === 'distance' ? value(job)! < value(found)! : value(job)! > value(found)!;
    return better ? job : found;
  }, undefined);
}

/** 上一个 and 下一个 of the one looked at; at the edge of the list, the one looked at before. */
function besides(step: 'previous' | 'next', state: SessionState): JobOnScreen | undefined {
  const { search, focusedJobId, viewed = [], shownBefore = [] } = state;
  const jobs = search?.jobs ?? [];
  const index = jobs.findIndex(({ id }) => id === focusedJobId);
  const beside = index < 0 ? undefined : jobs[step === 'next' ? index + 1 : index - 1];
  if (beside !== undefined || step === 'next') return beside;
  const earlier = viewed.findLast((id) => id !== focusedJobId);
  return [...jobs, ...shownBefore].find(({ id }) => id === earlier);
}

/** 这两个: those looked at last when there are two of them, else what is on the screen. */
function lastViewedOr(jobs: readonly JobOnScreen[], { viewed = [] }: SessionState): string[] {
  const here = viewed.filter((id) => jobs.some((job) => job.id === id)).slice(-2);
  return here.length === 2 ? here : idsOf(jobs);
}
