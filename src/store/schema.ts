import type { ColumnType, Generated } from 'kysely';

/** Instants are ISO 8601 in UTC; days are `YYYY-MM-DD` in China; `revision` grows with every change of a table's kind. */
export interface SessionTable {
  id: string;
  token_hash: string;
  channel: string;
  terminal_id: string | null;
  locale: string;
  created_at: string;
  last_seen_at: string;
  /** 1 while it holds a resume that the person has not agreed to have kept. */
  brief: ColumnType<number, number | undefined, number>;
  /** Everything known of the person, encrypted. */
  state: Uint8Array;
}

export interface TurnTable {
  id: string;
  session_id: string;
  number: number;
  created_at: string;
  intent: string;
  status: string;
  model: string;
  fallback: number;
  elapsed_ms: number;
  /** The person's words and the Turn, encrypted. */
  content: Uint8Array;
}

export interface PostingTable {
  id: string;
  source: string;
  title: string;
  employer: string;
  city: string;
  posted_at: string | null;
  valid_through: string | null;
  content_hash: string;
  revision: number;
  withdrawn: ColumnType<number, number | undefined, number>;
  /** The normalised posting as JSON. */
  posting: string;
  /** The row as the source gave it, as JSON. */
  raw: string;
}

export interface DocumentTable {
  id: string;
  title: string;
  content_hash: string;
  imported_at: string;
}

export interface PassageTable {
  id: string;
  document_id: string;
  ordinal: number;
  content_hash: string;
  revision: number;
  withdrawn: ColumnType<number, number | undefined, number>;
  /** The stored passage as JSON. */
  passage: string;
}

export interface EventTable {
  id: string;
  kind: 'fair' | 'course';
  source: string;
  content_hash: string;
  revision: number;
  withdrawn: ColumnType<number, number | undefined, number>;
  /** The job fair or the course as JSON. */
  event: string;
  /** The row as the source gave it, as JSON. */
  raw: string;
}

export interface RevisionTable {
  name: 'postings' | 'passages' | 'events';
  value: number;
}

export interface ImportRunTable {
  id: Generated<number>;
  kind: 'postings' | 'knowledge';
  file: string;
  started_at: string;
  report: string;
}

export interface ApplicationTable {
  id: string;
  /** Cut when the session is deleted; the application stays, for the person chose to send it. */
  session_id: string | null;
  job_id: string;
  /** The posting in brief as JSON, as it stood when the person applied. */
  posting: string;
  status: string;
  submitted_at: string;
  /** Name, contact and resume, encrypted. */
  content: Uint8Array;
}

export interface ApplicationEventTable {
  application_id: string;
  number: number;
  status: string;
  at: string;
  source: ColumnType<string, string | undefined, never>;
  /** Who of the source did it (a route's name, a member of staff); never the person's own name. */
  actor: string | null;
  /** When the interview is to be, where the employer said so. */
  happens_at: string | null;
  /** 0 until the person has been told in their session. */
  told: ColumnType<number, number | undefined, number>;
}

/** What must still leave the house. A row is written together with what it announces. */
export interface OutboxTable {
  /** The receiver knows a message by this and takes it once. */
  id: string;
  application_id: string;
  kind: ColumnType<string, string | undefined, never>;
  /** The event a notice tells of. */
  event_number: number | null;
  attempts: ColumnType<number, number | undefined, number>;
  next_attempt_at: string;
  delivered_at: string | null;
  /** Code of the last failure. */
  last_error: string | null;
}

export interface EmployerInboxTable {
  id: string;
  application_id: string;
  employer: string;
  job_id: string;
  received_at: string;
  withdrawn_at: string | null;
  /** When the person last had something added to it. */
  amended_at: string | null;
  /** Name, contact and resume, encrypted; empty once withdrawn. */
  content: Uint8Array;
}

/** How an interview or the first days of work went, as the person says. */
export interface OutcomeTable {
  application_id: string;
  stage: string;
  /** From when the person may be asked. */
  due_at: string;
  asked_at: string | null;
  answered_at: string | null;
  /** `session`, `page` or `message`. */
  answered_by: string | null;
  /** What it comes to, as a code. */
  answer: string | null;
  /** The person's own words, encrypted. */
  words: Uint8Array | null;
}

export interface CarryAwayTable {
  token_hash: string;
  /** Cut when the person took the page along and their session was deleted. */
  session_id: string | null;
  created_at: string;
  expires_at: string;
  wrong_codes: ColumnType<number, number | undefined, number>;
  locked_until: string | null;
  /** Resume, postings, checklists and code, encrypted. */
  content: Uint8Array;
}

export interface CallTable {
  id: string;
  session_id: string | null;
  application_id: string;
  /** Keyed hash of the telephone number. */
  person_hash: string;
  status: string;
  not_before: string;
  placed_at: string | null;
  /** Number, name and what is to be asked, encrypted. */
  content: Uint8Array;
}

/** The audit of calls: what happened and when, never what was said. It outlives the call. */
export interface CallEventTable {
  call_id: string;
  number: number;
  at: string;
  event: string;
}

export interface CallRefusalTable {
  person_hash: string;
  at: string;
}

/** Estimated tokens that a session had of the language model on a day. */
export interface ModelUsageTable {
  day: string;
  session_id: string;
  calls: number;
  tokens: number;
}

export interface OperatorTable {
  id: string;
  name: string;
  role: string;
  /** argon2id with its parameters and salt. */
  password_hash: string;
  created_at: string;
  disabled_at: string | null;
}

export interface OperatorSessionTable {
  token_hash: string;
  operator_id: string;
  created_at: string;
  expires_at: string;
}

export interface TerminalTable {
  id: string;
  name: string;
  token_hash: string;
  created_at: string;
  revoked_at: string | null;
}

/** What is switched off; what has no row is on. */
export interface SwitchTable {
  name: string;
  /** What the public is told. */
  notice: string;
  changed_at: string;
  changed_by: string;
}

/** Numbered without gaps; each row's hash covers the row and the hash before it. */
export interface AuditTable {
  number: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  hash: string;
}

/** Sealed. */
export interface KeptSecretTable {
  name: string;
  content: Uint8Array;
}

export interface Schema {
  kept_secrets: KeptSecretTable;
  calls: CallTable;
  outcomes: OutcomeTable;
  call_events: CallEventTable;
  call_refusals: CallRefusalTable;
  carry_aways: CarryAwayTable;
  sessions: SessionTable;
  turns: TurnTable;
  postings: PostingTable;
  documents: DocumentTable;
  passages: PassageTable;
  events: EventTable;
  revisions: RevisionTable;
  import_runs: ImportRunTable;
  applications: ApplicationTable;
  application_events: ApplicationEventTable;
  outbox: OutboxTable;
  employer_inbox: EmployerInboxTable;
  model_usage: ModelUsageTable;
  operators: OperatorTable;
  operator_sessions: OperatorSessionTable;
  terminals: TerminalTable;
  switches: SwitchTable;
  audit: AuditTable;
}
