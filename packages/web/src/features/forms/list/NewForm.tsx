import { localize } from '@kring/domain/language'
import { variants as known, type VariantId, variantIds } from '@kring/domain/variants'
import type { FormSummary } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { type FormEvent, useId, useState } from 'react'
import type { NewForm as NewFormBody } from '../../../api/forms.ts'
import { ProblemError } from '../../../api/problem.ts'
import { foreignIn, TextIn, useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { importFaults } from '../builder/state/readImport.ts'
import { ImportField } from './ImportField.tsx'

/** What a new form starts from; a file is sent unchanged and validated by the server. */
type Beginning =
  | Exclude<NewFormBody['from'], { kind: 'import' }>
  | { readonly kind: 'import'; readonly definition: unknown }
export type Wanted = { readonly name: string; readonly from: Beginning }
type Props = {
  readonly tenant: TenantPage
  readonly forms: readonly FormSummary[]
  readonly make: (wanted: Wanted) => Promise<void>
}

const kinds = ['starter', 'own', 'empty', 'import'] as const
const sectors = ['youth-care', 'school', 'probation', 'housing', 'other'] as const
const audiences = ['professional', 'citizen', 'partner-system'] as const

/** A new form: its title and starting point. */
export function NewForm({ tenant, forms, make }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const id = useId()
  const own = forms.filter(({ live }) => live !== undefined)
  const [kind, setKind] = useState<(typeof kinds)[number]>('starter')
  const [name, setName] = useState('')
  const [sector, setSector] = useState<(typeof sectors)[number]>(tenant.sector)
  const [variant, setVariant] = useState<VariantId>()
  const [audience, setAudience] = useState<(typeof audiences)[number]>('professional')
  const [chosen, setChosen] = useState(own[0]?.id ?? '')
  const [variants, setVariants] = useState<readonly string[]>(tenant.variants.slice(0, 1).map(one => one.id))
  const [file, setFile] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-name`]: kind !== 'import' && name.trim().length < 3 ? editor('beginning.nameWrong') : undefined,
    [`${id}-variants`]: kind === 'empty' && variants.length === 0 ? editor('beginning.variantsWrong') : undefined,
    [`${id}-file`]: kind === 'import' && file === undefined ? editor('beginning.fileWrong') : undefined,
  })
  const begin = (): Beginning | undefined => {
    if (kind === 'starter') return { kind, sector, audience, ...(variant && { variant }) }
    const wanted = tenant.variants.map(one => one.id).filter(one => variants.includes(one))
    if (kind === 'empty') return { kind, audience, variants: wanted }
    if (kind === 'import') return file === undefined ? undefined : { kind, definition: file }
    const live = own.find(one => one.id === chosen)?.live
    return live && { kind, form: chosen, version: live.version }
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const from = begin()
    if (busy || !tryToSend() || !from) return
    setBusy(true)
    setFailure(undefined)
    try {
      await make({ name: name.trim(), from })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const refused = failure instanceof ProblemError ? failure : undefined
  // File errors are shown at the file field.
  const isAboutFile = kind === 'import' && importFaults(refused?.faults ?? []).length > 0
  const offered = kinds.filter(one => one !== 'own' || own.length > 0)
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <FieldGroup id={`${id}-kind`} label={editor('beginning.from')}>
        {offered.map(one => (
          <label key={one} className="choice">
            <input type="radio" name={`${id}-kind`} checked={kind === one} onChange={() => setKind(one)} />
            <span>
              {editor(`beginning.kind.${one}`)}
              <span className="choice-hint">{editor(`beginning.kindText.${one}`)}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      {kind === 'import' ? (
        <ImportField
          id={`${id}-file`}
          fieldError={fieldErrorOf(`${id}-file`)}
          onRead={read => {
            setFile(read)
            setFailure(undefined)
          }}
          refused={refused}
        />
      ) : (
        <TextField
          id={`${id}-name`}
          label={editor('beginning.name')}
          hint={editor('beginning.nameHint')}
          fieldError={fieldErrorOf(`${id}-name`)}
          value={name}
          onChange={setName}
          maxLength={120}
          autoComplete="off"
        />
      )}
      {kind === 'own' && (
        <Field id={`${id}-own`} label={editor('beginning.which')}>
          {binding => (
            <select {...binding} value={chosen} onChange={event => setChosen(event.target.value)}>
              {own.map(one => (
                <option key={one.id} value={one.id} lang={foreignIn(one.title, locale).lang}>
                  {localize(one.title, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {kind === 'starter' && (
        <Field id={`${id}-sector`} label={editor('beginning.sector')}>
          {binding => (
            <select
              {...binding}
              value={sector}
              onChange={event => setSector(sectors.find(one => one === event.target.value) ?? sector)}
            >
              {sectors.map(one => (
                <option key={one} value={one}>
                  {t(`sector.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {kind === 'starter' && (
        <Field id={`${id}-variant`} label={editor('beginning.variant')} hint={editor('beginning.variantHint')}>
          {binding => (
            <select
              {...binding}
              value={variant ?? ''}
              onChange={event => setVariant(variantIds.find(one => one === event.target.value))}
            >
              <option value="">{editor('beginning.everyVariant')}</option>
              {variantIds.map(one => (
                <option key={one} value={one}>
                  {localize(tenant.variants.find(({ id: own }) => own === one)?.name ?? known[one].name, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(kind === 'starter' || kind === 'empty') && (
        <FieldGroup id={`${id}-audience`} label={editor('beginning.audience')}>
          {audiences.map(one => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={`${id}-audience`}
                checked={audience === one}
                onChange={() => setAudience(one)}
              />
              <span>
                {t(`audience.${one}`)}
                <span className="choice-hint">{editor(`beginning.audienceText.${one}`)}</span>
              </span>
            </label>
          ))}
        </FieldGroup>
      )}
      {kind === 'empty' && tenant.variants.length > 1 && (
        <FieldGroup id={`${id}-variants`} label={t('form.variants')} fieldError={fieldErrorOf(`${id}-variants`)}>
          {tenant.variants.map((variant, index) => (
            <label key={variant.id} className="choice">
              <input
                id={index === 0 ? `${id}-variants` : undefined}
                type="checkbox"
                checked={variants.includes(variant.id)}
                onChange={event =>
                  setVariants(
                    event.target.checked ? [...variants, variant.id] : variants.filter(one => one !== variant.id),
                  )
                }
              />
              <TextIn text={variant.name} />
            </label>
          ))}
        </FieldGroup>
      )}
      {!isAboutFile && <ProblemNote error={failure} keepsInput />}
      <Button type="submit" busy={busy}>
        {busy ? editor('beginning.busy') : editor('beginning.make')}
      </Button>
    </form>
  )
}
