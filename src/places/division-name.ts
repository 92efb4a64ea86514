/** Peoples as they stand in the names of autonomous counties. */
const PEOPLES =
  '满族 蒙古族 蒙古 回族 达斡尔族 鄂温克族 朝鲜族 畲族 土家族 苗族 瑶族 侗族 壮族 各族 仫佬族 毛南族 羌族 彝族 藏族 仡佬族 布依族 水族 傣族 哈尼族 纳西族 拉祜族 佤族 布朗族 独龙族 怒族 白族 普米族 傈僳族 裕固族 哈萨克族 哈萨克 东乡族 保安族 撒拉族 土族 塔吉克 锡伯'.split(
    ' ',
  );
const AUTONOMOUS = /自治[县旗]$/u;
const DISTRICT_OF_A_PEOPLE = /族区$/u;
const SUFFIX = /(?:新区|林区|特区|[市区县旗])$/u;

/** 鼓楼区 → 鼓楼, 浦东新区 → 浦东, 彭水苗族土家族自治县 → 彭水; undefined where nothing speakable is left (城区, 郊区). */
export function withoutSuffix(officialName: string): string | undefined {
  const short = AUTONOMOUS.test(officialName)
    ? withoutPeoples(officialName.replace(AUTONOMOUS, ''))
    : DISTRICT_OF_A_PEOPLE.test(officialName)
      ? withoutPeoples(officialName.replace(SUFFIX, ''))
      : officialName.replace(SUFFIX, '');
  return short.length >= 2 && short !== officialName ? short : undefined;
}

/** 管城回族区 is 管城区 to those who live there. */
export function districtAsSaid(officialName: string): string[] {
  const short = DISTRICT_OF_A_PEOPLE.test(officialName) ? withoutSuffix(officialName) : undefined;
  return short === undefined ? [] : [`${short}${officialName.at(-1)}`];
}

function withoutPeoples(name: string): string {
  const people = PEOPLES.find((candidate) => name.endsWith(candidate) && name.length - candidate.length >= 2);
  return people === undefined ? name : withoutPeoples(name.slice(0, -people.length));
}
