import { localize } from '@kring/domain/language'
import { sectionIds, sectionNames, sectionOf } from '@kring/domain/releases/words'
import { getRouteApi, Link } from '@tanstack/react-router'
import { TextIn, useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { addressOf } from './address.ts'
import { EditionOf } from './EditionOf.tsx'
import { useOpenEdition } from './OpenEdition.ts'
import { reportSearch } from './search.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/reports/definitions')

/** What every figure of an edition counts, as it was in force when the edition was made. */
export function DefinitionsPage() {
  const { t } = useTranslation('funder')
  return (
    <EditionOf title={t('definitions.title')} search={reportSearch(route.useSearch())}>
      <Definitions />
    </EditionOf>
  )
}

function Definitions() {
  const { t, locale } = useTranslation('funder')
  const { published, search } = useOpenEdition()
  const { edition } = published
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/reports" search={addressOf(search)}>
          ‹ {t('definitions.back')}
        </Link>
      </p>
      <div className="stack stack-s">
        <PageTitle>{t('definitions.title')}</PageTitle>
        <p className="full">{t('definitions.intro', { version: edition.definitionsVersion })}</p>
      </div>
      {sectionIds.map(section => {
        const own = edition.definitions.filter(({ indicator }) => sectionOf(indicator) === section)
        if (own.length === 0) return null
        return (
          <section key={section} className="card tight stack stack-s" aria-labelledby={`part-${section}`}>
            <h2 className="card-title" id={`part-${section}`}>
              {localize(sectionNames[section], locale)}
            </h2>
            {own.map(({ indicator, version, name, definition }) => (
              <div key={indicator} id={indicator}>
                <h3 className="small">
                  <TextIn text={name} />
                </h3>
                <p className="small">
                  <TextIn text={definition} /> <span className="soft">{t('definitions.version', { version })}</span>
                </p>
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
