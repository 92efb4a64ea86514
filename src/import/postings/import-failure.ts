/** Why a whole file could not be taken; the words are for the operator, the code is stable. */
export const FILE_FAILURES = {
  file_missing: 'there is no such file',
  file_is_directory: 'this is a folder; name the files in it',
  file_unreadable: 'the file may not be read',
  file_empty: 'the file is empty',
  file_is_pdf: 'this is a PDF, whatever its name says; export the table as CSV or XLSX',
  file_is_old_excel: 'this is an old .xls workbook or one protected by a password; save it as a plain .xlsx',
  file_is_image: 'this is a picture; export the table as CSV or XLSX',
  file_not_a_table: 'the content is none of CSV, XLSX, JSON, JSON lines or schema.org JobPosting',
  file_too_large: 'unpacked the workbook is larger than any list of postings; split it',
  spreadsheet_damaged: 'the workbook cannot be opened; it is damaged or protected by a password',
  json_damaged: 'the file is not complete JSON',
  json_no_postings: 'the JSON holds no list of postings',
  columns_unknown: 'no column of job titles or none of employers was found; name them in a --mapping file',
  event_columns_unknown: 'no heading row with a title and a date, a city or a host was found',
  file_not_whole:
    'its rows were taken in, but nothing was withdrawn: it gives no postings, or leaves out more rows than it gives',
  mapping_column_missing: 'a column named in the mapping is not in the file',
} as const;
export type FileFailureCode = keyof typeof FILE_FAILURES;

/** A file that could not be read at all; the other files of the run are still imported. */
export class FileFailure extends Error {
  readonly code: FileFailureCode;

  constructor(code: FileFailureCode, detail = '', options: { cause?: unknown } = {}) {
    super(`${FILE_FAILURES[code]}${detail === '' ? '' : ` (${detail})`}`, options);
    this.name = 'FileFailure';
    this.code = code;
  }
}
