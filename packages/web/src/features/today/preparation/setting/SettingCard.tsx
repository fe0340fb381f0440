import { useTranslation } from '../../../../i18n/index.ts'
import { listOf } from '../../../../trajectory/words.ts'
import { SettingForm } from '../lazyForms.ts'
import { PreparationCard } from '../PreparationCard.tsx'
import { usePreparation } from '../PreparationContext.ts'
import { settingFields } from './settingFields.ts'

/** What the conference is about beside persons: a place and groups, or a school and a year. */
export function SettingCard() {
  const { t, locale } = useTranslation('preparation')
  const { t: more } = useTranslation('preparationForms')
  const { trajectory, may } = usePreparation()
  const { setting, variant } = trajectory
  const fields = settingFields(variant)
  if (fields.length === 0) return null
  const words = { ...setting, groups: setting.groups.length > 0 ? listOf(setting.groups, locale) : undefined }
  return (
    <PreparationCard
      card="setting"
      title={t('card.setting')}
      form="setting"
      edit={may('set-setting') ? <SettingForm /> : undefined}
    >
      <dl className="facts">
        {fields.map(field => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{more(`setting.${field}`)}</dt>
            <dd>{words[field] ?? <span className="gap">{t('choices.missing')}</span>}</dd>
          </div>
        ))}
      </dl>
    </PreparationCard>
  )
}
