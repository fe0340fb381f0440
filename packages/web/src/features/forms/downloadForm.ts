import { exportForm } from '@kring/domain/forms'
import { keep } from '../../api/download.ts'
import { readFormVersion } from '../../api/forms.ts'

/** Gives the browser a version as a file, which says where its shape is published. */
export async function downloadForm(tenant: string, form: string, version: number): Promise<void> {
  const file = exportForm(await readFormVersion(tenant, form, version), location.origin)
  keep(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), `${form}-${version}.json`)
}
