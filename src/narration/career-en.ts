import type { CareerAdvice, CareerNarrator, TradeInBrief } from './career-narrator.ts';
import { money } from './figures.ts';
import { spoken } from './spoken.ts';

function payLine({ pay, withPay }: TradeInBrief): string {
  if (pay === undefined) return `only ${withPay} state their pay, too few to tell`;
  return `half of them pay ${money(pay.low)} to ${money(pay.high)} yuan a month, the middle is ${money(pay.middle)}`;
}

function skillLines({ skills }: TradeInBrief, knowsPerson: boolean | undefined): string[] {
  const named = (all: TradeInBrief['skills']) => all.map(({ skill, postings }) => `${skill} (${postings})`).join(', ');
  const held = skills.filter(({ shownBy }) => shownBy !== undefined);
  const lacking = skills.filter(({ shownBy }) => shownBy === undefined);
  if (skills.length === 0) return [];
  if (knowsPerson !== true) return [`Done there: ${named(skills)}. Tell me which of these you can do`];
  return [
    ...(held.length > 0 ? [`You have told: ${named(held)}`] : []),
    ...(lacking.length > 0 ? [`You have not told: ${named(lacking)}`] : []),
  ];
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

export const careersInEnglish: CareerNarrator = {
  advice({ market, city, betterPaid, compared, guide, own, knowsPerson, training = [] }: CareerAdvice) {
    const parts: string[] = [];
    if (guide) parts.push(guide.lead, ...(guide.items.length > 0 ? [list(guide.items)] : []));
    if (market) {
      const grounds = `${market.postings} postings${city ? ` in ${city}` : ''}${market.demonstration ? ', all of them demonstrations' : ''}`;
      const certificates = market.certificates.map(({ name, postings }) => `${name} (${postings})`).join(', ');
      parts.push(
        `**${market.trade}** (${grounds})\n\n${list([
          `Pay: ${payLine(market)}`,
          `Open without experience or schooling: ${market.openToAll}`,
          ...(certificates ? [`Certificates asked: ${certificates}`] : []),
          ...skillLines(market, knowsPerson),
        ])}`,
      );
      if (own?.pay && market.pay)
        parts.push(
          `Beside ${own.trade}, which you have done: ${money(own.pay.middle)} yuan in the middle (${own.postings} postings) against ${money(market.pay.middle)}.`,
        );
      if (training.length > 0) {
        const lines = training.map(
          ({ title, teaches, city: where, startDate, demonstration }) =>
            `${teaches}: ${[title, where, startDate && `from ${startDate}`, demonstration && 'demonstration'].filter(Boolean).join(', ')}`,
        );
        parts.push(`**Courses for it**\n\n${list(lines)}`);
      }
      if (betterPaid.length > 0) {
        const lines = betterPaid.map(
          ({ trade, pay, postings }) => `${trade}: ${money(pay!.middle)} yuan in the middle (${postings} postings)`,
        );
        parts.push(`**Similar trades that pay more**\n\n${list(lines)}`);
      } else if (compared.length > 0) {
        parts.push(`Similar trades (${compared.join(', ')}) do not pay more in the middle.`);
      } else if (market.pay) {
        parts.push('There are too few postings of similar trades to compare their pay.');
      }
    }
    return spoken(
      parts.join('\n\n'),
      ['Is there free training?', 'Practise an interview'],
      market ? `${market.trade}: ${payLine(market)}.` : undefined,
    );
  },
  whichTrade: () =>
    spoken('What do you do now, or what would you like to do?', ['Security guard', 'Waiter', 'Welder', 'Driver']),
  nothing: () =>
    spoken('I have nothing reliable to advise you with. The guidance desk of the hall can help, free of charge.', [
      'Staff, please',
    ]),
};
