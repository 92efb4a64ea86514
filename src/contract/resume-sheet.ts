/** A resume in words and in its order, ready to be set on paper. Every text is what a person reads. */
export interface ResumeSheet {
  locale: 'zh-CN' | 'en';
  /** What the document is called: 简历. */
  title: string;
  /** What stands between a label and its text. */
  colon: string;
  name: string;
  /** The work wanted; absent when the person left it open. */
  headline?: string;
  /** Facts on one line under the name: sex, age, place. */
  particulars: string[];
  /** How to reach the person, each with its label. */
  contacts: { label: string; text: string }[];
  sections: ResumeSection[];
  /** Says that the document was drawn up with artificial intelligence. */
  label: string;
}

export interface ResumeSection {
  kind: 'wishes' | 'work' | 'education' | 'certificates' | 'skills' | 'awards' | 'summary';
  title: string;
  entries: ResumeEntry[];
}

export interface ResumeEntry {
  heading: string;
  /** Times or a date, set at the right. */
  aside?: string;
  lines: string[];
}

/** For a trade: certificates and work before schooling, large type. For an office: schooling and work, closer set. */
export type ResumeLayout = 'trades' | 'office';
