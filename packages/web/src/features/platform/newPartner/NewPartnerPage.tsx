import { copiedAddress, parseEmail } from '@kring/domain/email'
import { freePrefix } from '@kring/domain/tenants'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { listPartners, type TakenIn, takeInPartner } from '../../../api/onboarding.ts'
import { ProblemError } from '../../../api/problem.ts'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { regionName } from '../../../members/roles.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { operatorMembersQuery, useOperatorMembers } from '../useOperatorMembers.ts'
import { LanguagesField } from './LanguagesField.tsx'
import { addressFrom, languagesOf, partnerFrom, sectors } from './newPartner.ts'

const GroundCost = lazy(async () => ({ default: (await import('./GroundCost.tsx')).GroundCost }))

/** Creates a partner with everything it needs for its first referral. */
export function NewPartnerPage() {
  const { t } = useTranslation('onboarding')
  const [done, setDone] = useState<Done>()
  const partners = useQuery({ queryKey: ['partners'], queryFn: listPartners })
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/people/partners">‹ {t('back')}</Link>
      </p>
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft">{t('lead')}</p>
      </div>
      {partners.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={partners.error} what={t('failed')} retry={() => void partners.refetch()} />
      {done && <TakenInNote {...done} another={() => setDone(undefined)} />}
      {partners.data && !done && <NewPartnerForm taken={partners.data.items} onDone={setDone} />}
    </div>
  )
}

type Done = TakenIn & { readonly name: string; readonly email: string; readonly hasGround: boolean }

function TakenInNote({ name, email, hasGround, publicAddress, another }: Done & { readonly another: () => void }) {
  const { t } = useTranslation('onboarding')
  const box = useRef<HTMLDivElement>(null)
  // The pressed button is gone, so focus moves here.
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="status" tabIndex={-1} className="said stack">
      <Note tone="good" title={t('done.title', { name })}>
        <p>{t('done.mail', { email })}</p>
        <p>
          {t('done.address')} <a href={publicAddress}>{`${window.location.origin}${publicAddress}`}</a>
        </p>
        <p>{t('done.next')}</p>
        {!hasGround && <p>{t('done.draft')}</p>}
      </Note>
      <div>
        <Button look="quiet" icon="plus" onClick={another}>
          {t('done.another')}
        </Button>
      </div>
    </div>
  )
}

type Known = { readonly id?: string; readonly referencePrefix?: string | undefined }
type FormProps = {
  readonly taken: readonly Known[]
  readonly onDone: (done: Done) => void
}

/** `taken`: the addresses and letters of the other partners, as far as known when the page was opened. */
export function NewPartnerForm({ taken: listed, onDone }: FormProps) {
  const { t } = useTranslation('onboarding')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const operator = useOperatorMembers().data
  const regions = operator?.regions ?? []
  const { values, set, wipe } = useSessionFields(sessionFieldsKey(subject, 'new-partner'), {
    name: '',
    address: '',
    sector: '',
    country: 'BE',
    'speaks-nl': 'yes',
    region: '',
    prefix: '',
    phone: '',
    ground: '',
    admin: '',
    email: '',
  })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  /** What turned out to be taken by a partner that somebody else has just made. */
  const [refused, setRefused] = useState<readonly Known[]>([])
  const taken = [...listed, ...refused]
  const given = (field: string): string => (values[field] ?? '').trim()
  const suggested = freePrefix(given('name'), new Set(taken.flatMap(one => one.referencePrefix ?? []))) ?? ''
  const typed = { ...values, prefix: given('prefix') || suggested }
  const partner = partnerFrom(typed)
  const isServed = operator?.items.some(one => one.role === 'regional-manager' && one.place === partner.region) ?? true
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    'partner-name': given('name').length < 2 ? t('wrong.name') : undefined,
    'partner-address': addressError(partner.id),
    'partner-sector': given('sector') === '' ? t('wrong.sector') : undefined,
    'partner-languages': languagesOf(values).length === 0 ? t('wrong.languages') : undefined,
    'partner-region': partner.region.length < 2 ? t('wrong.region') : undefined,
    'partner-prefix': prefixError(partner.referencePrefix),
    'partner-admin': given('admin').length < 2 ? t('wrong.admin') : undefined,
    'partner-email': emailError(given('email')),
  })

  function emailError(email: string): string | undefined {
    const parsed = parseEmail(copiedAddress(email))
    if (typeof parsed !== 'string') return undefined
    return t(parsed === 'email-not-ascii' ? 'wrong.emailNotAscii' : 'wrong.email')
  }

  function addressError(id: string): string | undefined {
    if (!/^[a-z0-9-]{3,40}$/.test(id)) return t('wrong.address')
    return taken.some(one => one.id === id) ? t('wrong.addressTaken') : undefined
  }
  function prefixError(prefix: string): string | undefined {
    if (!/^[A-Z]{3}$/.test(prefix)) return t('wrong.prefix')
    return taken.some(one => one.referencePrefix === prefix) ? t('wrong.prefixTaken') : undefined
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      const takenIn = await takeInPartner(partner)
      wipe()
      await Promise.all([
        client.invalidateQueries({ queryKey: operatorMembersQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['partners'] }),
      ])
      const hasGround = partner.specialGround !== undefined
      onDone({ ...takenIn, name: partner.name, email: partner.admin.email, hasGround })
    } catch (error) {
      if (!showAtField(error)) setFailure(error)
      setBusy(false)
    }
  }
  /** Shows a refused address or refused letters at their field, where they stay as they were sent. */
  const showAtField = (error: unknown): boolean => {
    if (!(error instanceof ProblemError)) return false
    const { id, referencePrefix } = partner
    if (error.code === 'tenant-exists') set('address', id)
    else if (error.code === 'prefix-taken') set('prefix', referencePrefix)
    else return false
    setRefused([...refused, error.code === 'tenant-exists' ? { id } : { referencePrefix }])
    tryToSend()
    return true
  }
  const text = (
    field: 'name' | 'phone' | 'ground' | 'admin' | 'email',
    more: { readonly maxLength: number; readonly hint?: string; readonly type?: 'email' },
  ) => (
    <TextField
      id={`partner-${field}`}
      label={t(`field.${field}`)}
      fieldError={fieldErrorOf(`partner-${field}`)}
      value={values[field] ?? ''}
      onChange={value => set(field, value)}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <h2 className="card-title">{t('about')}</h2>
      {text('name', { maxLength: 120 })}
      <TextField
        id="partner-address"
        label={t('field.address')}
        hint={t('hint.address', { address: `${window.location.origin}/o/${partner.id || '…'}` })}
        fieldError={fieldErrorOf('partner-address')}
        value={values.address || addressFrom(given('name'))}
        onChange={value => set('address', value.toLowerCase())}
        maxLength={40}
        autoComplete="off"
      />
      <Field
        id="partner-sector"
        label={t('field.sector')}
        hint={t('hint.sector')}
        fieldError={fieldErrorOf('partner-sector')}
      >
        {binding => (
          <select {...binding} value={values.sector} onChange={event => set('sector', event.target.value)}>
            <option value="">{t('choose')}</option>
            {sectors.map(sector => (
              <option key={sector} value={sector}>
                {t(`sector.${sector}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="partner-country" label={t('field.country')}>
        {binding => (
          <select {...binding} value={values.country} onChange={event => set('country', event.target.value)}>
            <option value="BE">{t('country.BE')}</option>
            <option value="NL">{t('country.NL')}</option>
          </select>
        )}
      </Field>
      <LanguagesField id="partner-languages" values={values} set={set} fieldError={fieldErrorOf('partner-languages')} />
      <Field
        id="partner-region"
        label={t('field.region')}
        hint={isServed || partner.region.length < 2 ? t('hint.region') : t('hint.newRegion')}
        fieldError={fieldErrorOf('partner-region')}
      >
        {binding => (
          <>
            <input
              {...binding}
              type="text"
              list="partner-regions"
              maxLength={40}
              autoComplete="off"
              value={values.region}
              onChange={event => set('region', event.target.value)}
            />
            <datalist id="partner-regions">
              {regions.map(region => (
                <option key={region} value={regionName(region)} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <TextField
        id="partner-prefix"
        label={t('field.prefix')}
        hint={t('hint.prefix', { example: `${partner.referencePrefix || 'ABC'}-2026-014789` })}
        fieldError={fieldErrorOf('partner-prefix')}
        value={values.prefix || suggested}
        onChange={value => set('prefix', value.toUpperCase())}
        maxLength={3}
        width="6em"
        autoComplete="off"
      />
      {text('phone', { maxLength: 30, hint: t('hint.phone') })}
      {text('ground', { maxLength: 300, hint: t('hint.ground') })}
      {given('ground') === '' && (
        <Suspense fallback={null}>
          <GroundCost sector={values.sector} country={values.country ?? 'BE'} onUse={ground => set('ground', ground)} />
        </Suspense>
      )}
      <h2 className="card-title">{t('first')}</h2>
      <p className="small soft">{t('firstLead')}</p>
      {text('admin', { maxLength: 120 })}
      {text('email', { maxLength: 254, type: 'email', hint: t('hint.email') })}
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('sending') : t('send')}
        </Button>
      </div>
    </form>
  )
}
