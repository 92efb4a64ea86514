const SENTENCE_END = /(?<=[。！!？?；;\n])|(?<=[a-z]{2}\.)\s+(?=[A-Z])/u;
const NEXT_REQUEST =
  /[,，、\s]*(?=(?:另外|还有(?!没有|吗|没|别的|更多|其他|什么|哪些)|顺便|顺带|对了|再(?:问问|问(?:一下|你|个)?|说说|讲讲|帮我|给我|替我|查查|查一下|算算|算一下|看看|教我)|(?:简历|面试|失业登记|社保|工资|补偿)(?:也|还)(?:要|想|帮|得)|还想(?:问|了解|知道|咨询)|再帮我|然后(?:再)?帮我|同时(?:帮我|想|问)|此外|其次|第二个问题|再一个|还要问|and also|also,? |by the way|another (?:question|thing)|plus,? ))/iu;
const SOFT = /(?<=[,，])|\s(?=and (?:also |then )?(?:how|what|can|is|show|find|tell|where|do|i want|i need)\b)/iu;

/** Clauses of a message with the strength of the border before them. */
export function splitClauses(text: string): { text: string; strong: boolean }[] {
  const clauses: { text: string; strong: boolean }[] = [];
  for (const sentence of text.split(SENTENCE_END)) {
    for (const [part, request] of sentence.split(NEXT_REQUEST).entries()) {
      for (const [index, clause] of request.split(SOFT).entries()) {
        if (clause.replace(/[\s,，。.!！?？;；、]/gu, '') === '') continue;
        clauses.push({ text: clause, strong: index === 0 && (part > 0 || clauses.length > 0) });
      }
    }
  }
  return clauses;
}
