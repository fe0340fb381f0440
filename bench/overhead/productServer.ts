import { quotasOf } from '@kring/functions/api/quotas'
import { startHost } from '@kring/local/host'
import { settingsFrom } from '@kring/local/settings'
import { stopOnSignal } from '@kring/local/signals'

/** A process of its own with the host as `npm start` runs it, except that no caller is refused by a quota. */
const settings = settingsFrom(process.env)
const host = await startHost({
  data: settings.data,
  threads: settings.threads,
  demo: false,
  quiet: true,
  quotas: quotasOf({ burst: 1e9, perSecond: 1e6 }),
})
stopOnSignal(host.stop)
process.send?.({ url: host.url })
