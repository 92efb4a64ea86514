import { z } from 'zod';
import { SIGNATURE_VERSIONS, type SignatureVersions } from './outbound/signature.ts';

const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));
const secret = text.pipe(z.string().min(16, 'must have at least 16 characters').optional());
const httpUrl = text.pipe(z.url({ protocol: /^https?$/ }).optional());

/** The environment of everything that leaves the house: see docs/delivery.md, docs/staying.md, docs/identity.md. */
export const OUTREACH_ENVIRONMENT = {
  XIAOGU_DELIVERY_FILE: text,
  XIAOGU_SIGNATURES: z.enum(SIGNATURE_VERSIONS).default('both'),
  XIAOGU_SMTP_URL: text.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  XIAOGU_MAIL_FROM: text,
  XIAOGU_SENDER_URL: httpUrl,
  XIAOGU_SENDER_SECRET: secret,
  XIAOGU_PUBLIC_URL: httpUrl,
  XIAOGU_CARRY_AWAY_HOURS: z.coerce.number().int().min(1).max(168).default(24),
  XIAOGU_CALLS_URL: httpUrl,
  XIAOGU_CALLS_SECRET: secret,
  XIAOGU_CALL_HOURS: text.pipe(
    z
      .string()
      .regex(/^\d{1,2}-\d{1,2}(,\d{1,2}-\d{1,2})*$/, 'must look like 9-12,14-20')
      .optional(),
  ),
  XIAOGU_CALL_REST_DAYS: text.pipe(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*$/, 'must be dates with commas between')
      .optional(),
  ),
  XIAOGU_CALL_WORK_DAYS: text.pipe(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*$/, 'must be dates with commas between')
      .optional(),
  ),
  XIAOGU_IDENTITY: z.enum(['none', 'demonstration', 'alipay']).default('none'),
  XIAOGU_ALIPAY_APP_ID: text,
  XIAOGU_ALIPAY_PRIVATE_KEY_FILE: text,
  XIAOGU_ALIPAY_PUBLIC_KEY_FILE: text,
  XIAOGU_ALIPAY_GATEWAY: httpUrl,
} as const;

type Values = z.infer<z.ZodObject<typeof OUTREACH_ENVIRONMENT>>;

export interface OutreachConfig {
  deliveryFile: string | undefined;
  /** Of calls to other systems and of theirs. */
  signatures: SignatureVersions;
  mail: { url: string; from: string } | undefined;
  sender: { url: string; secret: string } | undefined;
  carryAwayHours: number;
  calls:
    | {
        url: string;
        secret: string;
        /** Hours of the day in China, from inclusive, to exclusive. */
        hours: readonly { from: number; to: number }[];
        /** Holidays on which nobody is called, beside Saturday and Sunday. */
        restDays: readonly string[];
        /** Saturdays and Sundays that are working days by the State Council's notice. */
        workDays: readonly string[];
      }
    | undefined;
  identity:
    | { kind: 'none' }
    | { kind: 'demonstration' }
    | {
        kind: 'alipay';
        appId: string;
        privateKeyFile: string;
        publicKeyFile: string;
        gateway: string | undefined;
      };
}

/** @returns the settings, or the name of the variable that another one makes necessary */
export function outreachFrom(values: Values): OutreachConfig | { missing: string } {
  if (values.XIAOGU_SMTP_URL && !values.XIAOGU_MAIL_FROM) return { missing: 'XIAOGU_MAIL_FROM' };
  if (values.XIAOGU_SENDER_URL && !values.XIAOGU_SENDER_SECRET) return { missing: 'XIAOGU_SENDER_SECRET' };
  if (values.XIAOGU_CALLS_URL && !values.XIAOGU_CALLS_SECRET) return { missing: 'XIAOGU_CALLS_SECRET' };
  const alipay = {
    appId: values.XIAOGU_ALIPAY_APP_ID,
    privateKeyFile: values.XIAOGU_ALIPAY_PRIVATE_KEY_FILE,
    publicKeyFile: values.XIAOGU_ALIPAY_PUBLIC_KEY_FILE,
  };
  if (values.XIAOGU_IDENTITY === 'alipay') {
    if (!alipay.appId) return { missing: 'XIAOGU_ALIPAY_APP_ID' };
    if (!alipay.privateKeyFile) return { missing: 'XIAOGU_ALIPAY_PRIVATE_KEY_FILE' };
    if (!alipay.publicKeyFile) return { missing: 'XIAOGU_ALIPAY_PUBLIC_KEY_FILE' };
  }
  const days = (list: string | undefined) => list?.split(',') ?? [];
  return {
    deliveryFile: values.XIAOGU_DELIVERY_FILE,
    signatures: values.XIAOGU_SIGNATURES,
    mail: values.XIAOGU_SMTP_URL && { url: values.XIAOGU_SMTP_URL, from: values.XIAOGU_MAIL_FROM! },
    sender: values.XIAOGU_SENDER_URL && { url: values.XIAOGU_SENDER_URL, secret: values.XIAOGU_SENDER_SECRET! },
    carryAwayHours: values.XIAOGU_CARRY_AWAY_HOURS,
    calls: values.XIAOGU_CALLS_URL && {
      url: values.XIAOGU_CALLS_URL,
      secret: values.XIAOGU_CALLS_SECRET!,
      hours: (values.XIAOGU_CALL_HOURS ?? '9-12,14-20').split(',').map((span) => {
        const [from, to] = span.split('-').map(Number) as [number, number];
        return { from, to };
      }),
      restDays: days(values.XIAOGU_CALL_REST_DAYS),
      workDays: days(values.XIAOGU_CALL_WORK_DAYS),
    },
    identity:
      values.XIAOGU_IDENTITY === 'alipay'
        ? {
            kind: 'alipay',
            ...(alipay as Required<typeof alipay> & Record<keyof typeof alipay, string>),
            gateway: values.XIAOGU_ALIPAY_GATEWAY,
          }
        : { kind: values.XIAOGU_IDENTITY },
  } as OutreachConfig;
}
