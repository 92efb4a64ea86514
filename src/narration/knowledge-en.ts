import type { Citation } from '../contract/passage.ts';
import { withoutMarkup } from './figures.ts';
import type { KnowledgeAnswer, KnowledgeField, KnowledgeSection } from './narrator.ts';
import { type Spoken, spoken } from './spoken.ts';

const STATUS = {
  in_force: '',
  unconfirmed: 'It is not confirmed that this measure is still in force; please ask 12333.',
  lapsed: 'This measure has ended.',
} as const;

const NEXT: Record<KnowledgeField, string[]> = {
  labour_law: ['How do I apply for arbitration?', 'Where can I complain?'],
  policy: ['How do I apply?', 'Who can apply?'],
  service_guide: ['What documents do I need?', 'How long does it take?'],
};

/** Headings of the pack's sections. */
const HEADINGS: Readonly<Record<string, string>> = {
  怎么办: 'How to do it',
  怎么做: 'How to do it',
  注意: 'Mind',
  条件: 'Conditions',
  时限: 'Time limits',
  带什么: 'What to bring',
  怎么算: 'How it is worked out',
  谁能领: 'Who can get it',
  谁能办: 'Who can apply',
  收费: 'Cost',
  在哪办: 'Where',
  常见问题: 'Common questions',
  多久: 'How long it takes',
  给多少: 'How much',
  要点: 'Main points',
};

export const headingInEnglish = (heading: string): string => HEADINGS[heading] ?? heading;

/** A section of an entry, in its own words: they are Chinese. */
export function partInEnglish({ title, section }: { title: string; section: KnowledgeSection }): Spoken {
  const heading = headingInEnglish(section.heading);
  const items = section.items.map((item) => `- ${item}`).join('\n');
  return spoken(
    `**${heading}** (quoted from the Chinese entry 《${title}》):\n\n${items}`,
    ['How do I apply?', 'What documents do I need?', 'How long does it take?', 'Staff, please'],
    `${heading}: the details are on the screen, in Chinese.`,
  );
}

/** Which law speaks to it, the answer in English where there is one, and the Chinese text for what there is not. */
export function answerInEnglish(field: KnowledgeField, answer: KnowledgeAnswer): Spoken {
  const called = namesOf(answer.citations, answer.englishTitles);
  const frame = called.length > 0 ? `This is governed by ${listed(called)}.` : '';
  const chinese = [answer.lead, ...answer.points.map((point) => `- ${point}`)].join('\n');
  const told = answer.english
    ? [answer.english, frame, STATUS[answer.status], `The details, quoted from the Chinese:\n\n${chinese}`]
    : [
        frame,
        STATUS[answer.status],
        'I have no English wording of this yet. Quoted from the Chinese; the staff can go through it with you:',
        chinese,
      ];
  const speech = answer.english ?? [frame, 'The text is in Chinese and is on the screen.'].filter(Boolean).join(' ');
  return spoken(told.filter(Boolean).join('\n\n'), [...NEXT[field], 'Staff, please'], withoutMarkup(speech));
}

/** One law named once with all its articles: the Labour Contract Law (《劳动合同法》第三十条、第八十五条). */
function namesOf(citations: readonly Citation[], titles: Readonly<Record<string, string>>): string[] {
  const articlesOf = new Map<string, string[]>();
  for (const { title, article } of citations)
    articlesOf.set(title, [...(articlesOf.get(title) ?? []), ...(article ? [article] : [])]);
  return [...articlesOf].map(([title, articles]) => {
    const official = `《${title}》${articles.join('、')}`;
    const english = titles[title];
    return english === undefined ? official : `the ${english} (${official})`;
  });
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
