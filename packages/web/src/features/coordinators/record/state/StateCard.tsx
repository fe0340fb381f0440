import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { regionName } from '../../../../members/roles.ts'
import { ProblemNote } from '../../../../problem/ProblemNote.tsx'
import { CommandOvertaken } from '../ChangesSince.tsx'
import { EndForm, MoveForm } from '../lazyForms.ts'
import { RecordCard } from '../RecordCard.tsx'
import { may, useOpenRecord } from '../RecordContext.ts'
import { useRecordCommand } from '../useRecordCommand.ts'

/** Whether they work here, and the ways to end that, to take them back, or to hand them over to another region. */
export function StateCard() {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const { record, isOpen, open } = useOpenRecord()
  const reopen = useRecordCommand('reopen', 'state')
  const { ended, region } = record
  return (
    <RecordCard card="state">
      <p className="small">
        {ended
          ? t('state.ended', { day: dates.date(ended.on), reason: t(`endReason.${ended.reason}`) })
          : t('state.active', { region: regionName(region) })}
      </p>
      <CommandOvertaken at={reopen.overtakenAt} />
      <ProblemNote error={reopen.error} />

      {isOpen('end') && may(record, 'end') && <EndForm />}
      {isOpen('move') && may(record, 'move-region') && <MoveForm />}

      <div className="tools">
        {may(record, 'move-region') && !isOpen('move') && (
          <Button look="plain" small onClick={() => open('move')}>
            {t('state.move')}
          </Button>
        )}
        {may(record, 'end') && !isOpen('end') && (
          <Button look="plain" small onClick={() => open('end')}>
            {t('state.end')}
          </Button>
        )}
        {may(record, 'reopen') && (
          <Button look="quiet" small busy={reopen.busy} onClick={() => reopen.give({}, t('said.reopened'))}>
            {t('state.reopen')}
          </Button>
        )}
      </div>
    </RecordCard>
  )
}
