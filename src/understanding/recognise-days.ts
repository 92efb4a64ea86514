/** Days on which work is paid threefold, by name; 十一个月 is a span. */
export const HOLIDAY =
  /节假日|法定|国庆|春节|元旦|(?<![万千百十])五一(?!个|月)|劳动节|中秋|端午|清明|过年|十一(?!个|年|天|点|小时|块|月|级|岁)|大年|除夕|年三十|初[一二三]|三倍|holiday/iu;
export const REST_DAY = /周末|周六|周日|星期[六天日]|礼拜[六天日]|休息日|双休|weekend|saturday|sunday/iu;
const WEEKDAY = /平时|平日|工作日|晚上|周[一二三四五]|weekdays?|evenings?/iu;

export type KindOfDay = 'weekday' | 'restDay' | 'holiday';

export function kindOfDay(text: string): KindOfDay | undefined {
  if (HOLIDAY.test(text)) return 'holiday';
  if (REST_DAY.test(text)) return 'restDay';
  return WEEKDAY.test(text) ? 'weekday' : undefined;
}
