import { type ReactNode, useState } from 'react'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { type DossierCard, isCommandAllowed, useOpenDossier } from '../dossier/DossierContext.ts'
import { focusForm } from '../dossier/focus.ts'
import { useSessionFieldsKey } from '../dossier/useSessionFieldsKey.ts'
import { ParticipantsForm } from './ParticipantsForm.tsx'

type Changing = {
  /** The button that opens the form, beside the card's title. */
  readonly button: ReactNode
  /** The open form, replacing the card's content; undefined while closed. */
  readonly form: ReactNode | undefined
}

/** Edits the participants from the card that shows them. */
export function useParticipantsForm(card: DossierCard): Changing {
  const { t } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { dossier } = useOpenDossier()
  const key = useSessionFieldsKey('participants')
  const [isOpen, setOpen] = useState(() => hasSessionFields(key))
  const mayChange = isCommandAllowed(dossier, 'set-participants')
  const open = () => {
    setOpen(true)
    focusForm('participants')
  }
  const button = mayChange && !isOpen && (
    <Button look="plain" small icon="pencil" onClick={open}>
      {t('intake.change')}
      <span className="visually-hidden"> {words(`title.${dossier.participants.kind}`)}</span>
    </Button>
  )
  return {
    button,
    form: mayChange && isOpen ? <ParticipantsForm card={card} onDone={() => setOpen(false)} /> : undefined,
  }
}
