import type { ResumeDocument } from '../contract/resume.ts';
import { firstNumber } from '../words/spoken-number.ts';

/** The person's own words, and the same said more plainly. Only their yes puts one in the place of the other. */
export interface Rewording {
  where: 'work' | 'summary';
  /** Of the job, from 0. */
  index: number;
  before: string;
  after: string;
}

const FILLERS =
  /(?:嗯|呃|额|哎)+[,，]?|那个[,，]|就是说?[,，]?(?=\p{Script=Han})|反正(?:就是)?|怎么说呢|(?:^|(?<=[,，]))(?:然后|完了|后来嘛)[,，]?|你知道吧?|对吧/gu;
const SELF =
  /(?:^|(?<=[,，。；]))(?:我|俺|咱|本人)(?:呢|嘛|啊)?(?:以前|之前|原来|最早)?(?:是|都|也|就)?(?=\p{Script=Han})/gu;
const PARTICLES = /(?:了吧|了嘛|了呗|的嘛|吧|嘛|呗|啊|呢|哈|哦)(?=$|[,，。；])/gu;
const COUNTED =
  /([一二两三四五六七八九十百千万]+)(?=(?:多|几|来)?(?:个)?(?:年|月|天|人|平方?米?|吨|层|台|桌|份|件|家|趟))/gu;

/** Plainer words by rule: fillers and 我 out, numbers in figures, marks in order. Nothing is added and no fact changes. */
export function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(FILLERS, '')
    .replace(SELF, '')
    .replace(PARTICLES, '')
    .replace(COUNTED, (numeral) => String(firstNumber(numeral)?.value ?? numeral))
    .replace(/[,，]+/gu, '，')
    .replace(/^[，。；\s]+|[，；\s]+$/gu, '')
    .replace(/，(?=[。；])/gu, '');
}

/** What of a resume could be said more plainly; nothing when its words are plain already. */
export function proposeRewordings({ work, basics }: ResumeDocument): Rewording[] {
  const jobs = (work ?? []).flatMap(({ summary }, index) => proposal('work', index, summary));
  return [...jobs, ...proposal('summary', 0, basics.summary)];
}

function proposal(where: Rewording['where'], index: number, before: string | undefined): Rewording[] {
  if (before === undefined) return [];
  const after = tidied(before);
  return after === '' || after === before.normalize('NFKC').replace(/[,，]+/gu, '，')
    ? []
    : [{ where, index, before, after }];
}

export function withRewordings(document: ResumeDocument, rewordings: readonly Rewording[]): ResumeDocument {
  const work = document.work?.map((job, index) => {
    const found = rewordings.find((one) => one.where === 'work' && one.index === index && one.before === job.summary);
    return found === undefined ? job : { ...job, summary: found.after };
  });
  const summary = rewordings.find((one) => one.where === 'summary' && one.before === document.basics.summary);
  return {
    ...document,
    basics: summary === undefined ? document.basics : { ...document.basics, summary: summary.after },
    ...(work === undefined ? {} : { work }),
  };
}
