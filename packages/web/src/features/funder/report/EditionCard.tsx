import { changeWords, countedAgainWords, nothingChangedWords } from '@kring/domain/releases/words'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { addressOf } from '../address.ts'
import { useOpenEdition } from '../OpenEdition.ts'
import { Downloads } from './Downloads.tsx'

/** Which edition this is, as known when, what a correction changed, and when the next one comes. */
export function EditionCard() {
  const { t, locale } = useTranslation('funder')
  const dates = useDates()
  const { published, chosen, search, preview } = useOpenEdition()
  const { edition, supersededBy } = published
  const { nextRelease } = chosen
  return (
    <section className="card flush edition" aria-labelledby="as-of">
      <div className="edition-head">
        <div className="fixed">
          <Icon name="lock" />
          <div>
            <h2 className="card-title" id="as-of">
              {t('edition.asOf', { day: dates.date(edition.asOf) })}
              {countedAgainWords(edition, locale)}{' '}
              <span className="tag brand">{t('edition.number', { number: edition.number })}</span>
            </h2>
            <p className="small">
              {t('edition.fixed', { month: dates.month(edition.through) })}{' '}
              {nextRelease !== undefined && t('edition.next', { day: dates.day(nextRelease) })}
            </p>
          </div>
        </div>
        {preview === undefined && <Downloads />}
      </div>
      {supersededBy !== undefined && (
        <div className="note sun">
          <p className="full small">
            <b>{t('edition.superseded', { number: supersededBy })}</b>{' '}
            <Link to="/reports" search={addressOf({ ...search, asOf: edition.asOf, number: supersededBy })}>
              {t('edition.show', { number: supersededBy })}
            </Link>
          </p>
        </div>
      )}
      <Correction />
    </section>
  )
}

function Correction() {
  const { t, locale } = useTranslation('funder')
  const dates = useDates()
  const { published, search, preview } = useOpenEdition()
  const { edition, publishedAt } = published
  if (edition.correction === undefined) return null
  const { because, changes } = edition.correction
  const before = edition.number - 1
  return (
    <div className="note sun stack stack-s">
      <p className="full small">
        <b>
          <Icon name="history" /> {t('edition.changed', { day: dates.date(publishedAt) })}
        </b>{' '}
        {because}
      </p>
      {changes.length === 0 ? (
        <p className="small">{nothingChangedWords(locale)}</p>
      ) : (
        <ul className="plain-list small">
          {changes.map(change => {
            const words = changeWords(change, edition, locale)
            return (
              <li key={`${change.what} ${change.id} ${change.period ?? ''}`}>
                {words.name}: <span className="visually-hidden">{t('edition.was')} </span>
                <s>{words.before}</s> <span className="visually-hidden">{t('edition.is')} </span>
                <b>{words.after}</b>
              </li>
            )
          })}
        </ul>
      )}
      <p className="small">
        {changes.length > 0 && t('edition.restSame')}{' '}
        {preview === undefined && (
          <Link to="/reports" search={addressOf({ ...search, asOf: edition.asOf, number: before })}>
            {t('edition.show', { number: before })}
          </Link>
        )}
      </p>
    </div>
  )
}
