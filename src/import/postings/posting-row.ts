/** The things a column can hold. `personal` is never kept; the ones after it tell rows apart but are not shown. */
export const FIELDS = [
  'id',
  'url',
  'title',
  'employer',
  'pay',
  'payMin',
  'payMax',
  'payUnit',
  'payMonths',
  'province',
  'city',
  'district',
  'place',
  'area',
  'address',
  'lat',
  'lon',
  'education',
  'experience',
  'headcount',
  'benefits',
  'tags',
  'description',
  'employmentType',
  'shift',
  'postedAt',
  'validThrough',
  'category',
  'personal',
  'industry',
  'companySize',
  'companyNature',
  'companyUrl',
  'companyInfo',
  'attributes',
] as const;
export type Field = (typeof FIELDS)[number];

/** A row's cells by what they hold, as written; several columns of one field are joined by line breaks. */
export type FieldValues = Partial<Record<Field, string>>;

/** Why a row stays out. The words are for the operator; the code is stable. */
export const REJECTIONS = {
  title_missing: 'the row names no job',
  title_truncated: 'what is left of the job title names no job, and the description does not name it',
  title_not_a_title: 'the cell of the job title holds something else',
  employer_missing: 'the row names no employer',
  employer_not_an_employer: 'the cell of the employer holds something else',
  row_empty: 'every cell is empty',
  row_total: 'the row is a sum or a note under the table',
  columns_wrong: 'the row does not have the columns of the header and cannot be put right',
  quotes_unbalanced: 'a quotation mark is opened and not closed',
  json_torn: 'the line is not complete JSON',
  json_not_an_object: 'the line is JSON but not a posting',
} as const;
export type Rejection = keyof typeof REJECTIONS;

export function reasonText(code: Rejection): string {
  return `${code}: ${REJECTIONS[code]}`;
}
