import { type FormEvent, useState } from 'react'
import { sessionFieldsKey, useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { StatusMessage } from '../../../../kit/StatusMessage.tsx'
import { TextField } from '../../../../kit/TextField.tsx'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../../session/useMe.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'

/** In characters: one sentence. */
const longest = 300

/** What the region learns from it, in one sentence without names. */
export function LessonForm({ trajectory }: { readonly trajectory: TrajectoryView }) {
  const { t } = useTranslation('fidelity')
  const { subject } = useKnownMe()
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'lesson')
  const { values, set, wipe } = useSessionFields(key, { lesson: trajectory.evaluation.lesson ?? '' })
  const command = useTrajectoryCommand('note-lesson', trajectory)
  const [said, say] = useState('')
  if (!trajectory.commands.includes('note-lesson')) return null
  const lesson = values.lesson?.trim() ?? ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    say('')
    if (lesson === '' || command.busy || !(await command.give({ lesson }))) return
    wipe()
    say(t('lesson.said'))
  }
  return (
    <form className="stack stack-s no-print" onSubmit={event => void send(event)} noValidate>
      <h3>{t('lesson.title')}</h3>
      <TextField
        id="lesson"
        label={t('lesson.label')}
        hint={t('lesson.hint')}
        value={values.lesson ?? ''}
        onChange={value => set('lesson', value)}
        maxLength={longest}
        lines={2}
        autoComplete="off"
      />
      <StatusMessage sentence={said} />
      <ProblemNote error={command.error} keepsInput />
      <Button type="submit" look="quiet" small className="start" busy={command.busy} locked={lesson === ''}>
        {t('lesson.save')}
      </Button>
    </form>
  )
}
