import type { Job, Pay } from '../../contract/job.ts';
import { type Messages, zhCn } from '../messages/zh-cn.ts';

/** Pay in figures where the posting has figures, else in its own words. */
export function payText(pay: Pay, messages: Messages): string {
  const { min, max } = pay;
  const unit = messages.pay.units[pay.unit];
  if (min !== undefined && max !== undefined) return messages.pay.range(min, max, unit);
  if (min !== undefined) return messages.pay.from(min, unit);
  if (max !== undefined) return messages.pay.upTo(max, unit);
  return pay.negotiable || pay.text.trim() === '' ? messages.pay.negotiable : pay.text;
}

/** What stands beside the pay: yearly salaries, and pay a month where the unit is another. */
export function payNotes(job: Job, messages: Messages): string[] {
  const notes: string[] = [];
  if (job.pay.months !== undefined && job.pay.months > 12) notes.push(messages.pay.months(job.pay.months));
  if (job.monthlyPay !== undefined && job.pay.unit !== 'month') {
    notes.push(messages.pay.monthly(Math.round(job.monthlyPay.min), Math.round(job.monthlyPay.max)));
  }
  return notes;
}

/** The title as the posting has it, and what the trade is called in the person's language. */
export function titleText({ title, trade }: Job): string {
  return trade === undefined ? title : `${title} · ${trade}`;
}

export function placeText(job: Job): string {
  return [job.place.city, job.place.district].filter((part) => part !== undefined && part !== '').join(' ');
}

export function tagTexts(job: Job, messages: Messages): string[] {
  const { codes, facts } = messages;
  const tags = [codes.employmentType[job.employmentType]];
  if (job.education !== undefined) tags.push(codes.education[job.education]);
  if (job.experienceYears !== undefined) tags.push(facts.experienceOf(job.experienceYears));
  tags.push(...(job.shifts ?? []).map((shift) => codes.shifts[shift]));
  tags.push(...job.benefits.map((benefit) => codes.benefits[benefit]));
  tags.push(...ownTags(job, messages));
  return [...new Set(tags)];
}

/** That a posting is made up stands on its badge already. */
function ownTags({ tags = [], demonstration }: Job, { jobs }: Messages): string[] {
  return tags.filter((tag) => jobs.readable(tag) && !(demonstration && tag === zhCn.jobs.demonstration));
}

/** Every fact of the posting as label and value, what it does not say left out. */
export function jobFacts(job: Job, messages: Messages): { label: string; value: string }[] {
  const { facts, codes } = messages;
  const payAsShown = payText(job.pay, messages);
  const rows: [string, string | undefined][] = [
    [facts.pay, [payAsShown, ...payNotes(job, messages)].join(' · ')],
    [facts.payAsWritten, sameFigures(job.pay.text, payAsShown) ? undefined : job.pay.text],
    [facts.place, [placeText(job), distanceText(job, messages)].filter(Boolean).join(' · ')],
    [facts.address, job.place.address],
    [facts.employmentType, codes.employmentType[job.employmentType]],
    [facts.education, job.education && codes.education[job.education]],
    [facts.experience, job.experienceYears === undefined ? undefined : facts.years(job.experienceYears)],
    [facts.headcount, job.headcount === undefined ? undefined : facts.people(job.headcount)],
    [facts.shifts, job.shifts?.map((shift) => codes.shifts[shift]).join(' · ')],
    [
      facts.benefits,
      [...job.benefits.map((benefit) => codes.benefits[benefit]), ...ownTags(job, messages)].join(' · '),
    ],
    [facts.postedAt, job.postedAt && messages.date(job.postedAt)],
    [facts.validThrough, job.validThrough && messages.date(job.validThrough)],
    [facts.goingRate, job.goingRate && messages.jobs.goingRate(job.goingRate)],
    [facts.source, [job.source, ...(job.alsoFrom ?? []).map(({ source }) => source)].join(' · ')],
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

export function distanceText(job: Job, messages: Messages): string | undefined {
  if (job.distanceKm === undefined) return undefined;
  const { distance, distanceAbout } = messages.jobs;
  return job.distanceIsApproximate ? distanceAbout(job.distanceKm) : distance(job.distanceKm);
}

/** Whether two ways of writing a pay differ in spaces and dashes alone. */
function sameFigures(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/[\s,，]/g, '').replace(/[–—~～至]/g, '-');
  return bare(one) === bare(other);
}
