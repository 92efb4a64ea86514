import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigurationError } from './errors.ts';
import { OUTREACH_ENVIRONMENT, type OutreachConfig, outreachFrom } from './outreach-config.ts';
import type { VoiceSettings } from './speech/open-voice.ts';

const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  XIAOGU_DATA_DIR: z.string().default('./data'),
  XIAOGU_STARTER_DATA: z.enum(['on', 'off']).default('on'),
  XIAOGU_RATE_LIMIT: z.enum(['on', 'off']).default('on'),
  XIAOGU_TODAY: text.pipe(z.iso.date().optional()),
  XIAOGU_SECRET_KEY: text.pipe(
    z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, 'must be 64 hexadecimal digits')
      .optional(),
  ),
  XIAOGU_HALL_FILE: text,
  XIAOGU_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  OPENAI_BASE_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  OPENAI_API_KEY: text,
  XIAOGU_CHAT_MODEL: text,
  XIAOGU_EMBEDDING_MODEL: text,
  XIAOGU_MODEL_TIMEOUT_MS: z.coerce.number().int().min(500).max(120_000).default(15_000),
  XIAOGU_MODEL_FIRST_TOKEN_MS: z.coerce.number().int().min(200).max(120_000).default(8000),
  XIAOGU_MODEL_STALL_MS: z.coerce.number().int().min(200).max(120_000).default(4000),
  XIAOGU_MODEL_GUARD: z.enum(['on', 'off']).default('off'),
  XIAOGU_MODEL_FAILURES: z.coerce.number().int().min(1).default(3),
  XIAOGU_MODEL_TOKENS_PER_SESSION: z.coerce.number().int().min(0).default(2_000_000),
  XIAOGU_MODEL_TOKENS_PER_DAY: z.coerce.number().int().min(0).default(50_000_000),
  XIAOGU_WIDGET_ORIGINS: text
    .transform((value) => (value === undefined ? [] : value.split(/[\s,]+/)))
    .pipe(
      z.array(
        z
          .string()
          .refine(
            (origin) => URL.canParse(origin) && new URL(origin).origin === origin,
            'must be origins such as https://www.example.gov.cn',
          ),
      ),
    ),
  XIAOGU_REQUIRE_DEVICE: z.enum(['on', 'off']).default('off'),
  XIAOGU_METRICS: z.enum(['loopback', 'operator']).default('loopback'),
  XIAOGU_TRACES_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  XIAOGU_KEEP_SESSIONS_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  XIAOGU_KEEP_APPLICATIONS_DAYS: z.coerce.number().int().min(30).max(3650).default(730),
  XIAOGU_SPEECH_BASE_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  XIAOGU_SPEECH_API_KEY: text,
  XIAOGU_SPEECH_MODEL: z.string().default('tts-1'),
  XIAOGU_SPEECH_VOICE: z.string().default('alloy'),
  XIAOGU_TRANSCRIPTION_BASE_URL: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  XIAOGU_TRANSCRIPTION_API_KEY: text,
  XIAOGU_TRANSCRIPTION_MODEL: z.string().default('whisper-1'),
  XIAOGU_SHERPA_MODEL: text,
  XIAOGU_SHERPA_KIND: z.enum(['sense_voice', 'paraformer']).default('sense_voice'),
  XIAOGU_SHERPA_THREADS: z.coerce.number().int().min(1).max(64).default(2),
  XIAOGU_SHERPA_PACKAGE: z.string().default('sherpa-onnx-node'),
  XIAOGU_ESPEAK: z.string().default('espeak-ng'),
  XIAOGU_BROWSER_RECOGNITION: z.enum(['on', 'off']).default('on'),
  XIAOGU_TERMINAL_TOKENS: text.pipe(
    z
      .string()
      .regex(
        /^[^:,\s]+:[^:,\s]{16,}(,[^:,\s]+:[^:,\s]{16,})*$/,
        'must be id:token,id:token with tokens of 16 characters or more',
      )
      .optional(),
  ),
  XIAOGU_TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  ...OUTREACH_ENVIRONMENT,
});

export interface ModelEndpoint {
  baseUrl: string | undefined;
  apiKey: string | undefined;
  chatModel: string | undefined;
  embeddingModel: string | undefined;
  /** Milliseconds one turn may spend with the model, all steps together. */
  timeoutMs: number;
  /** Milliseconds until a step's first word or tool call. */
  firstTokenMs: number;
  /** Milliseconds between one piece of a step's answer and the next. */
  stallMs: number;
  /** Whether it is asked of a person's words alone, before each turn, whether they are an attack. */
  guard: boolean;
  /** Failures in a row after which the endpoint is left in peace for a while. */
  failures: number;
  /** Estimated tokens that one session may use in a day, and all of them together. */
  tokensPerSession: number;
  tokensPerDay: number;
}

/** Sound in and out, at any endpoint that speaks as OpenAI's does. */
export interface VoiceConfig extends VoiceSettings {
  /** Whether pages may use the browser's own recognition, which may send sound to the browser's maker. */
  browserRecognition: boolean;
}

export interface Config {
  port: number;
  host: string;
  dataDirectory: string;
  knowledgeDirectory: string;
  pagesDirectory: string;
  starterData: boolean;
  rateLimit: boolean;
  /** Origins of the pages that may carry the chat widget. */
  widgetOrigins: readonly string[];
  /** How many proxies in front may be believed about the caller's address. */
  trustedProxies: number;
  today: string | undefined;
  secretKey: string | undefined;
  /** The hall’s own description; `hall.yaml` in the data folder when not named. */
  hallFile: string | undefined;
  /** Under which address phones reach this server; without it there are no QR codes. */
  publicUrl: string | undefined;
  logLevel: string;
  /** Whether a kiosk's session needs the token of a registered device. */
  requireDevice: boolean;
  /** Who may read the metrics without signing in. */
  metrics: 'loopback' | 'operator';
  /** Where an OpenTelemetry collector takes traces over OTLP/HTTP; without it none are kept. */
  tracesUrl: string | undefined;
  keptDays: { sessions: number; applications: number; audit: number; carryAways: number };
  model: ModelEndpoint;
  voice: VoiceConfig;
  /** The token of each terminal's sensor and page, by the terminal's id. */
  terminalTokens: ReadonlyMap<string, string>;
  outreach: OutreachConfig;
}

/** How long the log of what staff did is meant to be kept; the program itself never shortens it. */
const AUDIT_DAYS = 1095;

const projectFile = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Reads the environment, once, into a frozen object; nothing else reads `process.env`.
 * @throws ConfigurationError `configuration_invalid`, naming the variable that is wrong and what it takes.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(
      'configuration_invalid',
      `The environment variable ${issue?.path.join('.')} is not usable: ${issue?.message}.`,
    );
  }
  const values = parsed.data;
  if (values.XIAOGU_RATE_LIMIT === 'off' && !isLoopback(values.HOST)) {
    throw new ConfigurationError(
      'rate_limit_required',
      'XIAOGU_RATE_LIMIT=off is for measurements on loopback and is refused while HOST is another address; unset one of the two.',
    );
  }
  const outreach = outreachFrom(values);
  if ('missing' in outreach) {
    throw new ConfigurationError(
      'configuration_invalid',
      `The environment variable ${outreach.missing} is needed beside the others that are set.`,
    );
  }
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    dataDirectory: resolve(values.XIAOGU_DATA_DIR),
    knowledgeDirectory: projectFile('knowledge'),
    pagesDirectory: projectFile('dist/web'),
    starterData: values.XIAOGU_STARTER_DATA === 'on',
    rateLimit: values.XIAOGU_RATE_LIMIT === 'on',
    widgetOrigins: Object.freeze(values.XIAOGU_WIDGET_ORIGINS),
    trustedProxies: values.XIAOGU_TRUST_PROXY,
    today: values.XIAOGU_TODAY,
    secretKey: values.XIAOGU_SECRET_KEY,
    hallFile: values.XIAOGU_HALL_FILE === undefined ? undefined : resolve(values.XIAOGU_HALL_FILE),
    publicUrl: values.XIAOGU_PUBLIC_URL,
    logLevel: values.XIAOGU_LOG_LEVEL,
    requireDevice: values.XIAOGU_REQUIRE_DEVICE === 'on',
    metrics: values.XIAOGU_METRICS,
    tracesUrl: values.XIAOGU_TRACES_URL,
    keptDays: Object.freeze({
      sessions: values.XIAOGU_KEEP_SESSIONS_DAYS,
      applications: values.XIAOGU_KEEP_APPLICATIONS_DAYS,
      audit: AUDIT_DAYS,
      carryAways: Math.ceil(values.XIAOGU_CARRY_AWAY_HOURS / 24),
    }),
    model: Object.freeze({
      baseUrl: values.OPENAI_BASE_URL,
      apiKey: values.OPENAI_API_KEY,
      chatModel: values.XIAOGU_CHAT_MODEL,
      embeddingModel: values.XIAOGU_EMBEDDING_MODEL,
      timeoutMs: values.XIAOGU_MODEL_TIMEOUT_MS,
      firstTokenMs: values.XIAOGU_MODEL_FIRST_TOKEN_MS,
      stallMs: values.XIAOGU_MODEL_STALL_MS,
      guard: values.XIAOGU_MODEL_GUARD === 'on',
      failures: values.XIAOGU_MODEL_FAILURES,
      tokensPerSession: values.XIAOGU_MODEL_TOKENS_PER_SESSION,
      tokensPerDay: values.XIAOGU_MODEL_TOKENS_PER_DAY,
    }),
    voice: Object.freeze({
      baseUrl: values.XIAOGU_SPEECH_BASE_URL,
      apiKey: values.XIAOGU_SPEECH_API_KEY,
      speechModel: values.XIAOGU_SPEECH_MODEL,
      speechVoice: values.XIAOGU_SPEECH_VOICE,
      transcriptionBaseUrl: values.XIAOGU_TRANSCRIPTION_BASE_URL,
      transcriptionApiKey: values.XIAOGU_TRANSCRIPTION_API_KEY,
      transcriptionModel: values.XIAOGU_TRANSCRIPTION_MODEL,
      sherpa:
        values.XIAOGU_SHERPA_MODEL === undefined
          ? undefined
          : Object.freeze({
              directory: values.XIAOGU_SHERPA_MODEL,
              kind: values.XIAOGU_SHERPA_KIND,
              threads: values.XIAOGU_SHERPA_THREADS,
              package: values.XIAOGU_SHERPA_PACKAGE,
            }),
      espeak: values.XIAOGU_ESPEAK,
      browserRecognition: values.XIAOGU_BROWSER_RECOGNITION === 'on',
    }),
    terminalTokens: new Map(
      (values.XIAOGU_TERMINAL_TOKENS ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => pair.split(':') as [string, string]),
    ),
    outreach: Object.freeze(outreach),
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
