import type { Logger } from './agent/logger.ts';
import type { ModelCircuit } from './agent/model-circuit.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { LoadedKnowledge } from './load-knowledge.ts';
import { createMetrics, type Metrics } from './metrics/metrics.ts';
import { SignIn } from './operators/sign-in.ts';
import type { Switches } from './operators/switches.ts';
import { Retention } from './privacy/retention.ts';
import { ApplicationRepository } from './store/application-repository.ts';
import { AuditRepository, auditKey } from './store/audit-repository.ts';
import { CallRepository } from './store/call-repository.ts';
import { CarryAwayRepository } from './store/carry-away-repository.ts';
import type { Cipher } from './store/cipher.ts';
import type { Database } from './store/database.ts';
import { ModelUsageRepository } from './store/model-usage-repository.ts';
import { OperatorRepository } from './store/operator-repository.ts';
import type { SessionRepository } from './store/session-repository.ts';
import { TerminalRepository } from './store/terminal-repository.ts';

export interface Operations {
  signIn: SignIn;
  terminals: TerminalRepository;
  switches: Switches;
  audit: AuditRepository;
  retention: Retention;
  metrics: Metrics;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const CIRCUIT_LEVELS = { closed: 0, trying: 1, open: 2 } as const;

/** Puts together what staff need: accounts, devices, switches, the log, retention and figures. */
export async function openOperations(parts: {
  config: Config;
  database: Database;
  cipher: Cipher;
  secretKey: Buffer;
  phoneKey: Buffer;
  knowledge: LoadedKnowledge;
  sessions: SessionRepository;
  switches: Switches;
  clock: Clock;
  logger: Logger;
  circuit: () => ModelCircuit | undefined;
}): Promise<Operations> {
  const { config, database, cipher, secretKey, phoneKey, knowledge, sessions, switches, clock, logger, circuit } =
    parts;
  const audit = new AuditRepository(database, auditKey(secretKey));
  const onProblem = (error: unknown): void => logger.error({ err: error }, 'a task in the background failed');
  const retention = new Retention({
    sessions,
    applications: new ApplicationRepository(database, cipher),
    usage: new ModelUsageRepository(database),
    carryAways: new CarryAwayRepository(database, cipher),
    calls: new CallRepository(database, cipher, phoneKey),
    days: config.keptDays,
    clock,
    onRun: ({ sessions: gone, applications }) =>
      audit.append(
        { actor: 'retention', action: 'deleted', subject: `sessions ${gone}, applications ${applications}` },
        clock.now(),
      ),
    onProblem,
  });
  const metrics = createMetrics({
    async outboxWaiting() {
      const rows = await database.selectFrom('outbox').select('id').where('delivered_at', 'is', null).execute();
      return rows.length;
    },
    postings: () => knowledge.jobIndex.size,
    passages: () => knowledge.knowledgeIndex.size,
    modelCircuit() {
      const state = circuit()?.state;
      return state === undefined ? undefined : CIRCUIT_LEVELS[state];
    },
    imports: () =>
      database
        .selectFrom('import_runs')
        .select(['kind', (expression) => expression.fn.countAll<number>().as('runs')])
        .groupBy('kind')
        .execute(),
  });
  return {
    signIn: new SignIn({ operators: new OperatorRepository(database), audit, clock }),
    terminals: new TerminalRepository(database),
    switches,
    audit,
    retention,
    metrics,
    async start() {
      switches.start(onProblem);
      retention.start();
    },
    async stop() {
      switches.stop();
      await retention.stop();
    },
  };
}
