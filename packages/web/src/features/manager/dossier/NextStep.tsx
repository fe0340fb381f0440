import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { DueTag } from '../queue/DueTag.tsx'
import { stepIcons } from '../queue/stepIcons.ts'
import { useOpenDossier } from './DossierContext.ts'

const where = {
  'call-for-intake': '#intake',
  'record-intake': '#intake',
  'word-question': '#question',
  decide: '#decide',
  'read-message': '#messages',
} as const

/** The next action and its deadline, with a link to the card where it is done. */
export function NextStep() {
  const { t } = useTranslation('dossier')
  const { t: list } = useTranslation('manager')
  const { dossier, today } = useOpenDossier()
  const dates = useDates()
  const { waits, participants } = dossier
  if (!waits) return null
  const isOfSides = participants.kind === 'two-sides' && waits.step === 'record-intake'
  return (
    <p className="row small full" style={{ gap: '.25rem .75rem' }}>
      <span className="crumb">
        <a href={isOfSides ? '#around' : where[waits.step]} style={{ fontWeight: 640 }}>
          <Icon name={stepIcons[waits.step]} />
          {t('next', { step: list(`step.${waits.step}`) })}
        </a>
      </span>
      <DueTag item={waits} today={today} />
      <span className="soft">{t('dueOn', { day: dates.near(waits.dueOn) })}</span>
    </p>
  )
}
