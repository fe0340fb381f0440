import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../../../api/problem.ts'
import { type LegalGround, setLegalGround } from '../../../api/variants.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { SaveSetting } from '../../../settings/SaveSetting.tsx'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { useRenewal } from '../useVariants.ts'

type Props = {
  readonly tenant: string
  readonly zone: string
  readonly ground: LegalGround
  readonly form: string | undefined
}

const loadedFrom = ({ text, revision }: LegalGround) => ({ values: { text: text ?? '' }, revision })

/** The text of the legal ground. */
export function GroundForm({ tenant, zone, ground, form: ofForm }: Props) {
  const { t } = useTranslation('variants')
  const { subject } = useKnownMe()
  const renewal = useRenewal(tenant)
  const [latest, setLatest] = useState(ground)
  /** The revision is of all settings of the partner: when another part changed, the text is saved over that. */
  const overOthers = async (error: unknown, text: string) => {
    if (!(error instanceof ProblemError && error.code === 'changed-meanwhile')) throw error
    const { legalGround } = await renewal.read()
    if (legalGround.text !== latest.text) throw error
    return setLegalGround(tenant, { text }, legalGround.revision)
  }
  const reload = async () => {
    const { legalGround } = await renewal.read()
    setLatest(legalGround)
    return loadedFrom(legalGround)
  }
  const form = useSettingForm({
    key: sessionFieldsKey(subject, 'legal-ground', tenant),
    loaded: loadedFrom(ground),
    save: ({ text = '' }, revision) =>
      setLegalGround(tenant, { text }, revision).catch(error => overOthers(error, text)),
    reload,
  })
  const text = form.values.text ?? ''
  const attempt = useSubmitErrors({ 'legal-ground': text.trim().length < 3 ? t('ground.wrong') : undefined })
  const save = () => attempt.tryToSend() && void form.submit()
  return (
    <form className="card stack" noValidate onSubmit={event => event.preventDefault()}>
      <ErrorSummary lines={attempt.lines} attempt={attempt.attempt} />
      <MergedEditsNote form={form} nameOf={() => t('ground.title')} />
      {latest.text === undefined && <p>{t('ground.none')}</p>}
      <TextField
        id="legal-ground"
        label={t('ground.field')}
        hint={t('ground.hint')}
        fieldError={attempt.fieldErrorOf('legal-ground')}
        value={text}
        onChange={value => form.set('text', value)}
        maxLength={300}
        lines={3}
        autoComplete="off"
      />
      <p className="small soft">{t('ground.stays')}</p>
      <SaveSetting form={form} save={save} changed={latest.changed} zone={zone} />
      {form.said !== '' && (
        <p>
          {ofForm === undefined ? (
            <Link className="button plain" to="/partner/forms" search={{ of: tenant }}>
              {t('ground.toForms')}
            </Link>
          ) : (
            <Link className="button quiet" to="/partner/forms/$tenant/$form/check" params={{ tenant, form: ofForm }}>
              {t('ground.backToForm')}
            </Link>
          )}
        </p>
      )}
    </form>
  )
}
