import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ProblemError } from '../../../api/problem.ts'
import { type LegalGround, setLegalGround } from '../../../api/variants.ts'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useRenewal, useVariants } from '../useVariants.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/legal-ground/$tenant')

/** The legal ground on which a partner may ask about health, offences or beliefs (GDPR art. 9 and 10). */
export function LegalGroundPage() {
  const { t } = useTranslation('variants')
  const { tenant } = route.useParams()
  const { form } = route.useSearch()
  const { overview, page, error, retry } = useVariants(tenant)
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">
          {form === undefined ? (
            <Link to="/partner/variants" search={{ of: tenant }}>
              ‹ {t('back')}
            </Link>
          ) : (
            <Link to="/partner/forms/$tenant/$form/check" params={{ tenant, form }}>
              ‹ {t('ground.backToForm')}
            </Link>
          )}
        </p>
        <PageTitle>{t('ground.title')}</PageTitle>
        <p className="soft">{t('ground.lead')}</p>
      </div>
      <p>
        {t('ground.why')} <span className="soft">{t('ground.source')}</span>
      </p>
      {(!overview || !page) && !error && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={retry} />
      {overview && page && (
        <GroundForm tenant={tenant} zone={page.timeZone} ground={overview.legalGround} form={form} />
      )}
    </>
  )
}

type Props = {
  readonly tenant: string
  readonly zone: string
  readonly ground: LegalGround
  readonly form: string | undefined
}

function GroundForm({ tenant, zone, ground, form }: Props) {
  const { t } = useTranslation('variants')
  const { subject } = useKnownMe()
  const { dayAndTime } = useDates(zone)
  const renewal = useRenewal(tenant)
  const [base, setBase] = useState(ground)
  const [theirs, setTheirs] = useState<LegalGround>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [said, setSaid] = useState('')
  const typed = useSessionFields(sessionFieldsKey(subject, 'legal-ground', tenant), { text: ground.text ?? '' })
  const text = typed.values.text ?? ''
  const attempt = useSubmitErrors({ 'legal-ground': text.trim().length < 3 ? t('ground.wrong') : undefined })

  const send = async (revision: number) => {
    await setLegalGround(tenant, { text }, revision)
    const { legalGround } = await renewal.read()
    typed.wipe()
    setBase(legalGround)
    setTheirs(undefined)
    setSaid(t('ground.saved'))
  }
  /** The settings changed; the legal ground itself may be unchanged. */
  const again = async (error: unknown) => {
    if (!(error instanceof ProblemError && error.code === 'changed-meanwhile')) throw error
    const { legalGround } = await renewal.read()
    const isSame = legalGround.text === base.text
    setBase(legalGround)
    if (isSame) await send(legalGround.revision)
    else setTheirs(legalGround)
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('')
    if (!attempt.tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      await send(base.revision).catch(again)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const { changed } = base
  return (
    <form className="card stack" noValidate onSubmit={event => void save(event)}>
      <StatusMessage sentence={said} />
      <ErrorSummary lines={attempt.lines} attempt={attempt.attempt} />
      <ProblemNote error={failure} keepsInput />
      {theirs && (
        <Note tone="sun">
          {t('ground.theirs', { who: theirs.changed?.by ?? t('conflict.somebody'), text: theirs.text ?? '' })}
        </Note>
      )}
      {base.text === undefined && <p>{t('ground.none')}</p>}
      <TextField
        id="legal-ground"
        label={t('ground.field')}
        hint={t('ground.hint')}
        fieldError={attempt.fieldErrorOf('legal-ground')}
        value={text}
        onChange={value => typed.set('text', value)}
        maxLength={300}
        lines={3}
        autoComplete="off"
      />
      <p className="small soft">{t('ground.stays')}</p>
      {changed && <p className="small soft">{t('lastChange', { who: changed.by, when: dayAndTime(changed.at) })}</p>}
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('saving') : t('ground.save')}
        </Button>
        {said !== '' &&
          (form === undefined ? (
            <Link className="button plain" to="/partner/forms" search={{ of: tenant }}>
              {t('ground.toForms')}
            </Link>
          ) : (
            <Link className="button quiet" to="/partner/forms/$tenant/$form/check" params={{ tenant, form }}>
              {t('ground.backToForm')}
            </Link>
          ))}
      </div>
    </form>
  )
}
