import { type FormEvent, useId } from 'react'
import { type RetentionTerm, saveRetentionTerm } from '../../../api/retention.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { SaveSetting } from '../../../settings/SaveSetting.tsx'
import { type Loaded, useSettingForm } from '../../../settings/useSettingForm.ts'

type Props = {
  readonly tenant: string
  readonly term: RetentionTerm
  readonly reload: () => Promise<readonly RetentionTerm[]>
}

const loadedOf = ({ years, term, revision }: RetentionTerm): Loaded => ({
  values: { years: String(years ?? term.standard) },
  revision,
})

/** The term of one kind of conference, within what its law allows. */
export function TermForm({ tenant, term: of, reload }: Props) {
  const { t } = useTranslation('retention')
  const { subject } = useKnownMe()
  const dates = useDates()
  const id = useId()
  const { variant, term } = of
  const form = useSettingForm({
    key: sessionFieldsKey(subject, tenant, 'retention', variant),
    loaded: loadedOf(of),
    save: ({ years = '' }, revision) => saveRetentionTerm(tenant, variant, { years: Number(years) }, revision),
    reload: async () => loadedOf((await reload()).find(one => one.variant === variant) ?? of),
  })
  const typed = (form.values.years ?? '').trim()
  const years = Number(typed)
  const isFit = /^\d+$/.test(typed) && years >= term.shortest && years <= term.longest
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-years`]: isFit ? undefined : t('terms.unfit', { from: term.shortest, to: term.longest }),
  })
  const save = () => {
    if (tryToSend()) void form.submit()
  }
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event: FormEvent) => event.preventDefault()}
      aria-labelledby={`${id}-title`}
    >
      <h2 className="card-title" id={`${id}-title`}>
        {t(`variant.${variant}`)}
      </h2>
      <ErrorSummary lines={lines} attempt={attempt} />
      {form.meanwhile && <MergedEditsNote form={form} nameOf={() => t(`terms.${term.kind}`)} />}
      <TextField
        id={`${id}-years`}
        label={t(`terms.${term.kind}`)}
        hint={t('terms.bounds', { from: term.shortest, to: term.longest, standard: term.standard })}
        fieldError={fieldErrorOf(`${id}-years`)}
        value={form.values.years ?? ''}
        onChange={value => form.set('years', value)}
        maxLength={6}
        width="6rem"
        inputMode="numeric"
        autoComplete="off"
      />
      <p className="small soft">
        {term.isConfirmed ? t('kept.source', { source: term.source, day: dates.day(term.asOf) }) : t('kept.noSource')}
      </p>
      <SaveSetting form={form} save={save} changed={of.changed} />
    </form>
  )
}
