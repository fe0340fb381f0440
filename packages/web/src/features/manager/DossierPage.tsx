import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { ProblemError } from '../../api/index.ts'
import { todayIn } from '../../clock/today.ts'
import { operatorZone, useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../kit/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { type CommandConflict, type DossierCard, DossierProvider } from './dossier/DossierContext.ts'
import { DossierParts } from './dossier/DossierParts.tsx'
import { useDuplicates } from './dossier/duplicates/useDuplicates.ts'
import { type Dossier, useDossier } from './dossier/useDossier.ts'

const EmergencyPart = lazy(async () => ({
  default: (await import('./emergency/EmergencyPart.tsx')).EmergencyPart,
}))

const route = getRouteApi('/signed-in-layout/staff-layout/dossiers/$tenant/$id')

/** One dossier on one page: story, intake, questions, people, decision, history. */
export function DossierPage() {
  const { t } = useTranslation('dossier')
  const { tenant, id } = route.useParams()
  const { data, error, retry } = useDossier(tenant, id)
  // Asked beside the dossier, so that its card comes with the others.
  useDuplicates(tenant, id)
  if (data) return <Open key={`${tenant}/${id}`} data={data} />
  const isNotThere = error instanceof ProblemError && error.status === 404
  const refused = isNotThere || (error instanceof ProblemError && error.status === 403)
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/queue">‹ {t('back')}</Link>
      </p>
      <PageTitle>{t('pageTitle')}</PageTitle>
      {!error && <Loading>{t('loading')}</Loading>}
      {error && (
        <Failed
          what={t(refused ? 'failed.notYours' : 'failed.load')}
          safe={refused ? '' : undefined}
          retry={refused ? undefined : retry}
        />
      )}
      {isNotThere && (
        <Suspense fallback={null}>
          <EmergencyPart tenant={tenant} id={id} onOpened={retry} />
        </Suspense>
      )}
    </div>
  )
}

type Said = { readonly sentence: string; readonly card?: DossierCard }

function Open({ data }: { readonly data: Dossier }) {
  const { subject } = useKnownMe()
  const [overtaken, setOvertaken] = useState<CommandConflict>()
  const [said, setSaid] = useState<Said>({ sentence: '' })
  const say = useCallback((sentence: string, card: DossierCard) => setSaid({ sentence, card }), [])
  // The form that had the focus is gone: focus its card's heading.
  useEffect(() => {
    if (said.card) document.getElementById(said.card)?.focus({ preventScroll: true })
  }, [said])
  const today = todayIn(operatorZone)
  const open = useMemo(
    () => ({ ...data, subject, today, overtaken, setOvertaken, say }),
    [data, subject, today, overtaken, say],
  )
  return (
    <DossierProvider value={open}>
      <p className="visually-hidden" role="status">
        {said.sentence}
      </p>
      <DossierParts />
    </DossierProvider>
  )
}
