import type { ResumeDocument } from '../contract/resume.ts';
import { readSpan } from './import/resume-dates.ts';
import { readList, withoutStammer } from './read-answer.ts';

type Certificate = NonNullable<ResumeDocument['certificates']>[number];

const EXPIRES =
  /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(?:份)?(?:到期|过期|为止|前有效|止)|(?:有效期)?(?:到|至)(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?/u;
const ISSUED = /(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(?:份)?(?:考的?|拿的?|取得|发的?|办的?|领的?)/u;
const NUMBER = /(?:证书?)?(?:编号|证号|号码|证书号)(?:是|为|[:：])?\s*([A-Za-z0-9-]{4,40})/u;
const ISSUER = /(?:是|由)?(\p{Script=Han}{2,20}(?:局|中心|院|协会|人社|公司|学校|委员会))(?:发|颁发|考|办)(?:的|证)?/u;
const LEVELS = '初级|中级|高级技师|高级|[一二三四五]级|技师';
/** Letters of driving licences, and of those who drive machines: N1, Q2, R2, T. */
const LETTERS = '[A-Z][1-9]?\\d?E?';
/** A level or a class that says nothing by itself: B2的, 中级, 三级, 低压. */
const CLASS = new RegExp(`^(?:是)?(${LETTERS}|${LEVELS}|高压|低压)(?:的|证|照|本|那种)*$`, 'u');
/** A class after the name: 中式烹调师二级, 消防设施操作员证中级, 叉车证N1. */
const CLASS_BEHIND = new RegExp(`(?<=[证师工员书照])[(（]?(${LEVELS}|[NQTRGPY]\\d{0,2})(?:的)?[)）]?$`, 'u');
const DRIVERS_CLASS = /^[A-F][1-6]?E?$/u;
const DRIVING_LICENCE = '驾驶证';
const DRIVING = /^([A-F][1-6]?E?)(?:的)?(?=驾|照|本)|(?<=驾驶?证|驾照|照)(?:是)?([A-F][1-6]?E?)(?:的)?$/u;
/** Not held yet, or not known any more: 正在办, 哪年考的忘了. */
const NOT_HELD =
  /(?:正?在|还没|没有?|准备|打算|想)(?:办|考|补办|换)(?:着|呢|下来|出来)*(?:的|了)?$|^(?:正在|准备|打算|想)(?:去)?(?:办|考)/u;
const FORGOTTEN = /忘(?:了|记)?|记不(?:清|得|住|起)|不记得|想不起/u;
/** Said back, or what everybody has: 什么证, 身份证有. */
const NO_CERTIFICATE =
  /^(?:什么|啥|哪个|哪种|哪样)(?:子)?(?:证|照)(?:书|件)?$|^(?:身份证|户口本?)(?:有|在|倒?是有)?(?:的|呢)?$/u;
/** 幼师证算不算 */
const ASKED_OF = /([算行用要管])不\1|[吗么]$/u;
const EVERYBODYS =
  /^(?:我)?(?:就|只|光|除了)?(?:有)?(?:一?个|一?张|本)?(?:身份证|户口本?|社保卡|银行卡)(?:有|在|倒?是有|还?在|一张|一个)?(?:的|呢|了)*$/u;
const NONE =
  /^(?:我)?(?:啥|什么|任何|一个|一张|半个|别的|其[他它]的?)?(?:子)?(?:证(?:书|件)?)?(?:都|也|就)?没(?:有|得)?(?:考过?|拿过?)?(?:啥|什么|任何|那|这|一个|一张)?(?:子)?(?:种|些)?(?:玩意儿?|东西|证(?:书|件)?)?(?:的|了|呢|啊)*$/u;

/** How certificates, licences, titles and tests are called. */
const CERTIFICATE_NAME =
  /证|书|执照|驾照|资格|职称|职业|级$|师$|师[(（]|技师|[员工].{0,2}级|^(?:低压|高压)?(?:电工|焊工|电焊|叉车|登高|高处作业|制冷|架子工|塔吊|消防|驾驶|保育员|育婴员|养老护理员|保安员|美容|心理咨询)|甲等|乙等|[一二三]甲|[一二三]乙|普通话|英语|日语|计算机|雅思|托福|四六级|[A-Z]{2,}|[a-z]{4,}|^[A-F]\d$|[本照]$/u;

/** A name that a certificate may have; 随便哪里都行 and 过了四门 are none. */
export function looksLikeCertificate(name: string): boolean {
  return CERTIFICATE_NAME.test(name);
}

/** 啥证都没有, 没考过什么证: that there is none. */
export function holdsNoCertificate(text: string): boolean {
  // 啥证也没有，就有个身份证
  const clauses = withoutStammer(text)
    .split(/[,，。!！;；]+/u)
    .filter((clause) => clause !== '' && !EVERYBODYS.test(clause));
  return clauses.length > 0 && clauses.every((clause) => NONE.test(clause));
}

/** Certificates in a row; number, class, issuer and dates stay with the certificate they follow. */
export function readCertificates(text: string): Certificate[] {
  const certificates: Certificate[] = [];
  const items = readList(text.replace(/[（(](?=[^)）]*[)）])/gu, '，').replace(/[)）]/gu, '，'));
  for (const item of items.map((one) =>
    one
      .replace(/(?<=[证书照本])(?:都|也)?(?:在手|齐全|齐|有|拿到了?|有一?[个本张])(?:的|了)?$/u, '')
      .replace(/(?:吧|呢|嘛|好像|应该)+$/u, ''),
  )) {
    if (NO_CERTIFICATE.test(item) || ASKED_OF.test(item)) continue;
    if (FORGOTTEN.test(item) || NOT_HELD.test(item) || holdsNoCertificate(item)) continue;
    const { name, ...details } = certificateIn(item);
    const same = certificates.find((one) => one.name === name);
    const previous = same ?? certificates.at(-1);
    const letters = details['x-class'];
    // 摩托车驾驶证，D照: the class of the licence just named.
    const ofLicence = name === DRIVING_LICENCE && letters !== undefined && previous?.['x-class'] === undefined;
    if (ofLicence && previous?.name.endsWith(DRIVING_LICENCE)) Object.assign(previous, details);
    else if (name !== '' && same === undefined) certificates.push({ name, ...details });
    else if (previous !== undefined) Object.assign(previous, details);
    // A class with nothing before it: A2 alone is a driver's, a level is kept as it was said.
    else if (letters !== undefined)
      certificates.push({ name: DRIVERS_CLASS.test(letters) ? DRIVING_LICENCE : item, ...details });
  }
  return certificates;
}

/** Number, class, issuer and dates without a certificate's name: 是2027年12月到期. */
export function certificateDetails(text: string): Omit<Certificate, 'name'> | undefined {
  const items = readList(text).map(certificateIn);
  const bare = items.every(({ name }) => name === '' || /^(?:是|的|应该|不对|错了|改成)+$/u.test(name));
  const details = Object.assign({}, ...items.map(({ name: _name, ...detail }) => detail)) as Omit<Certificate, 'name'>;
  return bare && Object.keys(details).length > 0 ? details : undefined;
}

function certificateIn(item: string): Certificate {
  const span = readSpan(item);
  const timeless = span === undefined ? item : item.replace(span.text, '');
  const expiry = EXPIRES.exec(timeless);
  const issue = expiry === null ? ISSUED.exec(timeless) : null;
  const number = NUMBER.exec(timeless)?.[1];
  const issuer = ISSUER.exec(timeless)?.[1];
  const rest = timeless
    .replace(expiry?.[0] ?? '', '')
    .replace(issue?.[0] ?? '', '')
    .replace(NUMBER, '')
    .replace(ISSUER, '')
    .replace(/^(?:\d{4}年)?(?:有效期?|到期)$/u, '')
    .replace(/[（(]?(?:是|的|有效期|有效)+[)）]?$/u, '')
    .replace(/^(?:再|还|也)*(?:要)?(?:加|补|添|写)(?:上|个|一个|一本|一张)*(?=.{2})/u, '')
    .replace(/有(?:一)?个$/u, '')
    .replace(/(?:我|也|都|还)?(?:有|办好?|考(?:过|出来)?|拿到?|过)(?:的|了)*$/u, '')
    .trim();
  const driving = DRIVING.exec(rest);
  const alone = driving === null ? CLASS.exec(rest)?.[1] : undefined;
  const behind = driving === null && alone === undefined ? CLASS_BEHIND.exec(rest) : null;
  const level = alone ?? driving?.[1] ?? driving?.[2] ?? behind?.[1];
  const name =
    alone !== undefined
      ? ''
      : rest
          .replace(driving?.[0] ?? behind?.[0] ?? '', '')
          .replace(/^(?:驾?照|驾?本)(?:子)?$/u, DRIVING_LICENCE)
          .trim();
  const expires =
    span?.endDate ?? (expiry && isoDate(expiry[1] ?? expiry[4], expiry[2] ?? expiry[5], expiry[3] ?? expiry[6]));
  const date = span?.startDate ?? (issue && isoDate(issue[1], issue[2], issue[3]));
  return {
    name,
    ...(expires ? { 'x-expires': expires } : {}),
    ...(date ? { date } : {}),
    ...(number ? { 'x-number': number } : {}),
    ...(issuer ? { issuer } : {}),
    ...(level ? { 'x-class': level } : {}),
  };
}

function isoDate(year: string | undefined, month?: string, day?: string): string | undefined {
  if (year === undefined) return undefined;
  return [year, month?.padStart(2, '0'), month === undefined ? undefined : day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}
