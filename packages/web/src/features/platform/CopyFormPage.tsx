import { formIdFor } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { copyForm } from '../../api/formCopies.ts'
import { listForms } from '../../api/forms.ts'
import { readTenant } from '../../api/index.ts'
import { listPartners } from '../../api/onboarding.ts'
import { foreignIn, useTranslation } from '../../i18n/index.ts'
import { Button, ErrorSummary, Field, type FieldError, Loading, Note, PageTitle } from '../../kit/index.ts'
import { TextField } from '../../kit/TextField.tsx'
import { useSubmitErrors } from '../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'

type Partner = { readonly id: string; readonly name: string }

/**
 * Copies a form of one partner to another as a draft, which the other partner's administrator reviews and publishes.
 */
export function CopyFormPage() {
  const { t } = useTranslation('onboarding')
  const [done, setDone] = useState('')
  const partners = useQuery({ queryKey: ['partners'], queryFn: listPartners })
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/people/partners">‹ {t('back')}</Link>
      </p>
      <div className="stack stack-s">
        <PageTitle>{t('copy.title')}</PageTitle>
        <p className="soft">{t('copy.lead')}</p>
      </div>
      {partners.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={partners.error} what={t('failed')} retry={() => void partners.refetch()} />
      <div role="status">
        {done && (
          <Note tone="good" title={t('copy.doneTitle')}>
            <p>{done}</p>
          </Note>
        )}
      </div>
      {partners.data && <CopyForm partners={partners.data.items} onDone={setDone} />}
    </div>
  )
}

type FormProps = { readonly partners: readonly Partner[]; readonly onDone: (sentence: string) => void }

function CopyForm({ partners, onDone }: FormProps) {
  const { t, locale } = useTranslation('onboarding')
  const [source, setSource] = useState('')
  const [form, setForm] = useState('')
  const [target, setTarget] = useState('')
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const forms = useQuery({ queryKey: ['forms', source], queryFn: () => listForms(source), enabled: source !== '' })
  const taken = useQuery({ queryKey: ['forms', target], queryFn: () => listForms(target), enabled: target !== '' })
  const place = useQuery({ queryKey: ['tenant', target], queryFn: () => readTenant(target), enabled: target !== '' })
  // Read during render: a query only tracks the properties that are read.
  const [there, partner] = [taken.data, place.data]
  const published = forms.data?.items.filter(({ live }) => live !== undefined) ?? []
  const chosen = published.find(({ id }) => id === form)
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    'copy-source': source === '' ? t('copy.wrong.source') : undefined,
    'copy-form': source !== '' && chosen === undefined ? t('copy.wrong.form') : undefined,
    'copy-target': target === '' ? t('copy.wrong.target') : undefined,
    'copy-name': name.trim().length > 0 && name.trim().length < 3 ? t('copy.wrong.name') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend() || !chosen || !there || !partner) return
    setBusy(true)
    setFailure(undefined)
    onDone('')
    const [language = 'nl'] = partner.languages
    const called = name.trim() || localize(chosen.title, language)
    const id = formIdFor(called, new Set(there.items.map(one => one.id)))
    const title = name.trim() === '' ? {} : { title: { [language]: name.trim() } }
    try {
      await copyForm({ from: { tenant: source, form: chosen.id }, to: { tenant: target, id, ...title } })
      onDone(t('copy.done', { title: called, name: nameOf(partners, target) }))
      setTarget('')
      setName('')
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  return (
    <form className="card stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <PartnerField
        id="copy-source"
        label={t('copy.source')}
        partners={partners}
        value={source}
        fieldError={fieldErrorOf('copy-source')}
        onChange={id => {
          setSource(id)
          setForm('')
        }}
      />
      {source !== '' && forms.isPending && <Loading>{t('copy.loading')}</Loading>}
      <ProblemNote error={forms.error} what={t('copy.failed')} retry={() => void forms.refetch()} />
      {forms.data && (
        <Field id="copy-form" label={t('copy.which')} fieldError={fieldErrorOf('copy-form')}>
          {binding => (
            <select {...binding} value={form} onChange={event => setForm(event.target.value)}>
              <option value="">{t('choose')}</option>
              {published.map(({ id, title, live }) => (
                <option key={id} value={id} lang={foreignIn(title, locale).lang}>
                  {t('copy.version', { title: localize(title, locale), version: live?.version ?? 1 })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <PartnerField
        id="copy-target"
        label={t('copy.target')}
        partners={partners}
        value={target}
        fieldError={fieldErrorOf('copy-target')}
        onChange={setTarget}
      />
      <TextField
        id="copy-name"
        label={t('copy.name')}
        hint={t('copy.nameHint')}
        fieldError={fieldErrorOf('copy-name')}
        value={name}
        onChange={setName}
        maxLength={120}
        autoComplete="off"
      />
      <ProblemNote error={failure ?? taken.error ?? place.error} keepsInput />
      <Button type="submit" busy={busy || (target !== '' && !(there && partner) && !taken.error && !place.error)}>
        {busy ? t('copy.sending') : t('copy.send')}
      </Button>
    </form>
  )
}

const nameOf = (partners: readonly Partner[], id: string): string => partners.find(one => one.id === id)?.name ?? id

type PartnerProps = {
  readonly id: string
  readonly label: string
  readonly partners: readonly Partner[]
  readonly value: string
  readonly fieldError: FieldError | undefined
  readonly onChange: (id: string) => void
}

function PartnerField({ id, label, partners, value, fieldError, onChange }: PartnerProps) {
  const { t, locale } = useTranslation('onboarding')
  return (
    <Field id={id} label={label} fieldError={fieldError}>
      {binding => (
        <select {...binding} value={value} onChange={event => onChange(event.target.value)}>
          <option value="">{t('choose')}</option>
          {partners
            .toSorted((a, b) => a.name.localeCompare(b.name, locale))
            .map(one => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
