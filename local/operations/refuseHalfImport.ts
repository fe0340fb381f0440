import { forWholeTable } from '@kring/functions/data/copies/wholeTable'
import type { Store } from '@kring/functions/data/index'
import { HostFault } from '../faults.ts'

/** A table into which an export is being put is not opened to anybody. Throws HostFault `import-unfinished`. */
export async function refuseHalfImport(store: Store): Promise<void> {
  if ((await forWholeTable(store).mark()) === undefined) return
  throw new HostFault(
    'import-unfinished',
    'An import into this data folder is not finished: run "npm run -s kring -- import <folder>" again.',
  )
}
