import type { AuditRepository } from '../store/audit-repository.ts';
import { auditKey } from '../store/audit-repository.ts';
import { createCipher } from '../store/cipher.ts';
import type { Database } from '../store/database.ts';

const BATCH = 200;

/** Seals everything sealed anew under another key, all of it or nothing. @returns how many values were sealed */
export function rotateKey(
  database: Database,
  audit: AuditRepository,
  { from, to }: { from: Buffer; to: Buffer },
): Promise<number> {
  const old = createCipher(from);
  const next = createCipher(to);
  const again = (owner: string, sealed: Uint8Array): Uint8Array => next.seal(owner, old.open(owner, sealed));
  return database.transaction().execute(async (transaction) => {
    let sealed = 0;
    for (const { id, state } of await transaction.selectFrom('sessions').select(['id', 'state']).execute()) {
      await transaction
        .updateTable('sessions')
        .set({ state: again(id, state) })
        .where('id', '=', id)
        .execute();
      sealed += 1;
    }
    for (const table of ['applications', 'employer_inbox'] as const) {
      const prefix = table === 'applications' ? 'application' : 'inbox';
      for (const { id, content } of await transaction.selectFrom(table).select(['id', 'content']).execute()) {
        const renewed = again(`${prefix}:${id}`, content);
        await transaction.updateTable(table).set({ content: renewed }).where('id', '=', id).execute();
        sealed += 1;
      }
    }
    for (let last = ''; ; ) {
      const turns = await transaction
        .selectFrom('turns')
        .select(['id', 'session_id', 'content'])
        .where('id', '>', last)
        .orderBy('id')
        .limit(BATCH)
        .execute();
      for (const { id, session_id, content } of turns) {
        const renewed = again(session_id, content);
        await transaction.updateTable('turns').set({ content: renewed }).where('id', '=', id).execute();
      }
      sealed += turns.length;
      if (turns.length < BATCH) break;
      last = turns.at(-1)!.id;
    }
    await audit.sealAnew(transaction, auditKey(to));
    return sealed;
  });
}
