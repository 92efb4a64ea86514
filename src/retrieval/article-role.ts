import type { StoredPassage } from '../contract/passage.ts';

/** Articles that answer no one's question, by what they begin with or are for; the factor their score is multiplied by. */
const ROLES: [RegExp, number][] = [
  [/^为了?[^。]{4,160}制定本(?:法|条例|规定|办法|规则|解释|细则)/u, 0.4],
  [/^(?:根据|依照|依据)[^。]{4,120}制定本(?:法|条例|规定|办法|规则|解释|细则)/u, 0.4],
  [/^本(?:法|条例|规定|办法|规则|解释|决定)自[^。]{4,30}(?:起施行|起实施|起执行)/u, 0.3],
  [/^(?:国务院|省、自治区、直辖市)[^。]{0,60}(?:主管|负责)[^。]{0,40}工作/u, 0.7],
  [/^(?:各级|县级以上|地方各级)[^。，]{0,20}人民政府/u, 0.8],
  [/^国家(?:鼓励|支持|建立|加强|采取|推进|保障|发展|完善|健全)/u, 0.85],
];

export function roleFactor(passage: StoredPassage): number {
  if (passage.article === undefined) return 1;
  return ROLES.find(([pattern]) => pattern.test(passage.text))?.[1] ?? 1;
}
