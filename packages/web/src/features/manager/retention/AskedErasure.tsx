import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { type RetentionForm, useRetentionCommand } from './useRetention.ts'

/** What is to be erased and when, who asked, and the button that takes it back. */
export function AskedErasure({ say, ...of }: RetentionForm) {
  const { t } = useTranslation('retention')
  const dates = useDates()
  const command = useRetentionCommand('take-back-erasure', of)
  const { asked, holds, isComplainedOf } = of.view
  if (!asked) return null
  const { person, dueOn, askedBy, reason, askedAt } = asked
  const isHeld = holds.length > 0 || isComplainedOf
  const takeBack = async () => {
    if (await command.give({})) say(t('asked.takenBack'))
  }
  return (
    <section className="card stack stack-s" aria-labelledby="asked">
      <h2 className="card-title" id="asked">
        {person ? t('asked.person', { name: person.name ?? t('asked.somebody') }) : t('asked.dossier')}
      </h2>
      <p>
        <b>{t(isHeld ? 'asked.waits' : 'asked.on', { day: dates.day(dueOn) })}</b>
      </p>
      {!isHeld && <Note tone="sun">{t('asked.final')}</Note>}
      <p className="small">
        {t('asked.by', { who: askedBy, day: dates.day(askedAt) })} {reason}
      </p>
      <ProblemNote error={command.error} />
      {of.view.commands.includes('take-back-erasure') && (
        <div>
          <Button look="quiet" busy={command.busy} onClick={() => void takeBack()}>
            {t(command.busy ? 'busy' : 'asked.takeBack')}
          </Button>
        </div>
      )}
    </section>
  )
}
