import type { CareerAdvice, CareerNarrator, TradeInBrief } from './career-narrator.ts';
import { money } from './figures.ts';
import { spoken } from './spoken.ts';
import { profileFact } from './zh-cn-profile.ts';

function payLine({ pay, withPay }: TradeInBrief): string {
  if (pay === undefined) return withPay === 0 ? '没有写明工资' : `写明工资的只有${withPay}个，看不出行情`;
  return `一半的岗位在每月${money(pay.low)}到${money(pay.high)}元，中间数${money(pay.middle)}元`;
}

function certificateLine({ certificates }: TradeInBrief): string | undefined {
  if (certificates.length === 0) return undefined;
  const names = certificates.map(
    ({ name, postings, held }) =>
      `${name}（${postings}个岗位要${held === true ? '，您有' : held === false ? '，您还没有' : ''}）`,
  );
  return `要的证：${names.join('、')}`;
}

function marketLines(market: TradeInBrief): string[] {
  const benefits = market.benefits
    .map(
      ({ benefit, postings }) =>
        `${profileFact({ field: 'wishes.benefits', value: [benefit] }).split('：')[1]}（${postings}个）`,
    )
    .join('、');
  return [
    `工资：${payLine(market)}`,
    `不要经验、学历要求不高的有${market.openToAll}个`,
    ...(benefits ? [`常见的待遇：${benefits}`] : []),
    ...(certificateLine(market) ? [certificateLine(market)!] : []),
  ];
}

function neighbourLine({ trade, pay, postings, certificates }: TradeInBrief): string {
  const asked = certificates[0] ? `，有的要${certificates[0].name}` : '';
  return `${trade}：中间数${money(pay!.middle)}元（看了${postings}个岗位${asked}）`;
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function gap(market: TradeInBrief | undefined): string | undefined {
  return market?.certificates.find(({ held }) => held !== true)?.name;
}

export const careersInChinese: CareerNarrator = {
  advice({ market, city, betterPaid, compared, guide }: CareerAdvice) {
    const missing = gap(market);
    const parts: string[] = [];
    if (guide) parts.push(guide.lead, ...(guide.items.length > 0 ? [list(guide.items)] : []));
    if (market) {
      const grounds = `看了${city ?? '各地'}现有的${market.postings}个岗位${market.demonstration ? '，都是演示岗位，数字只作示范' : ''}。`;
      parts.push(`**${market.trade}的行情**：${grounds}\n\n${list(marketLines(market))}`);
      if (betterPaid.length > 0) parts.push(`**相近而工资高一些的**\n\n${list(betterPaid.map(neighbourLine))}`);
      else if (compared.length > 0) parts.push(`相近的${compared.join('、')}，中间数都不比${market.trade}高。`);
      else if (market.pay) parts.push('相近的工种眼下岗位太少，比不出高低。');
      if (missing) parts.push(`想往上走，可以先补${missing}。`);
    }
    const [best] = betterPaid;
    const speech = [
      guide?.lead,
      market && `现在${city ?? '各地'}的${market.trade}，${payLine(market)}。`,
      best && `相近的${best.trade}高一些，中间数${money(best.pay!.middle)}元。`,
    ];
    return spoken(
      parts.join('\n\n'),
      [
        ...(best ? [`找${best.trade}的工作`] : market ? [`找${market.trade}的工作`] : []),
        missing ? `${missing}怎么考` : '有没有免费的培训',
        '练一练面试',
      ],
      speech.filter(Boolean).join(''),
    );
  },
  whichTrade: () =>
    spoken('您现在做什么，或者想做什么？说个工种，我看看行情再给您出主意。', ['保安', '服务员', '电焊工', '司机']),
  nothing: (trade) =>
    spoken(
      `${trade ? `现有的岗位里没有${trade}，` : ''}我手头没有可靠的依据，不敢乱出主意。可以换个工种问我，或者到大厅的职业指导窗口谈一谈，不收钱。`,
      ['换个工种', '找工作人员'],
    ),
};
