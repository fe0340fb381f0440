import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Icon, Tag } from '../../../kit/index.ts'
import { languageList } from '../fields/languages.ts'
import { endingWords, missingWords } from '../missing.ts'
import type { RosterRow } from './filters.ts'

/** The coordinators, each with what is missing; every line leads to the field that fills the gap. */
export function RosterRows({ rows }: { readonly rows: readonly RosterRow[] }) {
  const { t } = useTranslation('coordinators')
  return (
    <section className="stack stack-s" aria-label={t('title')}>
      <div className="queue-head roster-head tiny soft" aria-hidden="true">
        <b>{t('columns.who')}</b>
        <b>{t('columns.work')}</b>
        <b>{t('columns.missing')}</b>
      </div>
      <ul className="queue roster">
        {rows.map(row => (
          <Row key={row.person} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Row({ row }: { readonly row: RosterRow }) {
  const { t, locale } = useTranslation('coordinators')
  const { person, name, state, engagement, home, languages, load } = row
  return (
    <li>
      <div>
        <Link to="/coordinators/$person" params={{ person }}>
          {name}
        </Link>{' '}
        {state === 'ended' && <Tag>{t('ended')}</Tag>}
        <br />
        <span className="soft">
          {t(`engagement.${engagement}`)}
          {home && (
            <>
              {' '}
              · <bdi>{home}</bdi>
            </>
          )}
        </span>
      </div>
      <div>
        {languageList(languages, locale)}
        <br />
        <span className="soft num">{t('load', { count: load.most, n: load.assigned })}</span>
      </div>
      <ul className="checks">
        <Gaps row={row} />
      </ul>
    </li>
  )
}

function Gaps({ row: { person, name, missing, ending } }: { readonly row: RosterRow }) {
  const { t } = useTranslation('coordinators')
  const dates = useDates()
  const to = { to: '/coordinators/$person', params: { person } } as const
  const of = <span className="visually-hidden"> ({name})</span>
  return (
    <>
      {missing.length === 0 && (
        <li className="yes">
          <Icon name="check" />
          <span>{t('ready')}</span>
        </li>
      )}
      {missing.map(one => (
        <li key={one.what} className="to-ask">
          <Icon name="alert" />
          <span>
            <Link {...to} hash={one.what}>
              {missingWords(one, t, dates)}
              {of}
            </Link>
          </span>
        </li>
      ))}
      {ending.map(one => (
        <li key={one.paper}>
          <Icon name="clock" />
          <span>
            <Link {...to} hash={one.paper}>
              {endingWords(one, t, dates)}
              {of}
            </Link>
          </span>
        </li>
      ))}
    </>
  )
}
