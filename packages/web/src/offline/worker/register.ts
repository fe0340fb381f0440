import { isSwitchedOff } from './config.ts'
import { dayScope, takeOver, workerPath } from './scope.ts'

/** Milliseconds: a slow phone fetches a few hundred KiB. */
const patience = 60_000

/**
 * Makes sure that the page of the day opens without signal, with the app as it is now. To be called before a bag is
 * prepared: with a bag on the device, nothing is replaced. False where the browser has no workers, where the installation
 * switched them off, and where the files could not be fetched.
 */
export async function readyWithoutSignal(): Promise<boolean> {
  const workers = navigator.serviceWorker
  if (workers === undefined) return false
  if (await isSwitchedOff()) {
    const registration = await workers.getRegistration(dayScope)
    await registration?.unregister()
    return false
  }
  try {
    const registration = await workers.register(workerPath, { scope: dayScope, updateViaCache: 'none' })
    await registration.update()
    const newest = registration.installing ?? registration.waiting
    return newest === null ? registration.active !== null : await activated(newest)
  } catch {
    return false
  }
}

/** Resolves when the worker has taken over; false when it could not be installed, or not in time. */
function activated(worker: ServiceWorker): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => done(false), patience)
    const look = (): void => {
      if (worker.state === 'installed') worker.postMessage(takeOver)
      else if (worker.state === 'activated') done(true)
      else if (worker.state === 'redundant') done(false)
    }
    function done(isReady: boolean): void {
      clearTimeout(timer)
      worker.removeEventListener('statechange', look)
      resolve(isReady)
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
