import type { VariantId } from '@kring/domain'
import { variants } from '@kring/domain/variants'

type SettingField = 'place' | 'groups' | 'school' | 'year'

/** What a kind of conference is about beside persons. */
export function settingFields(variant: VariantId): readonly SettingField[] {
  const { participants } = variants[variant]
  if (participants === 'groups') return ['place', 'groups']
  return participants === 'pupil' ? ['school', 'year'] : []
}
