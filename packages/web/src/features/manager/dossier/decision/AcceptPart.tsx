import { proposedPayer } from '@kring/domain'
import { useId } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Icon } from '../../../../kit/index.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { chosenFrom, PayerChoice, payerOf } from './PayerChoice.tsx'
import { type AcceptCondition, readinessOf } from './readiness.ts'

const leadsToIt = { display: 'inline-flex', gap: '.4em', alignItems: 'center', minBlockSize: 'var(--touch)' } as const
const where: Readonly<Record<AcceptCondition, string>> = {
  intake: '#intake',
  'hear-did-harm': '#side-didHarm',
  'willing-did-harm': '#side-didHarm',
  'hear-harmed': '#side-harmed',
  'willing-harmed': '#side-harmed',
  question: '#question',
  groups: '#around',
}

/** The conditions for acceptance of this variant (G3, G4, G7), who pays, and the button, locked until they are met. */
export function AcceptPart() {
  const { t, locale } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { dossier, form, say } = useOpenDossier()
  const command = useCommand('accept')
  const id = useId()
  const { met, missing, confirmed } = readinessOf(dossier)
  const proposed = proposedPayer(form, dossier.answers, dossier.grants, locale)
  const { values, setAll, wipe } = useSessionFields(useSessionFieldsKey('accept'), chosenFrom(proposed))
  const locked = missing.length > 0 || !isCommandAllowed(dossier, 'accept')
  const accept = async () => {
    if (!(await command.give(payerOf(values)))) return
    wipe()
    say(t('decide.accepted'), 'decide')
  }
  return (
    <>
      <ul className="plain-list small stack" style={{ gap: '.3rem' }} id={id}>
        {met.map(condition => (
          <li key={condition}>
            <Icon name="check" /> {words(`met.${condition}`, { count: confirmed })}
          </li>
        ))}
        {missing.map(condition => (
          <li key={condition}>
            <a href={where[condition]} style={leadsToIt}>
              <Icon name="lock" />
              {words(`missing.${condition}`)}
            </a>
          </li>
        ))}
      </ul>
      {!locked && <PayerChoice values={values} setAll={setAll} />}
      <CommandFailed error={command.error} />
      <Button wide locked={locked} busy={command.busy} aria-describedby={locked ? id : undefined} onClick={accept}>
        {locked && <Icon name="lock" />}
        {command.busy ? t('busy') : t('decide.accept')}
      </Button>
      <p className="small soft">{t(locked ? 'decide.locked' : 'decide.then')}</p>
    </>
  )
}
