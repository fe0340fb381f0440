import { addresseesIn } from '@kring/domain/letters'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import type { LetterContext } from '../../../api/letters.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'

type Props = {
  readonly printed: LetterContext['printed']
  /** The moment from which on they are shown; undefined when that is the beginning. */
  readonly since: string | undefined
  readonly dossier: DossierView
}

/** The letters printed so far, with date and user. */
export function Printed({ printed, since, dossier }: Props) {
  const { t } = useTranslation('letters')
  const dates = useDates()
  const names = new Map(addresseesIn(dossier).map(({ id, person }) => [id, person.name]))
  return (
    <section className="card tight stack stack-s" aria-labelledby="printed">
      <h2 className="card-title" id="printed">
        {t('printed.title')}
      </h2>
      {printed.length === 0 && <p className="small soft">{t('printed.none')}</p>}
      {since && <p className="small soft">{t('printed.since', { when: dates.dayAndTime(since) })}</p>}
      <ul className="plain-list stack stack-s">
        {printed.map(({ at, by, kind, locale, to }) => (
          <li key={at + kind + to}>
            <b>{t(`kind.${kind}.name`)}</b>, {t('printed.to', { name: (to && names.get(to)) ?? t('printed.gone') })}
            <br />
            <span className="small soft">
              {t('printed.by', {
                when: dates.dayAndTime(at),
                name: by.you ? t('printed.you') : (by.name ?? ''),
                language: t(`language.${locale}`),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
