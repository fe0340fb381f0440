import { useState } from 'react'
import { hasTyped } from '../../../form/typed.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { CallFirst } from './CallFirst.tsx'
import { Card } from './Card.tsx'
import { may, useOpenDossier } from './DossierContext.ts'
import { focusForm } from './focus.ts'
import { IntakeForm } from './lazyForms.tsx'
import { useTypedKey } from './useTypedKey.ts'

/** The regional manager's conversation (G3): call, write it down, read it back. */
export function IntakeCard() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const key = useTypedKey('intake')
  const [changing, setChanging] = useState(() => dossier.intake !== undefined && hasTyped(key))
  const mayRecord = may(dossier, 'record-intake')
  const isForm = mayRecord && (dossier.intake === undefined || changing)
  if (may(dossier, 'start-intake')) return <CallFirst />
  if (!dossier.intake && !mayRecord) return null
  const open = () => {
    setChanging(true)
    focusForm('intake')
  }
  const change = mayRecord && !isForm && (
    <Button look="plain" small icon="pencil" onClick={open}>
      {t('intake.change')}
    </Button>
  )
  return (
    <Card id="intake" title={isForm ? t('intake.record') : t('intake.title')} beside={change}>
      {isForm ? (
        <IntakeForm onDone={() => setChanging(false)} onCancel={changing ? () => setChanging(false) : undefined} />
      ) : (
        <Held />
      )}
    </Card>
  )
}

function Held() {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const dates = useDates()
  const { intake } = dossier
  if (!intake) return null
  const length = intake.minutes === undefined ? '' : `, ${t('intake.minutes', { count: intake.minutes })}`
  return (
    <>
      <p className="small full" style={{ whiteSpace: 'pre-line' }}>
        {intake.summary}
      </p>
      <dl className="facts">
        <dt>{t('intake.when')}</dt>
        <dd>{dates.day(intake.heldOn) + length}</dd>
        <dt>{t('intake.with')}</dt>
        <dd>{intake.spokenWith}</dd>
        {intake.willing && (
          <>
            <dt>{t('intake.willing')}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{intake.willing}</dd>
          </>
        )}
      </dl>
    </>
  )
}
