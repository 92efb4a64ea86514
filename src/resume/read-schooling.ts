import type { Education } from '../contract/job.ts';

const SCHOOLING: readonly [RegExp, Education][] = [
  [
    /没(?:有)?(?:怎么)?(?:上过|读过|念过|进过)(?:学|书|校门)|没(?:有)?[上读念](?:过)?(?:几天|两天)(?:学|书)?(?:堂)?(?:$|[,，。])|不识字|文盲|no school/iu,
    'none',
  ],
  [/博士|doctor|ph\.?d/iu, 'doctor'],
  [/硕士|研究生|master/iu, 'master'],
  [/本科|大学|[师农科理财医交民]大(?!专)|学士|bachelor|university/iu, 'bachelor'],
  [/大专|专科|高职|college/iu, 'college'],
  [/中专|技校|职高|中技|职中|技师|技工|职业高中|卫校|中师|vocational/iu, 'vocational'],
  [/高中|高[一二三]|中[五六]毕业|high school/iu, 'high_school'],
  [/初中|初[一二三]|junior|middle school/iu, 'junior_middle'],
  [/小学|高小|初小|primary/iu, 'primary'],
];

const COUNTED =
  /(?:就|只能|只)算(?:是|个)?(.{2,6})|没(?:毕业|[念读上]完|毕)[^,，。]*[,，](?:那|也)?(?:就|只)?(?:是|算|写)(.{2,6})/u;
/** 高中没念完, 念到初二就不念了: begun and not finished. */
const UNFINISHED =
  /没(?:有)?(?:毕业|毕得了业|[念读上]完|[念读上]下去|拿到毕业证)|肄业|辍学|退学|不(?:念|读|上)了|[念读上](?:到|了|过)[一二三四五六1-6半](?:个)?(?:年级|年)/u;

/** What a person says their schooling counts as. */
export function countedAs(text: string): Education | undefined {
  const found = COUNTED.exec(text);
  const said = found?.[1] ?? found?.[2];
  return said === undefined ? undefined : levelIn(said);
}

function levelIn(text: string): Education | undefined {
  return SCHOOLING.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether the school that was named was left before its end; what somebody says it counts as is finished. */
export function leftSchool(text: string): boolean {
  return UNFINISHED.test(text) && countedAs(text) === undefined;
}

export function readSchooling(text: string): Education | undefined {
  // 高中没毕业，就算初中吧: the person says themselves what it counts as.
  return countedAs(text) ?? levelIn(text);
}

const SCHOOL_NAME =
  /(?:在|从|是)?(?:今年|去年|前年)?(?:刚)?(?:从|在)?([\p{Script=Han}A-Za-z]{2,20}?(?:大学|学院|技校|职高|中专|中学|学校|一中|二中|[师农科财医交民]大(?!专|学)))(?!历|生|毕业证)/u;
const SCHOOL_KIND =
  /^(?:技工|高级|特殊|特教|职业|中等|高等|师范|重点|普通|老家|村里|镇上|县里|一所|一个|个|某|上|读|念|的)*(?:大学|学院|技校|职高|中专|中学|学校)$/u;

/** School, subject and year out of what was said; a kind of school is no school's name. */
export function readSchool(text: string): { school?: string; major?: string; graduationYear?: string } {
  const school = SCHOOL_NAME.exec(text)?.[1]?.replace(/^(?:我|在|从|刚|今年|去年|前年|毕业于)+/u, '');
  // 今年刚从示例大学计算机专业毕业: the subject follows the school where it is not told by itself.
  const afterSchool = school === undefined ? text : text.slice(text.indexOf(school) + school.length);
  const major =
    /(?<![上没进入放])(?:学(?![堂校历过完上生习会费前])的?是?|读(?![完过到书])的?是?)(\p{Script=Han}{2,8}?)(?:专业|的|$|[,，。])|(\p{Script=Han}{2,8}?)专业/u.exec(
      /专业/u.test(afterSchool) ? afterSchool : school === undefined ? text : text.replace(school, ''),
    );
  const subject = (major?.[1] ?? major?.[2])?.replace(/^(?:我|在|从|刚|的|读|学(?!前|科))+/u, '');
  const taught = subject !== undefined && !/^[到过完了得书没不]|^(?:小学|初中|高中)|毕业|[念读上]完/u.test(subject);
  const year =
    /((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:毕业|届)/u.exec(text)?.[1] ??
    /(去年|今年|前年)[^,，。]{0,12}毕业/u.exec(text)?.[1];
  return {
    ...(school === undefined || SCHOOL_KIND.test(school) ? {} : { school }),
    ...(taught && subject.length >= 2 ? { major: subject } : {}),
    ...(year === undefined ? {} : { graduationYear: year }),
  };
}
