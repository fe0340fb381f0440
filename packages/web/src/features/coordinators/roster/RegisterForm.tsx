import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef } from 'react'
import { type Candidate, type NewCoordinator, registerCoordinator } from '../../../api/coordinators.ts'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Field, Loading } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { DetailsFields } from '../fields/DetailsFields.tsx'
import { detailsBody, detailsErrors, detailsFields } from '../fields/details.ts'
import { candidatesQuery, rosterKey } from '../queries.ts'

type Props = { readonly fieldsKey: string; readonly region: string; readonly onClose: () => void }

/** Makes the record of somebody who has the role of coordinator. */
export function RegisterForm({ region, onClose, fieldsKey }: Props) {
  const { t } = useTranslation('coordinators')
  const { t: common } = useTranslation('common')
  const candidates = useQuery({ ...candidatesQuery(region), staleTime: 0 })
  return (
    <section className="card stack" aria-labelledby="add">
      <h2 className="card-title" id="add" tabIndex={-1}>
        {t('add')}
      </h2>
      {candidates.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={candidates.error} what={t('failed')} retry={() => void candidates.refetch()} />
      {candidates.data && candidates.data.items.length === 0 && (
        <>
          <p>
            <b>{t('register.nobody')}</b> {t('register.nobodyMore')}
          </p>
          <div>
            <Button look="quiet" small onClick={onClose}>
              {common('close')}
            </Button>
          </div>
        </>
      )}
      {candidates.data && candidates.data.items.length > 0 && (
        <Fields candidates={candidates.data.items} region={region} fieldsKey={fieldsKey} onClose={onClose} />
      )}
    </section>
  )
}

const countries = ['BE', 'NL'] as const

function Fields({ candidates, region, fieldsKey, onClose }: Props & { readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation('coordinators')
  const { t: common } = useTranslation('common')
  const client = useQueryClient()
  const navigate = useNavigate()
  const intent = useRef(newIntent())
  const { values, set, setAll, wipe } = useSessionFields(fieldsKey, {
    person: '',
    country: '',
    ...detailsFields({ name: '', languages: [] }),
  })
  const person = candidates.find(one => one.person === values.person)
  const country = countries.find(one => one === values.country)
  useEffect(() => document.getElementById('person')?.focus(), [])
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    person: person ? undefined : t('wrong.person'),
    country: country ? undefined : t('wrong.country'),
    ...detailsErrors(values, t),
  })
  const register = useMutation({
    mutationFn: (body: NewCoordinator) => registerCoordinator(body, intent.current),
    onError: error => {
      // A refusal is final: what is sent next is another request.
      if (error instanceof ProblemError) intent.current = newIntent()
    },
  })
  const choose = (chosen: string) => {
    const { name = '', email = '' } = candidates.find(one => one.person === chosen) ?? {}
    setAll({ ...values, person: chosen, fullName: name, email })
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (register.isPending || !tryToSend() || !person || !country) return
    const body = { person: person.person, region, country, ...detailsBody(values) }
    const made = await register.mutateAsync(body).catch(() => undefined)
    if (made === undefined) return
    wipe()
    await client.invalidateQueries({ queryKey: rosterKey })
    await navigate({ to: '/coordinators/$person', params: { person: made.person } })
  }
  const giveUp = () => {
    wipe()
    onClose()
  }
  return (
    <form className="stack" noValidate onSubmit={event => void send(event)}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <Field
        id="person"
        label={t('register.person')}
        hint={t('register.personHint')}
        fieldError={fieldErrorOf('person')}
      >
        {binding => (
          <select {...binding} value={values.person} onChange={event => choose(event.target.value)}>
            <option value="">{t('choose')}</option>
            {candidates.map(one => (
              <option key={one.person} value={one.person}>
                {one.email ? `${one.name} (${one.email})` : one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="country" label={t('field.country')} hint={t('hint.country')} fieldError={fieldErrorOf('country')}>
        {binding => (
          <select {...binding} value={values.country} onChange={event => set('country', event.target.value)}>
            <option value="">{t('choose')}</option>
            {countries.map(one => (
              <option key={one} value={one}>
                {t(`country.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <DetailsFields values={values} set={set} setAll={setAll} fieldErrorOf={fieldErrorOf} person={person?.person} />
      <ProblemNote error={register.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={register.isPending}>
          {register.isPending ? common('busy') : t('register.save')}
        </Button>
        <Button look="plain" small onClick={giveUp}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
