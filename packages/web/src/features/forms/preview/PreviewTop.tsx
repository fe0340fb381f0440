import type { FormDefinition } from '@kring/domain/forms'
import { useTranslation } from '../../../i18n/index.ts'
import { useBuilder } from '../builder/state/BuilderContext.tsx'
import { pathOf } from '../labels/address.ts'

/** The header above the form: organisation, address and save status. */
export function PreviewTop({ form }: { readonly form: FormDefinition }) {
  const { tenant, formId, languages } = useBuilder()
  const { t: common } = useTranslation('common')
  const { t: fill } = useTranslation('form')
  const { t: editor } = useTranslation('formEditor')
  const { audience } = form
  const path = pathOf({ id: formId, audience }, tenant)
  if (audience === 'partner-system')
    return (
      <div className="preview-top">
        <code>POST {path}</code>
        <p className="small soft">{editor('preview.systemText')}</p>
      </div>
    )
  const isCitizens = audience === 'citizen'
  return (
    <div className="preview-top">
      {isCitizens && <p className="small soft address">{`${location.host}${path}`}</p>}
      <div className="row between">
        <strong>{tenant.name}</strong>
        {!isCitizens && (
          <span className="small soft">
            {editor('preview.signedIn')} · {common('signOut')}
          </span>
        )}
      </div>
      <div className="row between small soft">
        {/* A referrer's draft is stored on the server; a citizen's only in their browser. */}
        <span>{isCitizens ? fill('save.device') : editor('preview.draft')}</span>
        {languages.length > 1 && <span>{languages.map(one => one.toUpperCase()).join(' · ')}</span>}
      </div>
    </div>
  )
}
