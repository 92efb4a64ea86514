/** What is wrong with one field of a request: a schema's own code, and the bounds it was held to where there are any. */
export interface FieldProblem {
  code: string;
  expected?: string;
  minimum?: number;
  maximum?: number;
}

type Words = (problem: FieldProblem) => string;

const CHINESE: Readonly<Record<string, Words>> = {
  invalid_type: ({ expected }) => (expected === 'number' ? '这里要填数字。' : '这里填的内容类型不对，或者没有填。'),
  invalid_value: () => '这里只能填规定的几种值。',
  invalid_format: () => '格式不对。',
  too_small: ({ minimum }) => (minimum === undefined ? '太小或太短了。' : `太小或太短了，最少${minimum}。`),
  too_big: ({ maximum }) => (maximum === undefined ? '太大或太长了。' : `太大或太长了，最多${maximum}。`),
  unrecognized_keys: () => '这里有不认识的字段。',
  loading: () => '还在读取。',
  empty: () => '没有内容。',
  too_long: () => '太长了。',
  not_a_name: () => '这不像是姓名。',
  not_an_id_number: () => '身份证号是18位，只有最后一位可以是X。',
  birth_date_wrong: () => '号码里的出生日期不对，请再核对一遍。',
  check_digit_wrong: () => '最后一位对不上，请再核对一遍号码。',
};

const ENGLISH: Readonly<Record<string, Words>> = {
  invalid_type: ({ expected }) => (expected === 'number' ? 'A number is wanted here.' : 'Missing, or of another kind.'),
  invalid_value: () => 'Only certain values are allowed here.',
  invalid_format: () => 'Not in the form wanted here.',
  too_small: ({ minimum }) => (minimum === undefined ? 'Too small or too short.' : `At least ${minimum}.`),
  too_big: ({ maximum }) => (maximum === undefined ? 'Too big or too long.' : `At most ${maximum}.`),
  unrecognized_keys: () => 'There are fields here that nobody knows.',
  loading: () => 'Still being read.',
  empty: () => 'Nothing in it.',
  too_long: () => 'Too long.',
  not_a_name: () => 'This does not look like a name.',
  not_an_id_number: () => 'An ID number has 18 digits; only the last may be X.',
  birth_date_wrong: () => 'The date of birth in the number cannot be; check it.',
  check_digit_wrong: () => 'The last digit does not fit; check the number.',
};

export function fieldProblemInChinese(problem: FieldProblem): string {
  return CHINESE[problem.code]?.(problem) ?? '这里填得不对。';
}

export function fieldProblemInEnglish(problem: FieldProblem): string {
  return ENGLISH[problem.code]?.(problem) ?? 'This cannot be right.';
}
