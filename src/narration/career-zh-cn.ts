import type { CareerAdvice, CareerNarrator, CourseInBrief, TradeInBrief } from './career-narrator.ts';
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
    `不要经验、也不要高中以上学历的有${market.openToAll}个`,
    ...(benefits ? [`常见的待遇：${benefits}`] : []),
    ...(certificateLine(market) ? [certificateLine(market)!] : []),
  ];
}

/** What is asked there beside what the person has: held, lacking, or not known. */
function skillLines({ skills }: TradeInBrief, knowsPerson: boolean | undefined): string[] {
  if (skills.length === 0) return [];
  const named = (all: TradeInBrief['skills']) =>
    all.map(({ skill, postings }) => `${skill}（${postings}个岗位）`).join('、');
  const held = skills.filter(({ shownBy }) => shownBy !== undefined);
  const lacking = skills.filter(({ shownBy }) => shownBy === undefined);
  if (knowsPerson !== true) return [`岗位里写的活：${named(skills)}。您会哪几样告诉我，我帮您对一对`];
  return [
    ...(held.length > 0
      ? [
          `对得上的：${held.map(({ skill, postings, shownBy }) => `${skill}（${postings}个岗位，您说过“${shownBy}”）`).join('、')}`,
        ]
      : []),
    ...(lacking.length > 0 ? [`您没提到的：${named(lacking)}。会的话写进简历，不会就是要补的`] : []),
  ];
}

function courseLine({ title, teaches, city, startDate, fee, subsidised, demonstration }: CourseInBrief): string {
  const [, month, day] = (startDate ?? '').split('-').map(Number);
  const details = [
    city,
    startDate && `${month}月${day}日开课`,
    fee === 0 ? '免费' : fee === undefined ? undefined : `${money(fee)}元`,
    subsidised && fee !== 0 ? '有补贴' : undefined,
  ].filter(Boolean);
  return `${teaches}：**${title}**${demonstration ? '（演示）' : ''}${details.length > 0 ? `，${details.join('，')}` : ''}`;
}

function ownLine({ trade, pay, postings }: TradeInBrief, market: TradeInBrief): string {
  if (pay === undefined || market.pay === undefined) return `您做过的${trade}，眼下写明工资的太少，比不出高低。`;
  const apart = market.pay.middle - pay.middle;
  const which = apart === 0 ? '差不多' : `${apart > 0 ? market.trade : trade}多${money(Math.abs(apart))}元`;
  return `**和您做过的${trade}比**：${trade}中间数${money(pay.middle)}元（看了${postings}个岗位），${market.trade}中间数${money(market.pay.middle)}元，${which}。`;
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
  advice({ market, city, betterPaid, compared, guide, own, knowsPerson, training = [], untaught = [] }: CareerAdvice) {
    const missing = gap(market);
    const parts: string[] = [];
    if (guide) parts.push(guide.lead, ...(guide.items.length > 0 ? [list(guide.items)] : []));
    if (market) {
      const grounds = `看了${city ?? '各地'}现有的${market.postings}个岗位${market.demonstration ? '，都是演示岗位，数字只作示范' : ''}。`;
      if (own) parts.push(ownLine(own, market));
      parts.push(
        `**${market.trade}的行情**：${grounds}\n\n${list([...marketLines(market), ...skillLines(market, knowsPerson)])}`,
      );
      if (training.length > 0) parts.push(`**补哪里、去哪学**\n\n${list(training.map(courseLine))}`);
      else if (untaught.length > 0)
        parts.push(`眼下没有教${untaught.slice(0, 2).join('、')}的培训班，考证报名可以到大厅窗口问。`);
      if (betterPaid.length > 0) parts.push(`**相近而工资高一些的**\n\n${list(betterPaid.map(neighbourLine))}`);
      else if (compared.length > 0) parts.push(`相近的${compared.join('、')}，中间数都不比${market.trade}高。`);
      else if (market.pay) parts.push('相近的工种眼下岗位太少，比不出高低。');
      if (missing) parts.push(`想往上走，可以先补${missing}。`);
    }
    const [best] = betterPaid;
    const speech = [
      guide?.lead,
      own?.pay && market?.pay && ownLine(own, market).replaceAll('**', ''),
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
