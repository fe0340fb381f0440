import { FormDefinition } from '@kring/domain'
import * as z from 'zod'
import { get } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, ForgedItem } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { isSealedForm } from './sealedForm.ts'

/** The live version, and the days (YYYY-MM-DD, both included) between which the form accepts referrals. */
const Live = z.object({ version: z.int().min(1), opensOn: z.string().optional(), closesOn: z.string().optional() })
export type LiveForm = z.infer<typeof Live>

/** A form's live version and opening days; undefined when the tenant has no such form. */
export async function readLiveForm(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  form: string,
): Promise<LiveForm | undefined> {
  const item = await get(table, 'read-live-form', keys.formLive(form))
  if (item === undefined) return undefined
  const live = Live.safeParse(item)
  if (!live.success) throw new CorruptItem(`unreadable live form: ${form}`)
  return live.data
}

/**
 * One version of a form. Versions never change, so the caller may cache it. Throws ForgedItem when it was altered, as
 * what a citizen declares is in it.
 */
export async function readFormVersion(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  mac: Mac,
  form: string,
  version: number,
): Promise<FormDefinition | undefined> {
  const item = await get(table, 'read-form', keys.formVersion(form, version))
  if (item === undefined) return undefined
  if (!isSealedForm(item, mac)) throw new ForgedItem(`form: ${String(item.pk)} ${String(item.sk)}`)
  const definition = FormDefinition.safeParse(item.definition)
  if (!definition.success) throw new CorruptItem(`unreadable form: ${form} ${version}`)
  return definition.data
}
