import { nameWithProduct } from '@kring/domain/variants'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import { Link } from '@tanstack/react-router'
import { TextIn, useDates, useTranslation } from '../../../i18n/index.ts'
import { PageTitle, Tag } from '../../../kit/index.ts'
import { SignalTags } from '../queue/SignalTags.tsx'
import { subjectWords } from '../queue/words.ts'
import { useOpenDossier } from './DossierContext.ts'
import { mainAge, peopleIn } from './people/people.ts'
import { referrerName } from './people/referrer.ts'

/** The main person, variant, state and referrer of the dossier. */
export function Heading() {
  const { t, locale } = useTranslation('dossier')
  const { dossier, today } = useOpenDossier()
  const dates = useDates()
  const { t: list } = useTranslation('manager')
  const groups = peopleIn(dossier, today)
  const age = mainAge(groups)
  const { participants } = dossier
  // A conference about groups has no main person; the place identifies the dossier instead.
  const hasMain = groups.some(({ place }) => place === 'main')
  const named = participants.kind === 'groups' ? participants.place : hasMain && dossier.title
  const name = named || subjectWords(asListed(dossier), list, locale)
  const title = age === undefined ? name : t('titleWithAge', { name, count: age })
  const { municipalityName } = dossier.dimensions
  const { onBehalf } = dossier.referrer
  return (
    <div className="stack stack-s">
      <p className="crumb">
        <Link to="/queue">‹ {t('back')}</Link>
      </p>
      <div className="row">
        <PageTitle tab={t('tab', { reference: dossier.reference })}>{title}</PageTitle>
        <Tag tone="brand">{nameWithProduct(dossier.variantName, dossier.variant, locale)}</Tag>
        <Tag>{t(`state.${stateWord(dossier)}`)}</Tag>
        <SignalTags signals={dossier.signals} />
      </div>
      <p className="small soft full">
        <span className="num">{dossier.reference}</span> · <bdi>{dossier.tenant.name}</bdi>
        {municipalityName && (
          <>
            {' '}
            · <TextIn text={municipalityName} />
          </>
        )}{' '}
        · {t('submittedBy', { day: dates.day(dossier.submittedAt), who: referrerName(dossier, t) })}
      </p>
      {onBehalf?.personKnows && <p className="small">{t(`knows.${onBehalf.personKnows}`)}</p>}
    </div>
  )
}

const asListed = ({ variant, source, tenant, dimensions }: DossierView) => ({
  variant,
  source,
  sector: tenant.sector,
  municipality: dimensions.municipality,
  municipalityName: dimensions.municipalityName,
})

/** During the intake, the state depends on whether the conversation was recorded. */
function stateWord({ state, missing }: DossierView) {
  return state === 'intake' && !missing.some(isUnheard) ? 'intakeHeld' : state
}
const isUnheard = (gap: string): boolean => gap === 'intake' || gap.startsWith('hear-')
