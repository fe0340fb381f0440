import { exportForm } from '@kring/domain/forms'
import { keep } from '../../api/download.ts'
import { readFormVersion } from '../../api/forms.ts'

/** Downloads a version as a JSON file that names its published schema. */
export async function downloadForm(tenant: string, form: string, version: number): Promise<void> {
  const file = exportForm(await readFormVersion(tenant, form, version), location.origin)
  keep(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), `${form}-${version}.json`)
}
