import { useEffect, useRef } from 'react'
import type { InvitationView } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { changedSince } from './answerFields.ts'
import { useGiven } from './MyAnswer.tsx'
import type { Answering } from './useAnswer.ts'

type Props = { readonly view: InvitationView; readonly answering: Answering }

/** What became true elsewhere while somebody chose here: nothing of theirs is lost, and they decide again. */
export function Changed({ view, answering }: Props) {
  const { t } = useTranslation('invitee')
  const dates = useDates()
  const given = useGiven()
  const box = useRef<HTMLDivElement>(null)
  const { values, isTyped } = answering
  const changed = isTyped ? changedSince(values, view) : { answer: false, day: false }
  const isChanged = changed.answer || changed.day
  useEffect(() => {
    if (isChanged) box.current?.focus()
  }, [isChanged])
  const { answer, day, dayBefore } = view
  return (
    <div ref={box} role="status" tabIndex={-1} className="said stack stack-s">
      {changed.answer && answer && (
        <Note tone="sun" icon="warning" title={t('elsewhere.title')}>
          {t('elsewhere.text', { answer: given(answer), when: dates.dayAndTime(answer.answeredAt) })}
        </Note>
      )}
      {changed.day && (
        <Note tone="sun" icon="calendar" title={t('news.moved')}>
          {dayBefore && t('news.was', { day: dates.day(dayBefore.day), time: dayBefore.time })}{' '}
          {day ? t('news.now', { day: dates.day(day.day), time: day.time }) : t('news.cancelledText')} {t('news.stays')}
        </Note>
      )}
    </div>
  )
}
