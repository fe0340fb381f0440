import { type ReactNode, useState } from 'react'
import { hasTyped } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { type DossierCard, may, useOpenDossier } from '../dossier/DossierContext.ts'
import { focusForm } from '../dossier/focus.ts'
import { useTypedKey } from '../dossier/useTypedKey.ts'
import { AroundForm } from './AroundForm.tsx'

type Changing = {
  /** Beside the title of the card: opens the form. */
  readonly button: ReactNode
  /** In place of what the card shows; undefined while nothing is changed. */
  readonly form: ReactNode | undefined
}

/** Writing down around whom or what it is, from the card that shows it. */
export function useChanging(card: DossierCard): Changing {
  const { t } = useTranslation('dossier')
  const { t: words } = useTranslation('around')
  const { dossier } = useOpenDossier()
  const key = useTypedKey('around')
  const [isOpen, setOpen] = useState(() => hasTyped(key))
  const mayChange = may(dossier, 'set-around')
  const open = () => {
    setOpen(true)
    focusForm('around')
  }
  const button = mayChange && !isOpen && (
    <Button look="plain" small icon="pencil" onClick={open}>
      {t('intake.change')}
      <span className="visually-hidden"> {words(`title.${dossier.around.kind}`)}</span>
    </Button>
  )
  return { button, form: mayChange && isOpen ? <AroundForm card={card} onDone={() => setOpen(false)} /> : undefined }
}
