import type { AuditRepository } from '../store/audit-repository.ts';
import { auditKey } from '../store/audit-repository.ts';
import { createCipher } from '../store/cipher.ts';
import type { Database } from '../store/database.ts';
import { KEPT_SECRET_OWNER } from '../store/phone-hash-key.ts';

const BATCH = 200;
/** Tables whose rows are sealed for their own id, and what the owner's name begins with. */
const SEALED = [
  ['applications', 'application'],
  ['employer_inbox', 'inbox'],
  ['calls', 'call'],
] as const;

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
    for (const [table, prefix] of SEALED) {
      for (const { id, content } of await transaction.selectFrom(table).select(['id', 'content']).execute()) {
        const renewed = again(`${prefix}:${id}`, content);
        await transaction.updateTable(table).set({ content: renewed }).where('id', '=', id).execute();
        sealed += 1;
      }
    }
    for (const { name, content } of await transaction.selectFrom('kept_secrets').selectAll().execute()) {
      const renewed = again(`${KEPT_SECRET_OWNER}:${name}`, content);
      await transaction.updateTable('kept_secrets').set({ content: renewed }).where('name', '=', name).execute();
      sealed += 1;
    }
    const carried = await transaction.selectFrom('carry_aways').select(['token_hash', 'content']).execute();
    for (const { token_hash, content } of carried) {
      const renewed = again(`carry-away:${token_hash}`, content);
      await transaction
        .updateTable('carry_aways')
        .set({ content: renewed })
        .where('token_hash', '=', token_hash)
        .execute();
      sealed += 1;
    }
    const told = await transaction.selectFrom('outcomes').select(['application_id', 'stage', 'words']).execute();
    for (const { application_id, stage, words } of told) {
      if (words === null) continue;
      await transaction
        .updateTable('outcomes')
        .set({ words: again(`outcome:${application_id}:${stage}`, words) })
        .where('application_id', '=', application_id)
        .where('stage', '=', stage)
        .execute();
      sealed += 1;
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
