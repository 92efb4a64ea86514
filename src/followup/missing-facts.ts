import type { Posting } from '../contract/job.ts';
import type { StoredResume } from '../contract/resume.ts';

/** Words with 证 in them that mean no certificate of a trade. */
const NO_CERTIFICATE = /身份证|居住证|暂住证|毕业证|保证|证明|证件|凭证|认证|证券|验证|签证/gu;

/**
 * Questions of the interview that a posting makes an employer ask and the resume neither answers nor has nothing to say to.
 * What the posting does not ask for is nobody's business on the telephone.
 */
export function missingFor(posting: Posting, resume: StoredResume | undefined): string[] {
  const text = `${posting.title}${posting.description ?? ''}`;
  const settled = new Set(resume?.nothing ?? []);
  const document = resume?.document;
  const asked = [
    posting.experienceYears !== undefined && posting.experienceYears > 0 && !document?.work?.length
      ? 'work'
      : undefined,
    posting.education !== undefined &&
    posting.education !== 'none' &&
    document?.['x-person']?.schooling === undefined &&
    !document?.education?.length
      ? 'education'
      : undefined,
    text.replace(NO_CERTIFICATE, '').includes('证') && !document?.certificates?.length ? 'certificates' : undefined,
  ];
  return asked.filter((question) => question !== undefined && !settled.has(question)) as string[];
}
