import type { Lexicon } from '../lexicon/lexicon.ts';
import type { OccupationWord } from '../lexicon/occupations.ts';
import { anyOf } from '../lexicon/patterns.ts';
import { PhraseIndex, type PhraseMatch } from '../lexicon/phrase-index.ts';
import type { Segmenter } from '../words/segmenter.ts';

export interface KeywordReading {
  /** Ad words in the order they were said, one for each occupation looked for. */
  words: string[];
  /** True when the words come from the lexicon, false when the sentence's shape alone gave them. */
  known: boolean;
  spans: readonly { start: number; end: number }[];
}

interface Span {
  start: number;
  end: number;
}

export type RecogniseKeywords = (text: string, taken: readonly Span[], ofWork?: boolean) => KeywordReading;

const TRADE_ENDING =
  /^[\u4e00-\u9fffA-Za-z+#]{1,8}(?:工|员|师|师傅|手|匠|司机|工程师|助理|经理|专员|主管|教练|老师|顾问|技师|学徒|代表|总监|操作|设计|开发|维护|维修|护理|策划)$/u;
const ASKED = [
  /(?:找|做|干|当|应聘|求|推荐|介绍|招|换成|搜|搜索|查)(?:一)?(?:下|个|份|点|些|名|几个)?(?:关于|有关)?([\u4e00-\u9fffA-Za-z+#]{2,8}?)(?:的|类|类的|方面的|相关的|那种|之类的)(?:工作|活|岗位|职位|兼职|班)/u,
  /(?:有没有|有|招不招|招)(?:什么)?([\u4e00-\u9fffA-Za-z+#]{2,8}?)(?:的|类的|方面的|相关的)(?:工作|活|岗位|职位|兼职)/u,
  /(?:^|[,，。\s是会找]|专门)(?:做|搞)([\u4e00-\u9fff]{2,5}?)的(?=[,，。]|$)/u,
  /(?:^|[,，。\s])([\u4e00-\u9fffA-Za-z+#]{2,8}?)(?:的|类的|方面的|相关的)(?:工作|活儿?|岗位|职位)/u,
];
export const NOT_A_TRADE =
  /方便|孩子|娃|宝妈|职工|军人|主妇|海归|应届|孕妇|新人|老手|小白|中年|下岗|退休|退伍|转业|复员|低保|离异|单亲|聋|盲人|以内|里地|我|你|他|这|那|什么|哪|好|近|远|高|低|多|少|新|老|轻松|稳定|合适|适合|工资|月薪|包|住|吃|附近|全职|兼职|临时|短期|长期|日结|夜|白|班|上|下|学历|经验|年|月|周|双休|社保|保险|正式|简单|体面|赚钱|挣钱|靠谱|离|家|能|会|可以|要|想|有|没|不|别|以上|左右|元|块|千|万|适|当|干|做|找|份|个|点|些|工作|岗位|女|男|岁|残疾|老年|学生|毕业|门槛|坐着|室内|室外|不错|其|另|同样|类似|差不多|刚才|第|热门|最|难|累|一样|类型|方面|小|大(?:专|学)|本科|中专|初中|高中|招聘|公司|推荐|介绍|给/u;

/** The occupation or skill that is looked for, in the words of postings. */
export function createKeywordRecogniser(lexicon: Lexicon, segmenter: Segmenter): RecogniseKeywords {
  const workplaces = new PhraseIndex<string>();
  for (const word of lexicon.wishes.workplaces) workplaces.add(word, word);
  const { supposed } = lexicon;
  const goals = new RegExp(anyOf(supposed.goals).source, 'gu');
  const pastBefore = new RegExp(`(?:${anyOf(supposed.pastBefore).source})$`, 'u');
  const pastAfter = new RegExp(`^(?:${anyOf(supposed.pastAfter).source})`, 'u');
  const able = new RegExp(`(?:${anyOf(supposed.able).source})$`, 'u');
  const elsewhere = anyOf(supposed.elsewhere);
  const ranks = new RegExp(`^(?:${lexicon.rankEndings.join('|')})`, 'u');

  return (text, taken, ofWork = true) => {
    const free = (span: Span) => !taken.some((other) => span.start < other.end && other.start < span.end);
    const listed = lexicon.occupations
      .scan(text)
      .filter(free)
      .filter((match) => !partOfAnother(text, match));
    const made =
      ofWork && (listed.length === 0 || JOINS.test(text)) ? lexicon.occupations.compose(text).filter(free) : [];
    // 殡仪馆开灵车的: the list knows where, and the verb with its thing says what.
    const where = listed.length > 0 && listed.every((match) => AT_A_PLACE.test(match.text));
    const done =
      where && ofWork
        ? lexicon.occupations
            .compose(text)
            .filter(free)
            .filter((match) => listed.every(({ start, end }) => match.start >= end || match.end <= start))
        : [];
    const named = listed.length === 0 ? made : done.length > 0 ? done : withJoined(text, listed, made);
    const { matches, behind } = stillWanted(text, named);
    const held = matches.every((match) => AT_A_PLACE.test(match.text)) ? certified(text, free) : undefined;
    if (held !== undefined) return held;
    if (matches.length > 0) {
      const words = lookedFor(
        text,
        matches,
        ({ text: word, value }) => value.occupation.name === word || lexicon.occupations.isTitle(word),
        (word) => ranks.test(word) && ranks.exec(word)?.[0] === word,
      ).map((match) => titled(text, match));
      return { words: [...new Set(words)], known: true, spans: matches };
    }
    const anew = behind === undefined ? undefined : otherwise(text, free, ofWork, behind);
    if (anew !== undefined) return anew;
    if (named.length > 0 && behind !== undefined) {
      // 快递外卖我都干过，现在想找个坐着的: the old trade is no longer looked for, unless nothing says what else is.
      if (elsewhere.test(text.slice(behind))) return { words: [], known: false, spans: [{ start: 0, end: behind }] };
      return { words: [...new Set(named.map((match) => titled(text, match)))].slice(0, 1), known: true, spans: named };
    }
    return otherwise(text, free, ofWork, 0) ?? { words: [], known: false, spans: [] };
  };

  /** 护士证有，想去养老院: where no trade is named, a certificate names the one it is for. */
  function certified(text: string, free: (span: Span) => boolean): KeywordReading | undefined {
    const held = lexicon.occupations
      .scan(text)
      .find(
        (match) =>
          free(match) &&
          CERTIFICATE.test(text.slice(match.end)) &&
          !HOLDS_NONE.test(text.slice(Math.max(0, match.start - 4), match.start)),
      );
    return held === undefined ? undefined : { words: [held.value.adWord], known: true, spans: [held] };
  }

  /** Trades in the order said without those somebody has behind them, and from where the wish is told. */
  function stillWanted(text: string, named: readonly OccupationMatch[]) {
    const goal = [...text.matchAll(goals)].at(-1)?.index;
    if (goal === undefined || named.length === 0) return { matches: named };
    const past = (match: OccupationMatch) =>
      match.end <= goal && (pastBefore.test(text.slice(0, match.start)) || pastAfter.test(text.slice(match.end)));
    const matches = named.filter((match) => !past(match));
    if (matches.length === 0) return { matches, behind: goal };
    // 会修空调，想找个售后: what somebody can do gives way to a trade they wish for.
    const wished = matches.filter(({ start, end }) => end > goal || !able.test(text.slice(0, start)));
    return { matches: matches.some(({ start }) => start > goal) ? wished : matches };
  }

  /** What is looked for where no list has the word, behind a place in the text. */
  function otherwise(
    text: string,
    isFree: (span: Span) => boolean,
    ofWork: boolean,
    from: number,
  ): KeywordReading | undefined {
    const free = (span: Span) => span.start >= from && isFree(span);
    const family = lexicon.occupations.familyIn(text);
    if (family !== undefined) {
      const span = { start: family.start, end: family.start + family.word.length };
      if (free(span) && /^(?:的|类|行业|方面|业|相关|这块|这行|岗|工作)/u.test(text.slice(span.end))) {
        return { words: [family.word], known: true, spans: [span] };
      }
    }
    const trade = unknownTrade(text, free);
    const factory = trade === undefined ? FACTORY.exec(text.slice(from)) : null;
    if (factory !== null && ofWork) {
      const span = { start: from + factory.index, end: from + factory.index + factory[0].length };
      if (free(span)) return { words: ['普工'], known: true, spans: [span] };
    }
    const workplace =
      ofWork && trade === undefined
        ? workplaces
            .scan(text)
            .find(
              (match) =>
                free(match) &&
                !/(?:离|靠|近|挨着|孩子|娃)$/u.test(text.slice(0, match.start)) &&
                !/^(?:近|附近|旁边|不远)/u.test(text.slice(match.end)),
            )
        : undefined;
    if (workplace !== undefined) return { words: [workplace.value], known: false, spans: [workplace] };
    return trade === undefined ? undefined : { words: [trade.word], known: false, spans: [trade] };
  }

  /** 注塑主管, 电梯工程师, 养猪场的技术员: a rank behind a trade's word makes a title of its own. */
  function titled(text: string, { start, end, value }: OccupationMatch): string {
    const said = text.slice(start, end);
    const rank = ranks.exec(text.slice(end).replace(/^的/u, ''))?.[0];
    if (rank !== undefined && !ranks.test(said)) return said.replace(/的$/u, '') + rank;
    // 托班老师, 宠物医院助理: a general title with the word that says which.
    const which = WHICH_KIND.has(said) ? KIND_BEFORE.exec(text.slice(0, start))?.[1] : undefined;
    return which === undefined || NOT_A_KIND.test(which) ? value.adWord : which + said;
  }

  /** 消防员, 高压锅炉操作工: a word that ends like a trade, or what stands before 的工作. */
  function unknownTrade(text: string, free: (span: Span) => boolean): (Span & { word: string }) | undefined {
    let position = 0;
    let previous = '';
    for (const word of segmenter.cut(text)) {
      const start = position;
      position += word.length;
      const joined =
        /^[\u4e00-\u9fff]{2,4}$/u.test(previous) &&
        /^(?:工|员|师|师傅|工程师|助理|经理|专员|主管|技师|老师|教练)$/u.test(word) &&
        !NOT_A_TRADE.test(previous)
          ? previous + word
          : word;
      previous = word;
      if (!TRADE_ENDING.test(joined) || NOT_JOBS.has(joined) || OF_THE_BODY.test(joined)) continue;
      const span = { start: start + word.length - joined.length, end: position };
      if (free(span) && !/^(?:我|你|他|这|那|哪|每|几|一)/u.test(joined)) return { ...span, word: joined };
    }
    for (const pattern of ASKED) {
      const match = pattern.exec(text);
      const word = match?.[1];
      if (match === null || word === undefined || NOT_A_TRADE.test(word)) continue;
      const start = match.index + match[0].indexOf(word);
      const span = { start, end: start + word.length };
      if (free(span)) return { ...span, word };
    }
    return undefined;
  }
}

/** Words for a rank or a whole trade, which say less than any other word beside them. */
const GENERAL = new Set(
  '学徒 学徒工 技工 技术工人 技工学徒 技术员 助理 普工 操作工 小工 杂工 运营 销售 业务员 司机 驾驶员 设备 设计 设计师 服务员 老师 教师 工程师 开车 开车的 安装工 收费员 店员 导购 家政 会计员 搬运'.split(
    ' ',
  ),
);
/** What stands between a word that only says which kind and the trade. */
const SAYS_WHICH = /^(?:的|那种(?:的)?|这种(?:的)?|之类的)$/u;
/** Titles that a word before them makes narrower, and that word where it stands first or behind a verb of the wish. */
const WHICH_KIND = new Set('老师 教师 助理 工程师 设计师 操作工 技术员 店员 主管 经理 专员 顾问 教练'.split(' '));
const KIND_BEFORE = /(?:^|[,，。、；;\s]|[找做当聘招份名]|应聘)([\u4e00-\u9fff]{2,4})$/u;
const NOT_A_KIND =
  /退休|退伍|下岗|失业|专职|一名|优秀|普通|资深|高级|初级|中级|单位|公司|工厂|[的是会招聘我你他她想要找做当份个有没不能]/u;
const AT_A_PLACE = /(?:店|厂|公司|馆|场|院|中心|行|站)$/u;
const JOINED =
  /^(?:的|工|员)?(?:工作|活|岗位?)?(?:[,，]?(?:和|或者?是?|跟|与|还有|以及|也?要|另外|再)|、|\/|&| and | or )/iu;
/** Any of the words that join. */
const JOINS = /和|或|跟|与|还有|以及|要|另外|再|、|\/|&|\b(?:and|or)\b/iu;
const ALL_OF_THEM =
  /都(?:行|可以|成|中|要|看|想|帮|找|能(?:干|做)|愿意|考虑|接受|干(?!过)|做(?!过))|两个都|哪个|也(?:行|可以|成|中|好)[^。]*也(?:行|可以|成|中|好)|either|both/iu;
/** 看夜的也行: what is merely put up with. */
const PUT_UP_WITH = /^(?:的)?(?:工作|活)?(?:也|都)(?:行|可以|成|中|能|干|愿意)/u;

type OccupationMatch = PhraseMatch<OccupationWord>;

/** 贴砖的或者保洁: a trade that no list names counts beside one that is listed when a word joins them. */
function withJoined(text: string, listed: readonly OccupationMatch[], made: readonly OccupationMatch[]) {
  const joined = made.filter(
    ({ start, end }) =>
      listed.every((other) => other.end <= start || other.start >= end) &&
      listed.some(
        (other) =>
          (other.end <= start && JOINED.test(text.slice(other.end, start))) ||
          (end <= other.start && JOINED.test(text.slice(end, other.start))),
      ),
  );
  return joined.length === 0 ? listed : [...listed, ...joined].sort((one, other) => one.start - other.start);
}

/** One word for each occupation asked for: a compound is one, and a list is several. */
function lookedFor(
  text: string,
  matches: readonly OccupationMatch[],
  isTitle: (match: OccupationMatch) => boolean,
  isRank: (word: string) => boolean,
): OccupationMatch[] {
  let left = [...matches];
  const without = (drop: (match: OccupationMatch) => boolean) => {
    const rest = left.filter((match) => !drop(match));
    if (rest.length > 0) left = rest;
  };
  without((match) => NOBODY_DOES.test(text.slice(0, match.start)));
  // 物业工程部水电维修: where it is done.
  without((match) => /^部门?/u.test(text.slice(match.end)));
  // 会开三轮，送煤气送水都中: what will all do is listed in one clause.
  const choice = ALL_OF_THEM.exec(text)?.index;
  const listed = choice === undefined ? [] : left.filter((match) => inOneClause(text, match.end, choice));
  if (listed.length > 1) left = listed;
  // 煤矿井下电工: what stands before the trade without a word between only says which kind.
  without(
    (match) =>
      !isTitle(match) &&
      !match.text.endsWith('的') &&
      left.some(
        (next) => next.start === match.end && (isTitle(next) || next.text.endsWith('的')) && !GENERAL.has(next.text),
      ),
  );
  if (!ALL_OF_THEM.test(text)) without((match) => GENERAL.has(match.text) && left.length > 1);
  without((match) => AT_A_PLACE.test(match.text) && left.some((other) => !AT_A_PLACE.test(other.text)));
  without((match) => match !== left[0] && PUT_UP_WITH.test(text.slice(match.end)) && !ALL_OF_THEM.test(text));
  const chosen: OccupationMatch[] = [];
  for (const match of left) {
    const previous = chosen.at(-1);
    if (previous === undefined) chosen.push(match);
    else if (chosen.some((other) => other.value.adWord === match.value.adWord)) continue;
    // 前台，酒店前台: said again, narrower. 装修的木工: what stands before 的 only says which kind.
    // 注塑的领班: a rank belongs to the trade before it.
    else if (isRank(match.text) && SAYS_WHICH.test(text.slice(previous.end, match.start))) continue;
    else if (match.text.endsWith(previous.text) || SAYS_WHICH.test(text.slice(previous.end, match.start)))
      chosen[chosen.length - 1] = match;
    else if (previous.value.occupation === match.value.occupation) {
      // Java developer names one trade twice; the person's narrower word stands. What comes later (电焊工，二保焊都会) tells more of it.
      const beside = /^\s*$/u.test(text.slice(previous.end, match.start));
      if (beside && previous.value.adWord === previous.value.occupation.name) chosen[chosen.length - 1] = match;
    } else if (
      JOINED.test(text.slice(previous.end)) ||
      ALL_OF_THEM.test(text) ||
      sideBySide(text, previous, match, isTitle)
    )
      chosen.push(match);
  }
  return chosen;
}

function inOneClause(text: string, from: number, until: number): boolean {
  return from <= until + 1 && !/[,，。；;]/u.test(text.slice(from, until));
}

/** 招保安保洁绿化: titles of different families in a row are a list. */
function sideBySide(
  text: string,
  previous: OccupationMatch,
  match: OccupationMatch,
  isTitle: (match: OccupationMatch) => boolean,
): boolean {
  return (
    /^\s?$/u.test(text.slice(previous.end, match.start)) &&
    !GENERAL.has(match.text) &&
    !GENERAL.has(previous.text) &&
    isTitle(previous) &&
    match.value.occupation.name.includes(match.text) &&
    match.value.occupation.family !== previous.value.occupation.family
  );
}

/** 打火机厂招人: who asks at a factory without naming a trade works on its line. */
const FACTORY =
  /[\u4e00-\u9fff]{1,5}厂(?=(?:里)?(?:还)?(?:招|缺|收|要人|有活|的活|的工作|上班|干活|打工))|(?<=^|[,，。\s的去进找市县区镇])(?!.{0,3}[我你他们这那哪老原前进])[\u4e00-\u9fff]{2,4}厂(?=里?(?:[,，。！!？?]|$))/u;

const CERTIFICATE = /^(?:[员师工]|操作|上岗|资格|从业|执业|作业)*证(?!券|明|据)/u;
const HOLDS_NONE = /(?:没|无|不用|不要|没有|不需要)[^,，。]{0,1}$/u;
const NOBODY_DOES = /(?:没人|没有人|不用|不|不想|不愿意?|不再|别)(?:再)?(?:去|做|干|当|开|跑|要|找)?$/u;

const OF_THE_BODY = /^[左右双单两一只断小]+手$/u;

const NOT_JOBS = new Set(
  '员工 职工 农民工 打工 上班 工作人员 人员 员 招工 找工 临时工 暑假工 寒假工 假期工 小时工 零工 短工 散工 长期工 正式工 日工 季节工 分手 动手 上手 新手 生手 对手 到手 高手 人手 双手 帮手 亲手 水手 随手 老师傅 师傅 律师函 民工 离职员工 会员 官员 党员 演员表 成员 委员 女职工 用工 开工 停工 罢工 返工 完工 施工 加工 手工 做工 旷工 误工 务工 员工餐 分工 竣工 派遣工 合同工 外包工 技术人员 服务人员 管理人员 失业人员 困难人员 灵活就业人员 退伍军人员 老员工 新员工 求职人员 代表 操作 设计 开发 维护 维修 护理 策划 学徒 总监 经理 主管 老师 专员 助理 童工 未成年工 全工 半工 辞工 复工 包工 怠工 请工 换工 收工 出工 下工 上工 急招工 进工 电工证 临时人员 介绍人员 导师 出师 会师 律师证 义工 打零工 职员 裁员 动员 减员 增员 超员 满员 满勤 队员 一员 做工的'.split(
    ' ',
  ),
);

/** 能带孩子一块住, 带孩子没法出门, 能接送孩子的活: one's own child. */
function ownChild(text: string, { start, end, text: said }: { start: number; end: number; text: string }): boolean {
  const before = text.slice(0, start);
  const after = text.slice(said.endsWith('的') ? end - 1 : end);
  return (
    (/(?:能|可以|让|许|得|要|我|在家)$/u.test(before) &&
      /^[^,，。]{0,3}(?:一块|一起|一同|住|上班|去|睡)/u.test(after)) ||
    // 老婆带娃来上海了
    /^(?:来|去|回|过来|到)(?:了|[\u4e00-\u9fff]{2,4}(?:了|[,，。]|上学|读书|念书))/u.test(after) ||
    // What the hours must leave time for.
    (/(?:(?<!只)能|可以|方便|好|顾得上|来得及|有时间|还能|又能|顺便)$/u.test(before) &&
      /^(?:上学|放学|上下学|吃饭)?(?:的|[,，。]|$|就)/u.test(after)) ||
    // What somebody has to do at home, or does there.
    (/(?:得|还要|离异|离婚|离了|单亲|独自|(?:^|[,，。])(?:我)?(?:白天|晚上|平时|周末|在家)?要|一个人|自己|(?:我|还)(?:在)?|边)$/u.test(
      before,
    ) &&
      /^(?:[,，。]|$|呢|啊|嘛|的时间|时间)/u.test(after)) ||
    (/(?:在家(?:里)?|(?<![主人户])家里)$/u.test(before) && !/^的?(?:活|工作)/u.test(after)) ||
    /^(?:也|更|都)?(?:没法|没办法|方便|顾得上|走不开|出不|不方便|不能|脱不开|没空|离不开)/u.test(after)
  );
}

/** 保安 in 保安服, 司机 in 司机证: a longer word about something else. */
function partOfAnother(text: string, match: { start: number; end: number; text: string }): boolean {
  const after = text.slice(match.end, match.end + 2);
  const before = text.slice(Math.max(0, match.start - 2), match.start);
  if (/^(?:证|服|亭|公司法|费|资格)/u.test(after) && !/^证书/u.test(after)) return true;
  if (/^(?:带|接送|接|看|照顾)(?:孩子|娃|小孩|宝宝)/u.test(match.text) && ownChild(text, match)) return true;
  if (match.text === '客服' && /(?:人工|找|转|叫)$/u.test(before) && !/(?:工作|岗位)/u.test(text)) return true;
  if (match.text === '律师' && /(?:请|找|问|咨询)$/u.test(before)) return true;
  if (match.text === '老师' && /(?:^|[,，])$/u.test(before) && /^[,，!！]/u.test(after)) return true;
  // 打字快 is a skill, 打字的 a trade.
  if (match.text === '早点' && /^(?:晚|回|下班|上班|到|去|来|儿|也|就)/u.test(after)) return true;
  if (match.text === '打字' && /^(?:快|慢|还|熟|也|都|可)/u.test(after)) return true;
  if (match.text === '人事' && /^(?:局|档|部|说|让|主管说)/u.test(after)) return true;
  return match.text === '司机' && /(?:出租车|滴滴|网约车)$/u.test(before) === true && /(?:被|撞|问)/u.test(after);
}
