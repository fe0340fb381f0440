import { useId } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Icon } from '../../../../kit/index.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
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

/** The conditions for acceptance of this variant (G3, G4, G7), the grant, and the button, locked until they are met. */
export function AcceptPart() {
  const { t } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { dossier, say } = useOpenDossier()
  const command = useCommand('accept')
  const id = useId()
  const { met, missing, confirmed } = readinessOf(dossier)
  const { values, set, wipe } = useSessionFields(useSessionFieldsKey('accept'), { grant: onlyGrant(dossier.grants) })
  const locked = missing.length > 0 || !isCommandAllowed(dossier, 'accept')
  const accept = async () => {
    if (!(await command.give(values.grant ? { grant: values.grant } : {}))) return
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
      {!locked && <GrantChoice value={values.grant ?? ''} onChange={grant => set('grant', grant)} />}
      <CommandFailed error={command.error} />
      <Button wide locked={locked} busy={command.busy} aria-describedby={locked ? id : undefined} onClick={accept}>
        {locked && <Icon name="lock" />}
        {command.busy ? t('busy') : t('decide.accept')}
      </Button>
      <p className="small soft">{t(locked ? 'decide.locked' : 'decide.then')}</p>
    </>
  )
}

type GrantProps = { readonly value: string; readonly onChange: (grant: string) => void }

/** The grants that include this partner. "Not known yet" is a valid choice: funding may follow. */
function GrantChoice({ value, onChange }: GrantProps) {
  const { t } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const name = useId()
  const choices = [...dossier.grants, { id: '', name: t('decide.noGrant') }]
  return (
    <fieldset>
      <legend className="small">{t('decide.grant')}</legend>
      {choices.map(grant => (
        <label key={grant.id} className="choice small" style={{ padding: '.5rem .75rem' }}>
          <input type="radio" name={name} checked={value === grant.id} onChange={() => onChange(grant.id)} />
          <span>{grant.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

const onlyGrant = (grants: readonly { readonly id: string }[]): string =>
  grants.length === 1 ? (grants[0]?.id ?? '') : ''
