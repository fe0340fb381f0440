import { environmentNamed, InvalidSettings } from '../../environments.ts'
import { addressesOf } from '../deploy.ts'
import { clientsIn } from '../preflight/clients.ts'
import { runChecks } from './check.ts'
import { leadingKeys } from './leadingKeys.ts'
import { looksOf } from './looks.ts'
import { serviceChecks } from './services.ts'
import { signInChecks } from './signIn.ts'

/**
 * `npm run account-day -- <stage>`: asks a deployed environment what no emulator shows (docs/account-day.md), and lists what
 * somebody has to look at. Exits with 1 when something is not so, and with 2 without a stage.
 */
const [stage] = process.argv.slice(2)
if (stage === undefined) {
  console.error('npm run account-day -- <stage>')
  process.exit(2)
}
try {
  const environment = environmentNamed(stage)
  const clients = clientsIn(environment.region)
  const deployed = await addressesOf(environment, clients)
  const checks = [leadingKeys(environment), ...signInChecks(deployed, clients), ...serviceChecks(environment, clients)]
  const failed = await runChecks(checks, line => console.log(line))
  for (const { name, how } of looksOf(environment)) console.log(`look  ${name}: ${how}`)
  process.exitCode = failed > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof InvalidSettings)) throw error
  console.error(error.message)
  process.exitCode = 1
}
