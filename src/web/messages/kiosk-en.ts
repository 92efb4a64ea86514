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
