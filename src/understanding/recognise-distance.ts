import type { NumberMention } from './numbers.ts';

export interface DistanceMention {
  start: number;
  end: number;
  km: number;
}

/** Kilometres an hour that a city allows, door to door. */
const SPEED: readonly [RegExp, number][] = [
  [/走(?:路|着|过去)?|步行|walk|on foot/iu, 4.8],
  [/骑(?:自行|单)?车?|单车|自行车|cycl|bike/iu, 15],
  [/电(?:动|瓶)车|小电驴|摩托|scooter/iu, 20],
  [/公交|坐车|地铁|车程|bus|subway|metro/iu, 20],
  [/开车|自驾|打车|驾车|drive|driving/iu, 30],
];

/** 三公里以内, 两里地, 800米, 走路一刻钟, 骑车二十分钟, within 5 km. */
export function recogniseDistance(text: string, numbers: readonly NumberMention[]): DistanceMention[] {
  const mentions: DistanceMention[] = [];
  for (const number of numbers) {
    const after = text.slice(number.end, number.end + 8);
    const unit =
      /^\s?(?:来|多)?\s?(公里|千米|kms?\b|kilomet(?:re|er)s?|里(?:路|地|以内|之内|内|左右)|里(?=[,，。]|$)|米(?!饭)|m\b|miles?)/iu.exec(
        after,
      );
    if (unit === null) continue;
    const scale = /^(?:米|m)$/iu.test(unit[1]!)
      ? 0.001
      : /^里/u.test(unit[1]!)
        ? 0.5
        : /^mile/iu.test(unit[1]!)
          ? 1.609
          : 1;
    const km = Math.round(number.high * scale * 100) / 100;
    if (km > 0 && km <= 500) mentions.push({ start: number.start, end: number.end + unit[0].length, km });
  }
  for (const [means, speed] of SPEED) {
    const way = means.exec(text);
    if (way === null) continue;
    const span = minutesNear(text, way.index, way.index + way[0].length, numbers);
    if (span === undefined) continue;
    mentions.push({ ...span, km: Math.round(((speed * span.minutes) / 60) * 10) / 10 });
    break;
  }
  return mentions;
}

function minutesNear(
  text: string,
  start: number,
  end: number,
  numbers: readonly NumberMention[],
): { start: number; end: number; minutes: number } | undefined {
  const window = text.slice(Math.max(0, start - 10), end + 14);
  const offset = Math.max(0, start - 10);
  const phrase = /([一两三]?)刻钟|半(?:个)?(?:小时|钟头|钟)|half an hour|an hour|一?个(?:小时|钟头)/iu.exec(window);
  for (const number of numbers) {
    if (number.start < offset || number.end > end + 14) continue;
    // 离地铁近，八小时: another clause is another matter.
    if (/[,，。；;]/u.test(text.slice(Math.min(end, number.end), Math.max(start, number.start)))) continue;
    const unit = /^\s?(?:来|多)?(?:个)?(分钟|分|minutes?|mins?|小时|钟头|hours?)/iu.exec(
      text.slice(number.end, number.end + 10),
    );
    if (unit === null) continue;
    const minutes = /^(?:小时|钟头|hour)/iu.test(unit[1]!) ? number.high * 60 : number.high;
    return { start: Math.min(start, number.start), end: Math.max(end, number.end + unit[0].length), minutes };
  }
  if (phrase === null) return undefined;
  const quarters =
    phrase[1] === undefined || phrase[1] === '' ? 1 : { 一: 1, 两: 2, 三: 3 }[phrase[1] as '一' | '两' | '三'];
  const minutes = phrase[0].endsWith('刻钟') ? 15 * quarters : /^半|half/iu.test(phrase[0]) ? 30 : 60;
  const from = offset + phrase.index;
  return { start: Math.min(start, from), end: Math.max(end, from + phrase[0].length), minutes };
}
