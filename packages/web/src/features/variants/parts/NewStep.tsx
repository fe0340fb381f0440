import { newKey } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { addStep, type VariantId, type WayOfWorking } from '@kring/domain/variants'
import { useTranslation } from '../../../i18n/index.ts'
import { AddLine } from './AddLine.tsx'

type Props = {
  readonly id: VariantId
  readonly way: WayOfWorking
  readonly language: Locale
  readonly change: (way: (before: WayOfWorking) => WayOfWorking) => void
}

/** Adds a preparation step in the first language, just before the date is set; it can be moved. */
export function NewStep({ id, way, language, change }: Props) {
  const { t } = useTranslation('variants')
  const add = (words: string) => {
    const key = newKey(words, new Set(way.ownSteps.map(step => step.key)))
    change(before => addStep(id, before, { key, name: { [language]: words } }))
    requestAnimationFrame(() => document.getElementById(`change-${key}`)?.focus())
  }
  return (
    <AddLine
      id="new-step"
      open={t('steps.add')}
      label={t('steps.new')}
      hint={t('steps.newHint')}
      yes={t('steps.addYes')}
      wrong={t('steps.wrong')}
      maxLength={120}
      add={add}
    />
  )
}
