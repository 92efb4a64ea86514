/** What is said on the telephone around the questions themselves. */
export interface CallNarrator {
  /** Says who calls and why, that it is a machine, and how to end it; names nobody, for a stranger may have answered. */
  opening(call: { employer: string; title: string }): string;
  /** Answers who calls, whether it is a machine, and where the number comes from. */
  explains(what: 'who' | 'machine' | 'whence', call: { employer: string; title: string }): string;
  maySpeak: string;
  declined: string;
  notLooking: string;
  elsewhere: string;
  takeYourTime: string;
  refused: string;
  wrongPerson: string;
  later: string;
  /** Asks whether what was said may be sent on to the employer. */
  maySend(call: { employer: string }): string;
  sentOn: string;
  keptBack: string;
  thanks: string;
  over: string;
}
