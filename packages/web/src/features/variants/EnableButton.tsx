import { useState } from 'react'
import { turnVariant, type VariantSettings } from '../../api/variants.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { ConfirmDialog } from '../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useRenewal } from './useVariants.ts'
import { nameOf } from './words.ts'

type Props = {
  readonly tenant: string
  readonly settings: VariantSettings
  /** Reports what was done. */
  readonly done: (sentence: string) => void
  /** Runs first, to save pending changes; resolves to false on failure. */
  readonly before?: () => Promise<boolean>
  readonly look?: 'filled' | 'plain'
}

/** Starts or stops accepting referrals of this variant. When not possible it is shown locked, with the reason. */
export function EnableButton({ tenant, settings, done, before, look = 'plain' }: Props) {
  const { t, locale } = useTranslation('variants')
  const renewal = useRenewal(tenant)
  const [isAsking, setIsAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { id, isEnabled, mayEnable, keptOn } = settings
  const name = nameOf(settings, locale)
  const turn = async (command: 'enable' | 'disable') => {
    await renewal.put(await turnVariant(tenant, id, command))
    done(t(command === 'enable' ? 'enabled' : 'disabled', { name }))
  }
  const enable = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      if ((await before?.()) !== false) await turn('enable')
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  if (!isEnabled)
    return (
      <>
        <Button look={look} small locked={!mayEnable && before === undefined} busy={busy} onClick={() => void enable()}>
          {t('enable')}
          <span className="visually-hidden"> {name}</span>
        </Button>
        <ProblemNote error={failure} />
      </>
    )
  return (
    <>
      <Button look="plain" small locked={keptOn !== undefined} onClick={() => setIsAsking(true)}>
        {t('disable')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('disableAsk.title', { name })}
        text={t('disableAsk.text')}
        yes={t('disable')}
        confirm={() => turn('disable')}
        onClose={() => setIsAsking(false)}
      />
    </>
  )
}
