import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AppliedPosting } from '../contract/application.ts';
import { ConfigurationError } from '../errors.ts';
import { parseYaml } from '../yaml.ts';
import type { ApplicationDelivery } from './application-delivery.ts';

const Webhook = z.strictObject({ url: z.url({ protocol: /^https?$/ }), secret: z.string().min(16).max(200) });

const Route = z
  .strictObject({
    /** What staff and the audit call it. */
    name: z.string().min(1).max(60),
    /** The employer's name as its postings state it. */
    employer: z.string().min(1).optional(),
    /** The source its postings come from. */
    source: z.string().min(1).optional(),
    email: z.email().optional(),
    webhook: Webhook.optional(),
    /** With it the employer's own system may say what became of an application. */
    statusSecret: z.string().min(16).max(200).optional(),
  })
  .refine(({ employer, source }) => employer !== undefined || source !== undefined, {
    error: 'names neither an employer nor a source',
  })
  .refine(({ email, webhook }) => email === undefined || webhook === undefined, {
    error: 'has both an e-mail address and a webhook; one is enough',
  });
export type DeliveryRoute = z.infer<typeof Route>;

export const DeliveryFile = z.strictObject({
  /** Hosts inside the bureau's own network that may be called although their addresses are private. */
  allowedPrivateHosts: z.array(z.string().min(1)).default([]),
  routes: z.array(Route).default([]),
});
export type DeliveryFile = z.infer<typeof DeliveryFile>;

/** @throws ConfigurationError `delivery_file_invalid`, saying which line of the file is wrong */
export function readDeliveryFile(path: string): DeliveryFile {
  let content: unknown;
  try {
    content = parseYaml(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ConfigurationError('delivery_file_invalid', `The delivery file ${path} cannot be read.`, { cause });
  }
  const parsed = DeliveryFile.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(
    'delivery_file_invalid',
    `The delivery file ${path} is not usable at ${issue?.path.join('.')}: ${issue?.message}.`,
  );
}

/** The first route that fits a posting; an employer and a source, where both are named, must both fit. */
export function routeFor(
  { employer, source }: Pick<AppliedPosting, 'employer' | 'source'>,
  routes: readonly DeliveryRoute[],
): DeliveryRoute | undefined {
  return routes.find(
    (route) =>
      (route.employer === undefined || route.employer === employer) &&
      (route.source === undefined || route.source === source),
  );
}

/** Sends each application the way its employer's route says, and into the inbox when no route says another. */
export function routedDelivery(
  routes: readonly DeliveryRoute[],
  ways: {
    inbox: ApplicationDelivery;
    email(address: string): ApplicationDelivery;
    webhook(target: { url: string; secret: string }): ApplicationDelivery;
  },
): ApplicationDelivery {
  return {
    deliver(message) {
      // What the starter set made up is an exercise and never leaves the house.
      const route = message.posting.demonstration ? undefined : routeFor(message.posting, routes);
      if (route?.webhook !== undefined) return ways.webhook(route.webhook).deliver(message);
      if (route?.email !== undefined) return ways.email(route.email).deliver(message);
      return ways.inbox.deliver(message);
    },
  };
}
