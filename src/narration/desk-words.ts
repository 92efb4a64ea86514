import type { HallDesk } from '../contract/hall.ts';

/** What is asked of the hall at hand, and said first. */
export type DeskPart = 'window' | 'hours' | 'place' | 'phone';

export interface AskedOfDesk {
  first: DeskPart;
  /** Whether it is about one errand, which has a window. */
  window: boolean;
  /** What to bring, where that was asked too. */
  papers: readonly string[];
}

/** Words around a guide for the hall at hand and for the sheet that is carried away. */
export interface DeskWords {
  /** One line for the answer: where and when here, or whom to ask. */
  line(hall: HallDesk | undefined): string;
  /** Where and when here, to somebody who asks just that. */
  asked(hall: HallDesk, about: AskedOfDesk): { reply: string; speech: string };
  /** The facts of the hall, one line each. */
  lines(hall: HallDesk): string[];
  sheet: {
    language: string;
    papers: string;
    hall: string;
    askDesk: string;
    note: string;
    until(day: string): string;
    gone: string;
    unknown: string;
  };
}

export const deskInChinese: DeskWords = {
  line: (hall) =>
    hall === undefined || (hall.windows === undefined && hall.hours === undefined)
      ? '在几号窗口办、几点上班，请问服务台。'
      : `在${hall.name}办：${[hall.windows, hall.hours].filter(Boolean).join('，')}。`,
  asked: (hall, { first, window, papers }) => {
    const { name, windows, hours, address, phone, note, checkedOn } = hall;
    const where = `在${name}${windows ?? ''}`;
    const lead = {
      window: [where, hours].filter(Boolean).join('，'),
      hours: hours ?? where,
      place: [name, address].filter(Boolean).join('，'),
      phone: phone === undefined ? name : `${name}电话：${phone}`,
    }[first];
    const unknown = [
      window && windows === undefined && '在几号窗口，大厅没有填，请问服务台。',
      hours === undefined && '几点上下班，请问服务台。',
      first === 'phone' && phone === undefined && '电话大厅没有填，可以打12333问。',
    ].filter((line): line is string => typeof line === 'string');
    const beside = [
      first !== 'window' && windows !== undefined && `${where}。`,
      first === 'place' && hours && `${hours}。`,
      papers.length > 0 && `要带：${papers.map((paper) => paper.replace(/。$/u, '')).join('；')}。`,
      first !== 'place' && address && `地址：${address}。`,
      first !== 'phone' && phone && `电话：${phone}。`,
      note,
    ].filter((line): line is string => typeof line === 'string');
    return {
      reply: `**${lead}。**${unknown.join('')}\n\n${beside.join('')}（大厅${checkedOn}核对）`,
      speech: [`${lead}。`, ...unknown].join(''),
    };
  },
  lines: (hall) =>
    [
      hall.name,
      hall.windows && `窗口：${hall.windows}`,
      hall.hours && `时间：${hall.hours}`,
      hall.address && `地址：${hall.address}`,
      hall.phone && `电话：${hall.phone}`,
      hall.note,
      `${hall.checkedOn}核对`,
    ].filter((line): line is string => line !== undefined),
  sheet: {
    language: 'zh-CN',
    papers: '要带的东西',
    hall: '在这里办',
    askDesk: '在几号窗口办、几点上班，请问大厅服务台，或打12333。',
    note: '由智能助手小顾整理，不含您的个人信息；办理时以窗口答复为准。',
    until: (day) => `这一页${day}前可以打开。`,
    gone: '这张清单已经过期。请到大厅再问一次小顾，或打12333。',
    unknown: '没有这张清单。请到大厅再问一次小顾，或打12333。',
  },
};

export const deskInEnglish: DeskWords = {
  line: (hall) =>
    hall === undefined || (hall.windows === undefined && hall.hours === undefined)
      ? 'Ask the service desk for the window and the hours.'
      : `At ${hall.name}: ${[hall.windows, hall.hours].filter(Boolean).join(', ')}.`,
  asked: (hall, { first, window, papers }) => {
    const { name, windows, hours, address, phone, note, checkedOn } = hall;
    const where = [name, windows].filter(Boolean).join(', ');
    const lead = {
      window: [where, hours].filter(Boolean).join('; '),
      hours: hours ?? where,
      place: [name, address].filter(Boolean).join(', '),
      phone: phone === undefined ? name : `${name}: ${phone}`,
    }[first];
    const unknown = [
      window && windows === undefined && 'The hall has not said at which window; ask the service desk.',
      hours === undefined && 'Ask the service desk for the hours.',
      first === 'phone' && phone === undefined && 'The hall has given no telephone; 12333 can help.',
    ].filter((line): line is string => typeof line === 'string');
    const beside = [
      first !== 'window' && windows !== undefined && `At ${where}.`,
      first === 'place' && hours && `${hours}.`,
      papers.length > 0 && `Bring: ${papers.join('; ')}`,
      first !== 'place' && address && `Address: ${address}.`,
      first !== 'phone' && phone && `Phone: ${phone}.`,
      note,
      `(Checked by the hall on ${checkedOn}.)`,
    ].filter((line): line is string => typeof line === 'string');
    return {
      reply: `${[`**${lead}.**`, ...unknown].join(' ')}\n\n${beside.join(' ')}`,
      speech: [`${lead}.`, ...unknown].join(' '),
    };
  },
  lines: (hall) =>
    [
      hall.name,
      hall.windows && `Window: ${hall.windows}`,
      hall.hours && `Hours: ${hall.hours}`,
      hall.address && `Address: ${hall.address}`,
      hall.phone && `Phone: ${hall.phone}`,
      hall.note,
      `Checked on ${hall.checkedOn}`,
    ].filter((line): line is string => line !== undefined),
  sheet: {
    language: 'en',
    papers: 'What to bring',
    hall: 'Here',
    askDesk: 'Ask the service desk of the hall for the window and the hours, or call 12333.',
    note: 'Put together by Xiaogu, an AI assistant; it holds nothing about you. The service desk has the final word.',
    until: (day) => `This page can be opened until ${day}.`,
    gone: 'This checklist has run out. Ask Xiaogu in the hall again, or call 12333.',
    unknown: 'There is no such checklist. Ask Xiaogu in the hall again, or call 12333.',
  },
};
