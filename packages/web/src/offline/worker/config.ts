import { configPath } from './scope.ts'

/**
 * Whether the product lets a worker serve the day: `/config.json` is never cached, so an installation can switch it off at
 * any moment. Undefined without an answer.
 */
export async function isSwitchedOff(fetched: typeof fetch = fetch): Promise<boolean | undefined> {
  try {
    const answer = await fetched(configPath, { cache: 'no-store' })
    if (!answer.ok) return undefined
    const config: unknown = await answer.json()
    return typeof config === 'object' && config !== null && 'dayWorker' in config && config.dayWorker === 'off'
  } catch {
    return undefined
  }
}
