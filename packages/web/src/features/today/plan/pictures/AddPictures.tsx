import { type FileReference, fileTypes } from '@kring/domain/attachments'
import { mostPictures } from '@kring/domain/trajectory'
import { useRef, useState } from 'react'
import FilePicker from '../../../../form/questions/files/FilePicker.tsx'
import { referencesIn } from '../../../../form/questions/files/references.ts'
import { readSessionFields, useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { useTrajectoryCommand } from '../../../../trajectory/useTrajectoryCommand.ts'
import { planKey } from '../formNames.ts'
import { usePlan } from '../PlanContext.ts'

/**
 * Photos and drawings are chosen or taken, sent and kept with the plan one after the other. One that was sent and not kept yet
 * stays here, also after a reload, and is tried again when asked.
 */
export function AddPictures() {
  const { t, locale } = useTranslation('plan')
  const { trajectory, subject, close, say } = usePlan()
  const add = useTrajectoryCommand('add-picture', trajectory)
  const key = planKey(subject, trajectory, 'pictures')
  const { values, setAll, wipe } = useSessionFields(key, { files: '[]' })
  const waiting = filesOf(values.files)
  const [isStuck, setStuck] = useState(waiting.length > 0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const now = () => filesOf(readSessionFields(key)?.files)
  const put = (files: readonly FileReference[]) => setAll({ files: JSON.stringify(files) })
  const kept = trajectory.pictures ?? []
  const keep = (files: readonly FileReference[]) => {
    setStuck(false)
    for (const { id, name } of files)
      queue.current = queue.current.then(async () => {
        const isKept = await add.give({ picture: id, kind: 'flip-chart' })
        if (!isKept) return setStuck(true)
        const left = now().filter(file => file.id !== id)
        // Nothing waits: after a reload the form is closed again.
        if (left.length === 0) wipe()
        else put(left)
        say(t('pictures.added', { name }))
      })
  }
  const change = (value: unknown) => {
    const files = referencesIn(value)
    const known = new Set(now().map(({ id }) => id))
    put(files)
    keep(files.filter(({ id }) => !known.has(id)))
  }
  const finish = () => {
    wipe()
    close('pictures')
    document.getElementById('pictures')?.focus()
  }
  return (
    <div className="stack">
      <FilePicker
        question={{ key: 'file', accept: [...fileTypes], max: Math.max(0, mostPictures - kept.length) }}
        value={waiting}
        onChange={change}
        locale={locale}
        uploads={{ of: 'pictures', tenant: trajectory.tenant.id, trajectory: trajectory.id, answer: now }}
        wording={{ id: 'plan-pictures', label: t('pictures.choose'), hint: t('pictures.chooseHint') }}
      />
      {isStuck && waiting.length > 0 && (
        <div className="stack stack-s">
          <ProblemNote error={add.error} keepsInput />
          <Button look="quiet" className="start" busy={add.busy} onClick={() => keep(waiting)}>
            {t('pictures.again', { count: waiting.length })}
          </Button>
        </div>
      )}
      <Button look="plain" small className="start" onClick={finish}>
        {t('pictures.done')}
      </Button>
    </div>
  )
}

function filesOf(stored: string | undefined): readonly FileReference[] {
  try {
    return referencesIn(JSON.parse(stored ?? '[]'))
  } catch {
    // What was kept is of another version.
    return []
  }
}
