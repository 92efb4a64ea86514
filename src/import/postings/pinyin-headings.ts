import { pinyin } from 'pinyin-pro';

/** Headings as offices write them; exports of their systems spell them in pinyin, mostly by its initials (dwmc). */
const HEADINGS =
  '岗位名称 职位名称 工种名称 职务名称 招聘岗位 招聘职位 招聘工种 岗位编号 职位编号 招聘编号 单位名称 企业名称 公司名称 用人单位 招聘单位 用工单位 招聘企业 雇主名称 单位全称 薪资待遇 工资待遇 薪酬待遇 月薪 薪资 薪酬 月工资 最低工资 最高工资 最低薪资 最高薪资 最低月薪 最高月薪 工资下限 工资上限 薪资下限 薪资上限 薪酬下限 薪酬上限 月薪下限 月薪上限 结算方式 计薪方式 薪资单位 薪资类型 工作地点 工作地址 工作城市 工作地区 工作区域 工作区县 工作地区代码 工作地点代码 行政区划代码 地区代码 所在城市 所在区县 详细地址 单位地址 公司地址 招聘人数 需求人数 拟招人数 岗位数量 学历要求 文化程度 最低学历 工作年限 工作经验 经验要求 岗位描述 职位描述 岗位职责 工作职责 任职要求 岗位要求 工作内容 职位要求 福利待遇 工作性质 用工形式 用工方式 工作时间 联系人 联系电话 联系方式 手机号码 电子邮箱 发布日期 发布时间 更新时间 登记日期 截止日期 有效期至 所属行业 单位性质 单位规模 企业性质 企业规模 职业分类 岗位类别 工种类别 经度 纬度'.split(
    ' ',
  );
const SHORTEST_INITIALS = 4;

let bySpelling: Map<string, string[]> | undefined;

/** The headings that letters without meaning of their own may stand for: gzdqdm and gongzuodiqudaima are 工作地区代码. */
export function headingsFromPinyin(letters: string): string[] {
  if (!/^[a-z]{4,40}$/u.test(letters)) return [];
  bySpelling ??= spellings();
  return bySpelling.get(letters) ?? [];
}

function spellings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const heading of HEADINGS) {
    const syllables = pinyin(heading, { toneType: 'none', type: 'array' });
    const initials = syllables.map((syllable) => syllable[0]).join('');
    for (const letters of initials.length >= SHORTEST_INITIALS
      ? [initials, syllables.join('')]
      : [syllables.join('')]) {
      found.set(letters, [...(found.get(letters) ?? []), heading]);
    }
  }
  return found;
}
