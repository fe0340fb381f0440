import type { Term } from '@kring/domain/branding'
import { terms } from '@kring/domain/branding'
import { locales } from '@kring/domain/language'
import { type Translate, useTranslation } from '../../../i18n/index.ts'

/** The label of a branding field, for use in a list. */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('branding')
  return name => fieldName(name, t)
}

function fieldName(name: string, t: Translate<'branding'>): string {
  const parts = name.split('.')
  const [group, second = '', third = ''] = parts
  const locale = locales.find(one => parts.includes(one))
  const language = locale === undefined ? '' : t(`language.${locale}`)
  if (group === 'ownColours') return t('field.ownColours')
  if (group === 'colours') {
    const what = third === 'ink' ? t('colours.ink') : t('colours.brand')
    return t('field.in', { what, language: second === 'dark' ? t('colours.dark') : t('colours.light') })
  }
  if (group === 'explanation') return t('explanation.in', { language })
  if (group === 'mail') return second === 'sender' ? t('mail.sender', { language }) : t('mail.footer', { language })
  return t('field.in', { what: termName(third, t), language })
}

function termName(name: string, t: Translate<'branding'>): string {
  const term: Term | undefined = terms.find(one => one === name)
  return term === undefined ? name : t(`words.term.${term}`)
}
