import { OperationFault } from '@kring/functions/operations/fault'
import type { OperatedHost } from '@kring/functions/operations/host'
import { environmentNamed, InvalidSettings } from '../environments.ts'

/** A deployed stage for a command, by the name of its settings. Throws OperationFault `host-unknown` and those of openCloud. */
export async function openStage(name: string, command: string): Promise<OperatedHost> {
  const { account, region, domain } = settingsOf(name)
  // Loaded for a stage only: the clients of AWS take half a second.
  const { openCloud } = await import('@kring/functions/operations/cloud/openCloud')
  return openCloud({ name, account, region, domain }, command)
}

function settingsOf(name: string) {
  try {
    return environmentNamed(name)
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error
    throw new OperationFault('host-unknown', `There is no host ${name}: ${error.message}`, { cause: error })
  }
}
