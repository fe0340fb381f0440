import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { TrainingList } from '../../../api/coordinators.ts'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { CoordinatorsNav } from '../CoordinatorsNav.tsx'
import '../coordinators.css'
import { trainingQuery } from '../queries.ts'
import { RegionLinks } from '../RegionLinks.tsx'
import { SessionCard } from './SessionCard.tsx'
import { NewSessionForm } from './SessionForm.tsx'
import { isOver, sessionKey } from './sessions.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/coordinators/$person')

/** The training sessions of a region: what is planned, who comes, and who was there. */
export function TrainingPage() {
  const { t } = useTranslation('training')
  const { region } = route.useSearch()
  const training = useQuery(trainingQuery(region))
  return (
    <>
      <CoordinatorsNav />
      {!training.data && <PageTitle>{t('title')}</PageTitle>}
      {training.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={training.error} what={t('failed')} retry={() => void training.refetch()} />
      {training.data && <TrainingOf key={training.data.region} training={training.data} />}
    </>
  )
}

function TrainingOf({ training }: { readonly training: TrainingList }) {
  const { t } = useTranslation('training')
  const { subject } = useKnownMe()
  const { region, regions, today, items } = training
  const [planning, setPlanning] = useState(() => hasSessionFields(sessionKey(subject, region)))
  const [said, setSaid] = useState('')
  const ahead = items.filter(one => !isOver(one, today))
  const over = items.filter(one => isOver(one, today)).toReversed()
  const done = (sentence: string) => {
    setPlanning(false)
    setSaid(sentence)
  }
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('title')}</PageTitle>
          <p className="soft">{t('intro')}</p>
        </div>
        {!planning && (
          <Button icon="plus" onClick={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        )}
      </div>
      <RegionLinks part="training" regions={regions} current={region} />
      <StatusMessage sentence={said} />
      {planning && <NewSessionForm region={region} onDone={done} onCancel={() => setPlanning(false)} />}
      {items.length === 0 && !planning && <p>{t('empty')}</p>}
      {[
        { id: 'ahead', sessions: ahead },
        { id: 'over', sessions: over },
      ].map(
        ({ id, sessions }) =>
          sessions.length > 0 && (
            <section key={id} className="stack" aria-labelledby={id}>
              <h2 id={id}>{t(id === 'ahead' ? 'ahead' : 'over')}</h2>
              {sessions.map(session => (
                <SessionCard key={session.id} session={session} training={training} />
              ))}
            </section>
          ),
      )}
    </>
  )
}
