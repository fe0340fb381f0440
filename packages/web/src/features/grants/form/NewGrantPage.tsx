import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { type GrantList, makeGrant } from '../../../api/grants.ts'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { grantsQuery } from '../queries.ts'
import { emptyFields, termsIn } from './grantFields.ts'
import { isOverlap, OverlapNote } from './OverlapNote.tsx'
import { TermsFields } from './TermsFields.tsx'
import { useShownMonths } from './useShownMonths.ts'
import { useTermsErrors } from './useTermsErrors.ts'
import { WhyField } from './WhyField.tsx'

/** Makes a grant. */
export function NewGrantPage() {
  const { t } = useTranslation('grants')
  const { data, isPending, error, refetch } = useQuery(grantsQuery)
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/grants">‹ {t('title')}</Link>
      </p>
      <div className="stack stack-s">
        <PageTitle>{t('newTitle')}</PageTitle>
        <p className="soft">{t('newLead')}</p>
      </div>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data && <NewGrantForm list={data} />}
    </div>
  )
}

function NewGrantForm({ list }: { readonly list: GrantList }) {
  const { t } = useTranslation('grants')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { values, set, wipe } = useSessionFields(sessionFieldsKey(subject, 'new-grant'), emptyFields(list.month))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { tryToSend, ...errors } = useTermsErrors(values, undefined, {
    funder: values.funder === '' ? t('wrong.funder') : undefined,
  })
  const { attempt, lines, fieldErrorOf, rest } = useShownMonths(failure, errors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      const why = (values.why ?? '').trim()
      const made = await makeGrant({ funder: values.funder ?? '', terms: termsIn(values, undefined), why })
      wipe()
      await client.invalidateQueries({ queryKey: grantsQuery.queryKey })
      await navigate({ to: '/grants/$funder/$grant', params: { funder: made.funder, grant: made.id } })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <Field id="funder" label={t('field.funder')} hint={t('hint.funder')} fieldError={fieldErrorOf('funder')}>
        {binding => (
          <select {...binding} value={values.funder} onChange={event => set('funder', event.target.value)}>
            <option value="">{t('choose')}</option>
            {list.funders.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TermsFields values={values} set={set} fieldErrorOf={fieldErrorOf} partners={list.partners} />
      <WhyField value={values.why ?? ''} onChange={value => set('why', value)} fieldError={fieldErrorOf('why')} />
      <OverlapNote
        failure={failure}
        isChosen={values.chosen === 'yes'}
        onChoose={isChosen => set('chosen', isChosen ? 'yes' : '')}
      />
      {!isOverlap(failure) && <ProblemNote error={rest} keepsInput />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('making') : t('make')}
        </Button>
      </div>
    </form>
  )
}
