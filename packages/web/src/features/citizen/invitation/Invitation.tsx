import { lazy, Suspense, useEffect, useState } from 'react'
import type { InvitationView } from '../../../api/invitations.ts'
import { planOfInvitation } from '../../../api/planFiles.ts'
import { loadWords, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { ReleasedPlan } from '../../../plan/lazyReleasedPlan.ts'
import { AfterDay } from './AfterDay.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { isAfterDay } from './afterDay.ts'
import { newOfDay } from './answerFields.ts'
import { Facts } from './Facts.tsx'
import { GoodToKnow } from './GoodToKnow.tsx'
import { Greeting } from './Greeting.tsx'
import { MyAnswer } from './MyAnswer.tsx'
import { CoordinatorCard, Others } from './Others.tsx'
import { OwnData } from './OwnData.tsx'
import { OwnMessage } from './OwnMessage.tsx'
import { Requirements } from './Requirements.tsx'
import { useAnswer } from './useAnswer.ts'
import { useMessage } from './useMessage.ts'
import { WhatItIs } from './WhatItIs.tsx'

const VoiceForm = lazy(async () => {
  const [form] = await Promise.all([import('./VoiceForm.tsx'), loadWords('voice', 'scores')])
  return { default: form.VoiceForm }
})

type Props = {
  readonly place: {
    readonly tenant: string
    readonly secret: string
    readonly view: InvitationView
    readonly show: (view: InvitationView) => void
    readonly close: () => void
  }
  readonly byCode: boolean
  readonly onLeave: () => void
}

/** An invitation: what it is, when and where, what is on the table, and the answer of who is invited. */
export function Invitation({ place, byCode, onLeave }: Props) {
  const { t } = useTranslation('invitee')
  const { tenant, secret, view, show } = place
  const answering = useAnswer(place)
  const writing = useMessage(place)
  const [isChanging, setChanging] = useState(false)
  const isOver = isAfterDay(view)
  const asks = view.mayAnswer && !isOver && (view.answer === undefined || answering.isTyped)
  useEffect(() => {
    if (!isChanging) return
    setChanging(false)
    const heading = document.getElementById('answer')
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [isChanging])
  const change = () => {
    answering.change()
    setChanging(true)
  }
  const { name } = view.coordinator ?? view.tenant
  return (
    <>
      <div className={`cols invitation-cols${view.person.isChild ? ' kid' : ''}`}>
        <div className="stack stack-l">
          {isOver ? <AfterDay view={view} /> : <Greeting view={view} asks={asks} />}
          {newOfDay(view) === 'cancelled' && (
            <Note tone="sun" icon="calendar" title={t('news.cancelled')}>
              {t('news.cancelledText')}
            </Note>
          )}
          {!view.mayAnswer && !view.plan && !isOver && <Note>{t('notNow', { name })}</Note>}
          {view.plan && (
            <Suspense fallback={null}>
              <ReleasedPlan
                plan={view.plan}
                place={place}
                save={planOfInvitation(tenant, secret)}
                isChild={view.person.isChild}
              />
            </Suspense>
          )}
          {!asks && !isOver && <MyAnswer view={view} answering={answering} onChange={change} />}
          {view.voice && (
            <Suspense fallback={null}>
              <VoiceForm place={place} />
            </Suspense>
          )}
          <WhatItIs view={view} isOver={isOver} />
        </div>
        <aside className="right stack" aria-label={t('facts')}>
          {/* A plan without a meeting had no day. */}
          {(!isOver || view.day) && <Facts view={view} tenant={tenant} secret={secret} isOver={isOver} />}
          <Others view={view} />
          <CoordinatorCard view={view} />
        </aside>
        <div className="stack stack-l">
          <Requirements tenant={tenant} secret={secret} view={view} show={show} />
          {asks && <AnswerForm view={view} answering={answering} />}
          <OwnMessage view={view} writing={writing} />
        </div>
      </div>
      <GoodToKnow
        view={view}
        link={`${location.origin}/i/${tenant}#${secret}`}
        tenant={tenant}
        secret={secret}
        byCode={byCode}
        isTyped={answering.isTyped || writing.isTyped}
        onLeave={onLeave}
      />
      <OwnData place={place} />
    </>
  )
}
