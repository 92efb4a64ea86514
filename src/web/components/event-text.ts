import type { Course } from '../../contract/course.ts';
import type { EventPlace, JobFair } from '../../contract/fair.ts';
import type { Messages } from '../messages/zh-cn.ts';

export function fairWhen({ startDate, endDate, hours }: JobFair, messages: Messages): string {
  const { date, events } = messages;
  const days = endDate > startDate ? events.fromTo(date(startDate), date(endDate)) : date(startDate);
  return [days, hours].filter((part) => part !== undefined).join(' ');
}

export function courseWhen({ startDate, endDate, enrolUntil }: Course, messages: Messages): string {
  const { date, events } = messages;
  if (startDate === undefined) return enrolUntil === undefined ? events.anyTime : events.enrolUntil(date(enrolUntil));
  const days =
    endDate !== undefined && endDate > startDate
      ? events.fromTo(date(startDate), date(endDate))
      : events.begins(date(startDate));
  return enrolUntil === undefined ? days : `${days} · ${events.enrolUntil(date(enrolUntil))}`;
}

export function eventWhere({ city, district, venue, address }: EventPlace): string {
  return [city, district, venue, address].filter((part) => part !== undefined && part !== '').join(' ');
}

export function fairChips({ employers, openings, audiences, trades }: JobFair, messages: Messages): string[] {
  const { events } = messages;
  return [
    ...(employers === undefined ? [] : [events.employers(employers)]),
    ...(openings === undefined ? [] : [events.openings(openings)]),
    ...audiences.map((audience) => events.audiences[audience]),
    ...trades,
  ];
}

/** What the learner pays comes first: it decides most. */
export function courseChips(course: Course, messages: Messages): string[] {
  const { events } = messages;
  const { fee, subsidised, classHours, certificate, seats, audiences } = course;
  return [
    ...(fee === undefined ? [] : [fee === 0 ? events.free : events.fee(fee)]),
    ...(subsidised && fee !== 0 ? [events.subsidised] : []),
    ...(classHours === undefined ? [] : [events.classHours(classHours)]),
    ...(certificate === undefined ? [] : [events.certificate(certificate)]),
    ...(seats === undefined ? [] : [events.seats(seats)]),
    ...audiences.map((audience) => events.audiences[audience]),
  ];
}
