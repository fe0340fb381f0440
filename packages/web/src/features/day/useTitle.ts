import { useTranslation } from '../../i18n/index.ts'
import { useDayHere } from './DayContext.ts'

/** "De dag van Johan": of the people whom it is about, by the first word of their names. */
export function useTitle(): string {
  const { t, locale } = useTranslation('day')
  const { record } = useDayHere()
  const names = record.circle.people.flatMap(({ part, name }) =>
    part === 'main-person' ? [name.trim().split(/\s+/u)[0] ?? name] : [],
  )
  if (names.length === 0) return t('title')
  return t('titleOf', { name: new Intl.ListFormat(locale).format(names) })
}
