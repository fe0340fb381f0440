import { forPlatform, openStore } from '@kring/functions/data/index'

/**
 * `KRING_TABLE=… node infra/claimPrefixes.ts`: claims the letters of partners that were made before letters were
 * claimed, in a deployed table, with the credentials of who runs it. Idempotent. Exits with 1 when partners share theirs.
 */
const table = process.env.KRING_TABLE
if (table === undefined) throw new TypeError('KRING_TABLE names the table')
const shared = await forPlatform(openStore({ table, region: process.env.AWS_REGION })).claimPrefixes()
for (const id of shared) console.log(`${id}: another partner has its letters`)
process.exitCode = shared.length > 0 ? 1 : 0
