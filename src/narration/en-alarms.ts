import type { PhraseData, Remark } from './phrasebook.ts';

const STAFF = ['Staff, please'];

/** What is said first where somebody is in danger, about to be cheated or under age; the words of the pack follow. */
export const ALARMS: Readonly<Record<string, (data: PhraseData) => Remark>> = {
  alarm_collapsed: () => ({
    reply:
      'Call **120** for an ambulance now and shout for the hall staff; I am calling them too. Do not move the person, keep the line open and do what the dispatcher says. Press a clean cloth on a bleeding wound.',
    suggestions: STAFF,
  }),
  alarm_lost: () => ({
    reply:
      'Tell the hall staff now so that they announce it and watch the doors; I am calling them. If the search takes more than a moment, call **110** at once. Say the name, age, clothes and where you were, and show a photo.',
    suggestions: STAFF,
  }),
  alarm_lost_abroad: () => ({
    reply:
      'Call **110** or go to the nearest police station now, with photos, messages, payments and the last known place. Pay no ransom to a go-between and do not go there yourself. The staff are coming to help you.',
    suggestions: STAFF,
  }),
  alarm_home_violence: () => ({
    reply:
      'Your safety comes first: call **110** now if you are in danger, **120** if you are hurt. Beating is against the law and it is not your fault. Stay close to the hall staff; I am calling them. When you are safe, tell me the work and the city, and I will look for jobs with housing.',
    suggestions: STAFF,
  }),
  alarm_attacked: () => ({
    reply:
      'Get yourself safe and call **110** now (or let somebody near you or your family call): say where you are and how many they are. Call **120** if you are hurt. Stay where there are people, do not hit back; I am calling the staff. Keep photos, messages and recordings.',
    suggestions: ['Staff, please', 'How do I complain about an employer?'],
  }),
  alarm_held: () => ({
    reply:
      'Call **110** now and say that you are being kept and cannot leave: the name of the place, the address, how many you are. Send your position to your family. Locking people in or keeping their papers so that they cannot leave is against the law. Do not force your way out; I am calling the staff.',
    suggestions: STAFF,
  }),
  alarm_offer_abroad: () => ({
    reply:
      'Do not go, do not pay and do not hand over your passport or identity card. Offers abroad with high pay, a paid flight and no work visa are nearly always fraud or trafficking. It was right to ask.',
    suggestions: ['I am looking for work'],
  }),
  alarm_gone_abroad: () => ({
    reply:
      'Reach your friend now: where, with whom, and who holds the passport. If there is no answer or your friend cannot leave, call **110** at once. Do not follow.',
    suggestions: STAFF,
  }),
  alarm_offer_orders: () => ({
    reply:
      'Do not do it: tasks for which you pay first are fraud. Advance no money and lend nobody your bank card, SIM or payment code. If you have paid, call **110** now.',
    suggestions: ['I am looking for work'],
  }),
  alarm_offer_loan: () => ({
    reply: 'Stop: sign nothing, scan no face, take no loan. A real employer does not ask you to borrow money first.',
    suggestions: ['I am looking for work'],
  }),
  alarm_offer_fee: () => ({
    reply: 'Do not pay. No employer may take money or a deposit from you for a job, even if it is to be given back.',
    suggestions: ['I am looking for work'],
  }),
  alarm_under_sixteen: () => ({
    reply:
      'Under 16 nobody may be employed, so I cannot look for a job now, not even for a holiday or in a relative’s shop. If your family is in difficulty, please talk to the staff.',
    suggestions: STAFF,
  }),
  alarm_youth: () => ({
    reply:
      'From 16 you may work. Under 18 an employer may not give you work in mines, with poisons or other hazards or of the heaviest kind, and bars, entertainment venues and internet cafés may not employ you.',
    suggestions: ['I am looking for work'],
  }),
  alarm_youth_barred: () => ({
    reply:
      'Under 18 you may not be employed there: bars, entertainment venues, internet cafés and mines are closed to you.',
    suggestions: ['I am looking for work'],
  }),
  alarm_youth_hours: () => ({ reply: 'Under 16 no shift at all is allowed. From 16 to 18:', suggestions: STAFF }),
  alarm_youth_papers: () => ({
    reply:
      'The identity card is issued by the police station; ask there what to bring and go with a parent. Never use somebody else’s card to get work.',
    suggestions: STAFF,
  }),
  alarm_discrimination_why: () => ({
    reply:
      'It is your business, but hiring is under the law: sex, marriage and children, ethnicity, religion, disability or carrying a virus must not be used to turn people away, and a home province may be judged discrimination too. I cannot write it or sort people by it.',
    suggestions: ['How should I write it?', 'How do I register a vacancy?'],
  }),
  alarm_discrimination_way: () => ({
    reply:
      'Write the duties, the hours, the pay and the skills (“can use a till, can stand for eight hours, can work evenings”), and leave out sex, marriage and origin. Registering a vacancy here is free.',
    suggestions: ['How do I register a vacancy?'],
  }),
  alarm_age_limit: () => ({
    reply: 'Better leave age out and say what the work needs:',
    suggestions: ['How do I register a vacancy?'],
  }),
};
