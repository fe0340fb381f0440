import { fieldOf } from '../../../form/days/days.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** The name of a day's field from its stored name: "Verzekering: tot en met". */
export function usePeriodName(names: Readonly<Record<string, string>>): (field: string) => string {
  const { t } = useTranslation('coordinators')
  return stored => {
    const field = fieldOf(stored)
    const [, what = field, end] = /^(.*)-(from|until)$/.exec(field) ?? []
    const name = names[what] ?? what
    if (end === 'from') return t('period.from', { what: name })
    return end === 'until' ? t('period.until', { what: name }) : name
  }
}
