import { endWith } from './faults.ts'
import { startHost } from './host.ts'
import { settingsFrom } from './settings.ts'
import { stopOnSignal } from './signals.ts'
import { startupMessage } from './startupMessage.ts'
import { buildWeb } from './web/build.ts'

/** `npm start`: builds what is stale, starts everything, says where it is. */
try {
  const settings = settingsFrom(process.env)
  // A signal that comes before all is up has nothing to wait for; the engine goes with the process.
  let stop = async (): Promise<void> => {}
  stopOnSignal(() => stop())
  const web = buildWeb(line => console.log(line))
  const [host] = await Promise.all([startHost({ ...settings, web }), web])
  stop = host.stop
  console.log(startupMessage(host.url, settings.demo))
} catch (error) {
  endWith(error)
}
