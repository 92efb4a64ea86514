import { randomBytes } from 'node:crypto';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';

export const KEPT_SECRET_OWNER = 'kept-secret';
const NAME = 'phone_hash_key';

/**
 * The key that hashes of telephone numbers are made with. It is sealed under the key of personal data and outlives it, so
 * that who asked not to be called is still known after that key was renewed.
 * @param key of personal data, with which a store from before there was such a key has made its hashes
 */
export async function phoneHashKey(database: Database, cipher: Cipher, key: Buffer): Promise<Buffer> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('kept_secrets')
      .select('content')
      .where('name', '=', NAME)
      .executeTakeFirst();
    const owner = `${KEPT_SECRET_OWNER}:${NAME}`;
    if (row !== undefined) return Buffer.from(cipher.open(owner, row.content) as string, 'hex');
    const refused = await transaction.selectFrom('call_refusals').select('person_hash').limit(1).executeTakeFirst();
    const called = await transaction.selectFrom('calls').select('id').limit(1).executeTakeFirst();
    const hashKey = refused === undefined && called === undefined ? randomBytes(32) : key;
    await transaction
      .insertInto('kept_secrets')
      .values({ name: NAME, content: cipher.seal(owner, hashKey.toString('hex')) })
      .execute();
    return hashKey;
  });
}
