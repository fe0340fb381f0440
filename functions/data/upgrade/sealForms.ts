import { FormDefinition } from '@kring/domain'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { readFormHistory } from '../forms/formHistory.ts'
import { listForms } from '../forms/formRepository.ts'
import { formVersionItem } from '../forms/sealedForm.ts'
import type { tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

/** Seals the form versions that were published before versions had a seal. Repeating it changes nothing. */
export async function sealForms(table: Table, keys: ReturnType<typeof tenantKeys>, mac: Mac): Promise<void> {
  for (const { id, live } of await listForms(table, keys)) {
    const { versions } = await readFormHistory(table, keys, id)
    for (const version of new Set([live.version, ...versions.map(one => one.version)])) {
      const key = keys.formVersion(id, version)
      const item = await get(table, 'upgrade-form', key, true)
      if (item === undefined || 'seal' in item) continue
      await put(table, 'upgrade-form', formVersionItem(key, FormDefinition.parse(item.definition), mac))
    }
  }
}
