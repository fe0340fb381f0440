import { cursorSigner, openStore } from '@kring/functions/data/index'
import { keyWrapperFrom } from '@kring/functions/keyEnvironment'
import { backfillGrants } from '@kring/functions/schedule/backfill/backfill'
import { backfillPartners } from '@kring/functions/schedule/backfill/partnerCounts'
import { withSecret } from '@kring/functions/secret'

/**
 * `KRING_TABLE=… KRING_SECRET_ARN=… KRING_KEY_ARN=… node infra/backfillGrants.ts`: counts the referrals of before a grant
 * was written for that grant, and those of before a partner was counted for its own report, in a deployed table, with the credentials of who runs it. May be interrupted and run again.
 * Exits with 1 when some could not be counted.
 */
const { KRING_TABLE: table, KRING_SECRET: secret, ...env } = await withSecret(process.env)
if (table === undefined || secret === undefined) throw new TypeError('KRING_TABLE and KRING_SECRET_ARN are needed')
const store = openStore({ table, region: env.AWS_REGION, secret, ...keyWrapperFrom(env) })
const dependencies = { store, cursors: cursorSigner(secret), secret }
const grants = await backfillGrants(dependencies)
const partners = await backfillPartners(dependencies)
const failed = new Set([...grants.failed, ...partners.failed])
for (const id of failed) console.log(`${id}: could not be counted`)
console.log(
  `${grants.dossiers} referrals counted for grants, ${grants.left} grants left; ${partners.counted} for partners`,
)
process.exitCode = failed.size > 0 ? 1 : 0
