import type { CareerAdvice, CareerNarrator, TradeInBrief } from './career-narrator.ts';
import { money } from './figures.ts';
import { spoken } from './spoken.ts';

function payLine({ pay, withPay }: TradeInBrief): string {
  if (pay === undefined) return `only ${withPay} state their pay, too few to tell`;
  return `half of them pay ${money(pay.low)} to ${money(pay.high)} yuan a month, the middle is ${money(pay.middle)}`;
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

export const careersInEnglish: CareerNarrator = {
  advice({ market, city, betterPaid, compared, guide }: CareerAdvice) {
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
        ])}`,
      );
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
