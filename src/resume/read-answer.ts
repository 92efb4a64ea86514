const NOTHING =
  /^(?:我)?(?:真的|都|还|也|暂时|目前)?(?:没有?|没得|无|木有|呒没|不会|啥也?不会|什么都没有?|no|none|nothing|not? yet)(?:$|[,，。.!！\s]|了|呢|呀|啊|什么|啥|过|电话|手机|证|号码|学历|技能|别的|其他|考|上过|读过|那|这)/iu;
/** 那个没有没有考过 as 没有考过. */
export function withoutStammer(text: string): string {
  return text
    .trim()
    .replace(/^(?:(?:那个|这个|就是|嗯+|呃+|哦|啊)[,，]?)+/u, '')
    .replace(/(没(?:有|得)?)\1/gu, '$1');
}

const ANYTHING =
  /随便|本地|当地|附近|家门口|都行|都可以|不限|无所谓|面议|看着给|看着办|不挑|够(?:吃|用|花|生活|糊口)|能?糊口|any(?:thing|where)?\b|whatever|negotiable/iu;

/** The person has nothing to tell here: 没有, 没电话, none. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(withoutStammer(text));
}

const ASSENT = /^(?:对|是|好|行|嗯|可以|没错|没毛病|确定|ok|okay|yes)+(?:的|了|啊|呀|哦|吧|呢)*[,，。.!！\s]*$/iu;

/** A bare yes, which is no place, trade or ability. */
export function onlyAssents(text: string): boolean {
  return ASSENT.test(text.trim());
}

/** What stands before 都行 and is no choice left open: 超市理货或者收银都行, 看个锅炉打个更啥的都行. */
const NAMED_CHOICE =
  /^(?!.*(?:随便|什么都|啥都|么子都|哪|任何|不限|不挑|无所谓))(.{2,30}?)(?:啥的|什么的|之类的?|那种|这些|的)?(?:[,，]?(?:也|都|全|就))(?:行|中|成|得|可以|要得|可|干|做|愿意)(?:的|了|啊|吧|嘛|噻)*[。.!！]*$/u;

/** The work named in words that leave the choice among it open. */
export function namedChoice(text: string): string | undefined {
  const named = NAMED_CHOICE.exec(text.trim())?.[1]?.replace(/(?:啥的|什么的|之类的?)$/u, '');
  return named === undefined || named.length < 2 ? undefined : named;
}

/** The person leaves it open: 都行, 不限. */
export function leavesOpen(text: string): boolean {
  return ANYTHING.test(text);
}

const NO_WORK =
  /没(?:有)?(?:正式|正经|真正|怎么)*(?:上过班|工作过|干过|做过|工作经[历验]|经验)|刚毕业|应届|第一次找工作|never worked|no experience/iu;

export function neverWorked(text: string): boolean {
  return NO_WORK.test(text);
}

const SEPARATORS =
  /[,，。、;；\n]|还有|以及|(?<=..)也(?:会|行|能|可以)(?:一?点儿?|一些)?|(?<=..)[和跟与](?=..)|\band\b/u;
const LEAD =
  /^(?:我|俺|也|还|有|考了|考过|拿了|拿过|持有|取得|一个|一本|一张|个(?!人|体)|会(?!计|展)|能|可以|懂|a |an |the )+/iu;

/** Things in a row, without the words around them: 会开叉车和用电脑 → 开叉车, 用电脑. */
export function readList(text: string): string[] {
  const items = text.split(SEPARATORS).map((item) => item.trim().replace(LEAD, '').trim());
  return [...new Set(items.filter((item) => item.length > 0 && item.length <= 60))];
}

const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** 明年三月 as 2027年3月, so that a date stands by itself. */
export function withPlainDates(text: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const years: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };
  const month = Number(today.slice(5, 7));
  const next = `${month === 12 ? year + 1 : year}年${month === 12 ? 1 : month + 1}月`;
  const named = text
    .replace(/((?:今|明|后|去)年)(?:的)?年底|((?:今|明|后)年)底/gu, (_whole, one, other) => `${one ?? other}12月`)
    .replace(/(?<!年)年底/gu, `${year}年12月`)
    .replace(/下个?月(?:底|初|中)?/gu, next)
    .replace(/(?:这个|本)月底|(?<!月)月底/gu, `${year}年${month}月`);
  return named.replace(
    /(前年|去年|今年|明年|后年)(?:的)?(十[一二]|[一二三四五六七八九十]|\d{1,2})?(月)?/gu,
    (_whole, said: string, month: string | undefined, mark: string | undefined) => {
      const plain =
        month === undefined || mark === undefined ? (month ?? '') : `${MONTHS.indexOf(month) + 1 || month}月`;
      return `${year + years[said]!}年${plain}`;
    },
  );
}
