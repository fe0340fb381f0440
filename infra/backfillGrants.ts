import { cursorSigner, openStore } from '@kring/functions/data/index'
import { keyWrapperFrom } from '@kring/functions/keyEnvironment'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { withSecret } from '@kring/functions/secret'

/**
 * `KRING_TABLE=… KRING_SECRET_ARN=… KRING_KEY_ARN=… node infra/backfillGrants.ts`: counts the referrals of before a grant
 * was written for that grant, in a deployed table, with the credentials of who runs it. May be interrupted and run again.
 * Exits with 1 when some could not be counted.
 */
const { KRING_TABLE: table, KRING_SECRET: secret, ...env } = await withSecret(process.env)
if (table === undefined || secret === undefined) throw new TypeError('KRING_TABLE and KRING_SECRET_ARN are needed')
const store = openStore({ table, region: env.AWS_REGION, secret, ...keyWrapperFrom(env) })
const { dossiers, failed, left } = await backfillGrants({ store, cursors: cursorSigner(secret), secret })
for (const id of failed) console.log(`${id}: could not be counted`)
console.log(`${dossiers} referrals counted, ${left} grants left`)
process.exitCode = failed.length > 0 ? 1 : 0
