import { endWith } from './faults.ts'
import { startHost } from './host.ts'
import { publicUrlFrom } from './publicUrl.ts'
import { settingsFrom } from './settings.ts'
import { stopOnSignal } from './signals.ts'
import { startupMessage } from './startupMessage.ts'
import { buildWeb } from './web/build.ts'

/** `npm start`: builds the web app if its sources changed, starts the host and prints its address. */
try {
  const settings = settingsFrom(process.env)
  // A signal during start exits at once; the engine process is killed by its `exit` handler.
  let stop = async (): Promise<void> => {}
  stopOnSignal(() => stop())
  const env = { ...process.env, KRING_PUBLIC_URL: publicUrlFrom(process.env, settings.port) }
  const web = buildWeb(line => console.log(line))
  const [host] = await Promise.all([startHost({ ...settings, env, web, releases: true }), web])
  stop = host.stop
  console.log(startupMessage(host.url, settings.demo, host.clock))
} catch (error) {
  endWith(error)
}
