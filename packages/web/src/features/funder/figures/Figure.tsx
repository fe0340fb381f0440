import type { ReactNode } from 'react'
import { useTranslation } from '../../../i18n/index.ts'

type Props = {
  readonly value: ReactNode
  readonly name: string
  readonly more?: ReactNode
  readonly definition: string
}

/** One figure: value, name, counts and definition. */
export function Figure({ value, name, more, definition }: Props) {
  const { t } = useTranslation('funder')
  return (
    <div>
      <div className="stat">
        <b>{value}</b>
        <span className="small">{name}</span>
        {more && <span className="small soft">{more}</span>}
      </div>
      <details className="def">
        <summary>
          {t('figures.how')}
          <span className="visually-hidden"> ({name})</span>
        </summary>
        <p>{definition}</p>
      </details>
    </div>
  )
}
