import { type HouseStyle, mailPlaceholders, phrasesFor } from '@kring/domain/house'
import type { Locale } from '@kring/domain/language'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'

type Props = {
  readonly locale: Locale
  readonly style: HouseStyle
  readonly insert: (placeholder: string) => void
}

const named = ['reference', 'tenant', 'link'] as const

/** What is filled in when a mail goes out, each a button that puts its place where the cursor is. */
export function Placeholders({ locale, style, insert }: Props) {
  const { t } = useTranslation('house')
  const phrases: Readonly<Record<string, string>> = phrasesFor(locale, style.words)
  const wordsFor = (placeholder: string): string => {
    const known = named.find(one => one === placeholder)
    return known === undefined ? (phrases[placeholder] ?? placeholder) : t(`texts.placeholder.${known}`)
  }
  return (
    <div className="row placeholders">
      <span className="small">{t('texts.insert')}</span>
      {mailPlaceholders.map(placeholder => (
        <Button key={placeholder} look="quiet" small onClick={() => insert(placeholder)}>
          {wordsFor(placeholder)}
        </Button>
      ))}
    </div>
  )
}
