import { monthsBetween } from '@kring/domain/calendar'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { endGrant, type GrantView } from '../../../api/grants.ts'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, Loading, PageTitle } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { grantMoneyQuery, grantQuery, grantsQuery } from '../queries.ts'
import { useGrantWords } from '../useGrantWords.ts'
import { WhyField } from './WhyField.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/grants/$funder/$grant/end')

/** Ends a grant from a month on, and says before what becomes of the dossiers that run. */
export function EndGrantPage() {
  const { t } = useTranslation('grants')
  const place = route.useParams()
  const { data, isPending, error, refetch } = useQuery(grantQuery(place))
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/grants/$funder/$grant" params={place}>
          ‹ {data?.grant.name ?? t('one')}
        </Link>
      </p>
      <PageTitle>{t('endTitle')}</PageTitle>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data?.grant.endedFrom !== undefined && <p>{t('endedAlready')}</p>}
      {data && data.grant.endedFrom === undefined && <EndForm view={data} />}
    </div>
  )
}

function EndForm({ view: { grant, month, version } }: { readonly view: GrantView }) {
  const { t } = useTranslation('grants')
  const words = useGrantWords()
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const place = { funder: grant.funder, grant: grant.id }
  const months = monthsBetween(grant.from > month ? grant.from : month, grant.to)
  const key = sessionFieldsKey(subject, 'end-grant', place.funder, place.grant)
  const { values, set, wipe } = useSessionFields(key, { from: months[1] ?? months[0] ?? '', why: '' })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const from = values.from ?? ''
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    'end-from': months.includes(from) ? undefined : t('wrong.endMonth'),
    why: (values.why ?? '').trim().length < 3 ? t('wrong.why') : undefined,
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      await endGrant(place, { from, why: (values.why ?? '').trim() }, version)
      wipe()
      await Promise.all(
        [grantsQuery, grantQuery(place), grantMoneyQuery(place)].map(({ queryKey }) =>
          client.invalidateQueries({ queryKey }),
        ),
      )
      await navigate({ to: '/grants/$funder/$grant', params: place })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <Field id="end-from" label={t('field.endFrom')} fieldError={fieldErrorOf('end-from')}>
        {binding => (
          <select {...binding} value={from} onChange={event => set('from', event.target.value)}>
            {months.map(one => (
              <option key={one} value={one}>
                {words.month(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="stack stack-s" role="status">
        <p>{t('endSays.later', { month: words.month(from || grant.to) })}</p>
        <p>{t('endSays.before')}</p>
        <p>{t('endSays.final')}</p>
      </div>
      <WhyField value={values.why ?? ''} onChange={value => set('why', value)} fieldError={fieldErrorOf('why')} />
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('ending') : t('endNow')}
        </Button>
        <Link className="button plain" to="/grants/$funder/$grant" params={place}>
          {t('cancel')}
        </Link>
      </div>
    </form>
  )
}
