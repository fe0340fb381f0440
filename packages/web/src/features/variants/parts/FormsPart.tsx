import { formIdFor } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { type FormSource, formSources, isFit, type VariantId, type WayOfWorking } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createForm } from '../../../api/forms.ts'
import type { Overview } from '../../../api/variants.ts'
import { foreignIn, TextIn, useTranslation } from '../../../i18n/index.ts'
import { SentenceIn } from '../../../i18n/SentenceIn.tsx'
import { Button, Field } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { Part } from '../page/Part.tsx'

type Props = {
  readonly id: VariantId
  readonly way: WayOfWorking
  readonly overview: Overview
  readonly page: TenantPage
  readonly change: (forms: WayOfWorking['forms']) => void
}

/** The form for each source of referrals of this variant: link an existing one or create one. */
export function FormsPart(props: Props) {
  const { t } = useTranslation('variants')
  return (
    <Part id="forms" title={t('part.forms')} lead={t('forms.lead')}>
      {formSources.map(source => (
        <SourceField key={source} {...props} source={source} />
      ))}
    </Part>
  )
}

function SourceField({ id, way, overview, page, change, source }: Props & { readonly source: FormSource }) {
  const { t, locale } = useTranslation('variants')
  const forms = overview.forms.map(({ version, ...form }) => ({
    ...form,
    live: version === undefined ? undefined : { version },
  }))
  const fit = forms.filter(form => isFit(form, id, source))
  const main = fit.find(form => form.id === page.forms[source])
  const others = fit.filter(form => form !== main)
  const unfinished = forms.filter(
    form => form.live === undefined && form.audience === source && form.variants.includes(id),
  )
  const chosen = way.forms[source] ?? ''
  const isGone = chosen !== '' && !fit.some(form => form.id === chosen)
  const choose = (form: string) => {
    const { [source]: _, ...rest } = way.forms
    change(form === '' ? rest : { ...rest, [source]: form })
  }
  const titleOf = ({ title, live }: (typeof fit)[number]) =>
    t('own.formLine', { title: localize(title, locale), version: live?.version })
  return (
    <div className="stack stack-s">
      <Field
        id={`form-${source}`}
        label={t(`forms.${source}`)}
        hint={fit.length === 0 ? t('forms.noneFits') : undefined}
        fieldError={isGone ? { kind: 'todo', sentence: t(`point.form-unfit.${source}`) } : undefined}
      >
        {binding => (
          <select {...binding} value={chosen} onChange={event => choose(event.target.value)}>
            <option value="">{main ? t('forms.main', { title: titleOf(main) }) : t('forms.none')}</option>
            {isGone && <option value={chosen}>{chosen}</option>}
            {others.map(form => (
              <option key={form.id} value={form.id} lang={foreignIn(form.title, locale).lang}>
                {titleOf(form)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {unfinished.map(form => (
        <p key={form.id} className="small">
          <Link to="/partner/forms/$tenant/$form" params={{ tenant: page.id, form: form.id }}>
            <SentenceIn sentence={title => t('forms.goOn', { title })}>
              <TextIn text={form.title} />
            </SentenceIn>
          </Link>
        </p>
      ))}
      {fit.length === 0 && unfinished.length === 0 && (
        <MakeForm tenant={page.id} id={id} source={source} taken={forms.map(form => form.id)} />
      )}
    </div>
  )
}

type MakeProps = {
  readonly tenant: string
  readonly id: VariantId
  readonly source: FormSource
  readonly taken: readonly string[]
}

/** Creates a form from the starter form for this variant and opens it in the form builder. */
function MakeForm({ tenant, id, source, taken }: MakeProps) {
  const { t } = useTranslation('variants')
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const make = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      const form = formIdFor(`${id} ${source}`, new Set(taken))
      const from = { kind: 'variant', variant: id, audience: source } as const
      await createForm(tenant, { id: form, from })
      await navigate({ to: '/partner/forms/$tenant/$form', params: { tenant, form } })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <>
      <p className="small soft">{t('forms.makeHint')}</p>
      <Button look="quiet" small icon="plus" className="start" busy={busy} onClick={() => void make()}>
        {busy ? t('forms.making') : t('forms.make')}
        <span className="visually-hidden">: {t(`forms.${source}`)}</span>
      </Button>
      <ProblemNote error={failure} />
    </>
  )
}
