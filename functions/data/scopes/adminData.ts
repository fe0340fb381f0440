import type { Branding, LetterTexts, Logo, MailTexts, Tenant, TenantId, VariantId } from '@kring/domain'
import { letterTextsPart, mailTextsPart } from '@kring/domain'
import type * as z from 'zod'
import type { BoardStage } from '../boardStages.ts'
import type { Table } from '../connection.ts'
import { readFormHistory } from '../forms/formHistory.ts'
import {
  type DraftSave,
  dropFormDraft,
  type FormEntry,
  type ListedForm,
  listFormEntries,
  publishForm,
  readFormDraft,
  readFormEntry,
  saveFormDraft,
  setFormOpening,
} from '../forms/formRepository.ts'
import { readGrantsOfTenant } from '../grants/grants.ts'
import { tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import {
  type LogoImage,
  readBranding,
  readLetterTexts,
  readLogo,
  readMailTexts,
  saveLogo,
} from '../tenants/branding.ts'
import {
  changeTenant,
  readSetting,
  readTenantForChange,
  type SettingChange,
  saveSetting,
  saveSettingAndTenant,
  saveTenant,
  type TenantChange,
} from '../tenants/settings.ts'
import { countTenantStage } from '../trajectories/lists.ts'

/** A tenant's settings and forms, for who administers them: the tenant's admin, or the host that sets it up. */
export function adminData(table: Table, tenant: TenantId, mac: Mac) {
  const keys = tenantKeys(tenant)
  return {
    setting: <Value>(part: string, schema: z.ZodType<Value>) => readSetting(table, keys, part, schema),
    saveSetting: <Value>(part: string, change: SettingChange<Value>) => saveSetting(table, keys, part, change),
    tenantForChange: () => readTenantForChange(table, keys),
    saveTenant: (change: SettingChange<Tenant>) => saveTenant(table, keys, change),
    changeTenant: (change: TenantChange) => changeTenant(table, keys, change),
    saveSettingAndTenant: <Value>(part: string, change: SettingChange<Value>, become: (tenant: Tenant) => Tenant) =>
      saveSettingAndTenant(table, keys, part, change, become),
    /** How many trajectories are in a stage; of none of them anything else. */
    countStage: (stage: BoardStage) => countTenantStage(table, keys, stage),
    grants: () => readGrantsOfTenant(table, tenant),
    branding: {
      style: () => readBranding(table, keys),
      saveStyle: (change: SettingChange<Branding>) => saveSetting(table, keys, 'house-style', change),
      texts: (variant?: VariantId) => readMailTexts(table, keys, variant),
      saveTexts: (change: SettingChange<MailTexts>, variant?: VariantId) =>
        saveSetting(table, keys, mailTextsPart(variant), change),
      letters: (variant: VariantId) => readLetterTexts(table, keys, variant),
      saveLetters: (change: SettingChange<LetterTexts>, variant: VariantId) =>
        saveSetting(table, keys, letterTextsPart(variant), change),
      logo: () => readLogo(table, keys),
      saveLogo: (change: SettingChange<Logo>, image?: LogoImage) => saveLogo(table, keys, change, image),
    },
    forms: {
      list: () => listFormEntries(table, keys),
      entry: (form: string) => readFormEntry(table, keys, form),
      draft: (form: string) => readFormDraft(table, keys, form),
      history: (form: string) => readFormHistory(table, keys, form),
      save: (entry: FormEntry, draft: DraftSave) => saveFormDraft(table, keys, entry, draft),
      drop: (form: string, revision: number) => dropFormDraft(table, keys, form, revision),
      publish: (entry: FormEntry, draft: Parameters<typeof publishForm>[4]) =>
        publishForm(table, keys, mac, entry, draft),
      setOpening: (form: ListedForm, opening: Parameters<typeof setFormOpening>[3]) =>
        setFormOpening(table, keys, form, opening),
    },
  }
}
