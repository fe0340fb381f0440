import type { Locale } from '@kring/domain/language'
import type { ComponentProps } from 'react'
import { useTranslation, WordsIn } from '../../i18n/index.ts'
import { Button, Tag } from '../../kit/index.ts'
import { asText, type RawPerson } from '../raw.ts'
import { furtherLine, whoIs } from './personWords.ts'

type Props = {
  readonly person: RawPerson
  /** Label while the person has no name: "persoon 2". */
  readonly fallback: ComponentProps<typeof WordsIn>
  readonly today: string
  readonly locale: Locale
  readonly incomplete: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** A collapsed person in a list. */
export function PersonCard({ person, fallback, today, locale, incomplete, onChange, onRemove }: Props) {
  const { t } = useTranslation('form')
  const typed = asText(person.name).trim()
  const name = typed === '' ? <WordsIn {...fallback} /> : typed
  const who = whoIs(person, today, years => t('years', { count: years }))
  const further = furtherLine(person, locale)
  return (
    <div className="card tight row between person-card">
      <div>
        <b>{name}</b>
        {who && <span className="soft"> · {who}</span>}
        {further && <p className="small soft">{further}</p>}
        {incomplete && (
          <p>
            <Tag tone="sun">{t('status.incomplete')}</Tag>
          </p>
        )}
      </div>
      <div className="row keep">
        <Button look="plain" onClick={onChange}>
          {t('change')}
          <span className="visually-hidden"> {name}</span>
        </Button>
        <Button look="plain" onClick={onRemove}>
          {t('remove')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </div>
  )
}
