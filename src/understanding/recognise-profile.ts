import type { Profile } from '../contract/profile.ts';
import { withoutWordsToAModel } from '../words/words-to-a-model.ts';

const NAME =
  /(?:我(?:的)?(?:名字|姓名)(?:叫|是|改成|改为)?|我叫|我(?:免贵)?姓[\u4e00-\u9fff](?:名)?叫|我是叫|姓名(?:是|叫|[:：])|名字(?:就)?(?:叫|是)|名叫|叫我|本人)\s*([\u4e00-\u9fff·]{2,5}?)(?=[,，。！!\s\d]|今年|电话|手机|号码|女|男|，|$)|(?:my name is|i am called|call me)\s+([A-Z][a-z]+(?: [A-Z][a-z]+)?)/iu;
const SURNAME = /我(?:免贵)?姓([\u4e00-\u9fff])(?=[,，。！!\s]|叫|$)/u;
const NOT_A_NAME =
  /什么|啥|谁|怎么|保安|工|员|师|找|想|要|的|学生|毕业|农民|你|我|他|残疾|退役|退伍|女|男|失业|在|有|没/u;
const PHONE = /(?<!\d)(1[3-9]\d(?:[ -]?\d{4}){2})(?!\d)/u;

/** What a person says of themselves beyond the wishes of a search. */
export function recogniseProfile(said: string): Partial<Profile> {
  if (![NAME, SURNAME, PHONE].some((pattern) => pattern.test(said))) return {};
  const text = withoutWordsToAModel(said);
  const profile: Partial<Profile> = {};
  const name = NAME.exec(text);
  const called = name?.[1] ?? name?.[2] ?? SURNAME.exec(text)?.[1];
  if (called !== undefined && !NOT_A_NAME.test(called)) profile.name = called;
  const phone = PHONE.exec(text);
  if (phone !== null) profile.phone = phone[1]!.replace(/[ -]/gu, '');
  return profile;
}
