import type { FormDefinition } from '@kring/domain/forms'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { beginFormDraft } from '../../../api/forms.ts'
import { TextIn, useDates, useForeign, useTranslation } from '../../../i18n/index.ts'
import { TextsIn } from '../../../i18n/SentenceIn.tsx'
import { Button, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { BuilderContext } from './state/BuilderContext.tsx'

/** Shown without a draft: the published version, and the button to start a draft. */
export default function NoDraft({
  builder: { tenant, formId, versions, live: shown },
}: {
  readonly builder: Omit<BuilderContext, 'builderStore'>
}) {
  const { t } = useTranslation('forms')
  const { date } = useDates(tenant.timeZone)
  const title = useForeign(shown?.title ?? {})
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const live = versions.find(({ isLive }) => isLive)
  const begin = async (version: number) => {
    setBusy(true)
    setFailure(undefined)
    try {
      await beginFormDraft(tenant.id, formId, version)
    } catch (error) {
      setFailure(error)
    }
    await client.invalidateQueries({ queryKey: ['form-builder', tenant.id, formId] })
    setBusy(false)
  }
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">
          <Link to="/partner/forms" search={{ of: tenant.id }}>
            ‹ {t('list.title')}
          </Link>
        </p>
        <PageTitle tab={t('builder.title')} lang={title.words === '' ? undefined : title.lang}>
          {title.words || t('builder.title')}
        </PageTitle>
      </div>
      {live ? (
        <section className="card stack">
          <p>{t('noDraft.text', { version: live.version, day: date(live.publishedAt) })}</p>
          <ProblemNote error={failure} />
          <div className="row">
            <Button busy={busy} icon="pencil" onClick={() => void begin(live.version)}>
              {t('noDraft.begin')}
            </Button>
            <Link
              className="button plain"
              to="/partner/forms/$tenant/$form/versions"
              params={{ tenant: tenant.id, form: formId }}
            >
              {t('versions.title')}
            </Link>
          </div>
          {shown && <Outline form={shown} />}
        </section>
      ) : (
        <p>{t('noDraft.gone')}</p>
      )}
    </>
  )
}

/** The published sections and questions. */
function Outline({ form }: { readonly form: FormDefinition }) {
  const { t } = useTranslation('forms')
  return (
    <div className="stack stack-s">
      <h2 className="card-title">{t('noDraft.asks')}</h2>
      <ol className="lines card flush flat">
        {form.sections.map(({ key, title, questions }, index) => (
          <li key={key}>
            <span className="no small">{index + 1}</span>
            <div className="what">
              <b>
                <TextIn text={title} />
              </b>
              <p className="small soft">
                <TextsIn texts={questions.map(({ label }) => label)} between=" · " />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
