import { type Side, sides } from '@kring/domain/variants'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useState } from 'react'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Card } from '../dossier/Card.tsx'
import { isCommandAllowed, useOpenDossier } from '../dossier/DossierContext.ts'
import { focusForm } from '../dossier/focus.ts'
import { IntakeForm } from '../dossier/intake/IntakeForm.tsx'
import { IntakeSummary } from '../dossier/intake/IntakeSummary.tsx'
import { intakeName } from '../dossier/intake/intakeFields.ts'
import { peopleIn } from '../dossier/people/people.ts'
import { useSessionFieldsKey } from '../dossier/useSessionFieldsKey.ts'
import { PersonList } from './PersonList.tsx'
import { SideColumn } from './SideColumn.tsx'
import { ToAskList } from './ToAskList.tsx'
import { useParticipantsForm } from './useParticipantsForm.tsx'

type TwoSides = Extract<DossierView['participants'], { kind: 'two-sides' }>

const columns = {
  display: 'grid',
  gap: '1.5rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(16rem, 100%), 1fr))',
  alignItems: 'start',
} as const

/** The two sides, separately: people, harm and intake of each. While an intake is recorded, only its side is shown. */
export function SidesCard({ participants }: { readonly participants: TwoSides }) {
  const { t } = useTranslation('participants')
  const { dossier, today } = useOpenDossier()
  const keys = {
    didHarm: useSessionFieldsKey(intakeName('didHarm')),
    harmed: useSessionFieldsKey(intakeName('harmed')),
  }
  const mayRecord = isCommandAllowed(dossier, 'record-intake')
  const [writing, setWriting] = useState<Side | undefined>(() => sides.find(side => hasSessionFields(keys[side])))
  const { button, form } = useParticipantsForm('participants')
  const record = (side: Side) => {
    setWriting(side)
    focusForm(intakeName(side))
  }
  if (mayRecord && writing) {
    const done = () => setWriting(undefined)
    return (
      <Card id="around" title={t(`conversation.${writing}`)}>
        <p className="small soft">{t('conversation.apart')}</p>
        <IntakeForm
          key={writing}
          side={writing}
          intake={dossier.sideIntakes?.[writing]}
          onDone={done}
          onCancel={done}
        />
      </Card>
    )
  }
  const unplaced = peopleIn(dossier, today).filter(({ key }) => key === 'unplaced')
  return (
    <Card id="around" title={t('title.two-sides')} beside={button}>
      {form ?? (
        <>
          <p className="small soft">{t('apart')}</p>
          <div style={columns}>
            {sides.map(side => (
              <SideColumn
                key={side}
                side={side}
                harm={participants.sides[side].harm}
                onRecord={mayRecord ? () => record(side) : undefined}
              />
            ))}
          </div>
          {unplaced.map(({ key, people }) => (
            <div key={key}>
              <h3>{t('group.unplaced')}</h3>
              <PersonList people={people} />
            </div>
          ))}
          {dossier.intake && (
            <div className="stack stack-s">
              <h3>{t('conversation.both')}</h3>
              <p className="small soft">{t('conversation.bothText')}</p>
              <IntakeSummary intake={dossier.intake} />
            </div>
          )}
          <ToAskList />
        </>
      )}
    </Card>
  )
}
