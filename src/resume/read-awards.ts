/** 拿过市里的技术能手, 评过先进, 获得2021年度优秀员工称号: an award is neither work nor an ability. */
const AWARD =
  /(?:拿|获|得|评|当选|荣获|被评)(?:过|了|得|到|为|上|选为)*(.{0,24}?(?:奖(?!金|学金|励)(?:项|状|章)?|一等奖|二等奖|三等奖|奖学金|能手|先进(?:个人|工作者|生产者)?|标兵|劳模|劳动模范|模范|五一劳动奖章|优秀(?:员工|学员|学生|毕业生|党员|干部|班组长|教师|护士)|三好学生|冠军|亚军|季军|第[一二三]名|状元|称号))/u;

/** The award that a clause tells of, in its own words. */
export function readAward(clause: string): string | undefined {
  const found = AWARD.exec(clause)?.[1];
  return found?.replace(/^(?:的|一个|一次|了|个)+/u, '').trim() || undefined;
}
