import { endWith } from './faults.ts'
import { greeting } from './greeting.ts'
import { startHost } from './host.ts'
import { settingsFrom } from './settings.ts'
import { stopOnSignal } from './signals.ts'
import { buildWeb } from './web/build.ts'

/** `npm start`: builds what is stale, starts everything, says where it is. */
try {
  const settings = settingsFrom(process.env)
  const [host] = await Promise.all([startHost(settings), buildWeb(line => console.log(line))])
  stopOnSignal(() => host.stop())
  console.log(greeting(host.url, settings.demo))
} catch (error) {
  endWith(error)
}
