import type { kioskZhCn } from './kiosk-zh-cn.ts';

/** What only the kiosk says in English. */
export const kioskEn: typeof kioskZhCn = {
  state: {
    asleep: 'Xiaogu is resting',
    idle: 'How can I help?',
    noticing: 'Hello!',
    listening: 'I am listening',
    thinking: 'Let me think',
    speaking: 'Telling you',
    happy: 'Here you are',
    sorry: 'Sorry',
  },
  attract: { title: 'I am Xiaogu', line: 'Jobs, policies and labour law', wake: 'Touch the screen and I am with you' },
  tools: {
    label: 'Page settings',
    size: 'Size of type',
    sizes: ['Standard type', 'Large type', 'Largest type'],
    care: 'Easy mode',
    sensor: 'Connect the sensor',
  },
  idle: {
    heading: 'Are you still there?',
    line: 'To protect what you told us, the screen is cleared when nobody uses it.',
    left: (seconds) => `Clearing in ${seconds} s`,
    stay: 'I am still here',
    speech: 'Are you still there? If so, please touch the button, or I will clear the screen.',
  },
  takeAlong: {
    open: 'Take it along',
    heading: 'Take it along on your phone',
    scan: 'Scan the code below with your phone',
    type: 'Type this number on your phone:',
    qrAlt: 'The code of the page to take along',
    until: (time: Date) =>
      `Your resume, the jobs you kept, checklists and applications; it opens until ${new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' }).format(time)} and is then erased.`,
    leave: 'I have it, clear the screen',
    making: 'Preparing…',
    nothing: 'There is nothing to take along yet. Look for jobs or make a resume first.',
    failed: 'That did not work. Please try again, or ask staff.',
    notReachable: 'No address is set under which phones reach this machine. Please ask staff to print it for you.',
  },
  keyboard: {
    label: 'On-screen keyboard',
    open: 'On-screen keyboard',
    close: 'Put the keyboard away',
    backspace: 'Delete',
    space: 'Space',
    numbers: 'Numbers',
    letters: 'Pinyin',
    latin: 'English',
    done: 'Send',
    candidates: 'Candidates',
    more: 'More',
  },
};
