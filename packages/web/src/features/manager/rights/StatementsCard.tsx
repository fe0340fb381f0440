import { useDates, useTranslation } from '../../../i18n/index.ts'
import { useOpenRights } from './RightsContext.ts'

/** What persons want to be read beside the story. */
export function StatementsCard() {
  const { t } = useTranslation('rights')
  const dates = useDates()
  const { rights } = useOpenRights()
  if (rights.statements.length === 0) return null
  return (
    <section className="card tight stack" aria-labelledby="statements">
      <h2 className="card-title" id="statements">
        {t('statement.title')}
      </h2>
      {rights.statements.map(({ id, by, text, at }) => (
        <figure key={id} className="stack stack-s" style={{ margin: 0 }}>
          <blockquote className="full" style={{ margin: 0, whiteSpace: 'pre-line' }}>
            {text}
          </blockquote>
          <figcaption className="small soft">
            {by.name}, {dates.date(at)}
          </figcaption>
        </figure>
      ))}
    </section>
  )
}
