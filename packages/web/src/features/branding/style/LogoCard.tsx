import type { BrandingView, LogoSaved } from '@kring/functions/api/contract/branding'
import { useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { removeLogo, saveLogo } from '../../../api/branding.ts'
import { ProblemError } from '../../../api/problem.ts'
import { tenantQuery } from '../../../api/query.ts'
import { logoSource } from '../../../app/useBranding.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field, Note } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { brandingQuery } from '../queries.ts'

type Props = { readonly tenant: string; readonly name: string; readonly logo: BrandingView['logo'] }

/** Uploads the logo when chosen; shows the processed image on light and dark backgrounds. */
export function LogoCard({ tenant, name, logo }: Props) {
  const { t } = useTranslation('branding')
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [said, setSaid] = useState('')
  const [left, setLeft] = useState<LogoSaved['removed']>([])
  const [asking, setAsking] = useState(false)

  const reload = async () => {
    await client.refetchQueries({ queryKey: brandingQuery(tenant).queryKey })
    await client.invalidateQueries({ queryKey: tenantQuery(tenant).queryKey })
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file === undefined || busy) return
    setBusy(true)
    setFailure(undefined)
    setSaid('')
    try {
      const { removed } = await saveLogo(tenant, file, logo.revision)
      setLeft(removed)
      await reload()
      setSaid(t('logo.saved'))
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'changed-meanwhile') await reload()
      setFailure(error)
    } finally {
      // Allows choosing the same file again after it was corrected.
      target.value = ''
      setBusy(false)
    }
  }
  const remove = async () => {
    await removeLogo(tenant, logo.revision)
    setLeft([])
    await reload()
    setSaid(t('logo.removed'))
  }
  return (
    <section className="card stack logo-card" aria-labelledby="logo-title">
      <h2 id="logo-title" className="card-title">
        {t('logo.title')}
      </h2>
      <StatusMessage sentence={said} />
      <LogoFailure failure={failure} />
      {left.length > 0 && (
        <Note tone="sun" title={t('logo.without')}>
          <ul>
            {left.map(one => (
              <li key={one}>{t(`logo.left.${one}`)}</li>
            ))}
          </ul>
        </Note>
      )}
      {logo.image ? (
        <figure className="stack stack-s logo-samples">
          <figcaption className="small soft">{t('logo.now')}</figcaption>
          <div className="row">
            {(['light', 'dark'] as const).map(scheme => (
              <div key={scheme} className={`logo-sample ${scheme}`}>
                <span className="logo">
                  <img
                    className="house-logo"
                    {...logoSource(tenant, logo.image ?? { version: '', width: 1, height: 1 })}
                    alt={t(`logo.${scheme}`)}
                  />
                  <span>{name}</span>
                </span>
              </div>
            ))}
          </div>
        </figure>
      ) : (
        <p className="soft">{t('logo.none')}</p>
      )}
      <Field id="logo-file" label={t('logo.choose')} hint={t('logo.lead')}>
        {binding => (
          <input
            {...binding}
            type="file"
            accept=".svg,.png,image/svg+xml,image/png"
            onChange={event => void choose(event)}
          />
        )}
      </Field>
      {busy && <p role="status">{t('logo.sending')}</p>}
      {logo.image && (
        <div>
          <Button look="plain" small onClick={() => setAsking(true)}>
            {t('logo.remove')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('logo.removeTitle')}
        text={t('logo.removeText')}
        yes={t('logo.removeYes')}
        confirm={remove}
        onClose={() => setAsking(false)}
      />
    </section>
  )
}

function LogoFailure({ failure }: { readonly failure: unknown }) {
  const { t } = useTranslation('branding')
  if (failure instanceof ProblemError && failure.code === 'changed-meanwhile')
    return (
      <div className="note sun" role="alert">
        {t('logo.meanwhile')}
      </div>
    )
  const [fault] = failure instanceof ProblemError ? failure.faults : []
  return <ProblemNote error={failure} {...(fault && { what: fault.sentence })} />
}
