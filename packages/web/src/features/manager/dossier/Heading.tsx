import { localize } from '@kring/domain/language'
import { variants } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { PageTitle, Tag } from '../../../kit/index.ts'
import { municipalityName } from '../../../lists/listWords.ts'
import { useOpenDossier } from './DossierContext.ts'
import { mainAge, peopleIn } from './people.ts'
import { referrerName } from './referrer.ts'

/** Whose dossier this is, what kind, how far, from whom. */
export function Heading() {
  const { t, locale } = useTranslation('dossier')
  const { dossier, form, today } = useOpenDossier()
  const dates = useDates()
  const age = mainAge(peopleIn(form, dossier.answers, locale, today))
  const title = age === undefined ? dossier.title : t('titleWithAge', { name: dossier.title, count: age })
  const { municipality } = dossier.dimensions
  return (
    <div className="stack stack-s">
      <p className="crumb">
        <Link to="/queue">‹ {t('back')}</Link>
      </p>
      <div className="row">
        <PageTitle>{title}</PageTitle>
        <Tag tone="brand">{localize(variants[dossier.variant].name, locale)}</Tag>
        <Tag>{t(`state.${stateWord(dossier)}`)}</Tag>
      </div>
      <p className="small soft full">
        <span className="num">{dossier.reference}</span> · {dossier.tenant.name}
        {municipality && <> · {municipalityName(municipality, locale)}</>} ·{' '}
        {t('submittedBy', { day: dates.day(dossier.submittedAt), who: referrerName(dossier, t) })}
      </p>
    </div>
  )
}

/** Within the intake it matters whether the conversation has been held. */
function stateWord({ state, intake }: ReturnType<typeof useOpenDossier>['dossier']) {
  return state === 'intake' && intake !== undefined ? 'intakeHeld' : state
}
