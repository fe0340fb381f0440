import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { commandRecord } from '../../../api/coordinators.ts'
import { newIntent } from '../../../api/index.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field, Loading } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { rosterKey, rosterQuery, trainingKey } from '../queries.ts'
import type { Session } from './sessions.ts'

type Props = { readonly session: Session; readonly region: string; readonly onClose: (said: string) => void }

/** Enrols a coordinator of the region who is not in the session yet. */
export function EnrolSomebody({ session, region, onClose }: Props) {
  const { t } = useTranslation('training')
  const { t: common } = useTranslation('common')
  const client = useQueryClient()
  const roster = useQuery(rosterQuery(region))
  const [person, setPerson] = useState('')
  const id = `enrol-${session.id}`
  const isLoaded = roster.data !== undefined
  useEffect(() => {
    if (isLoaded) document.getElementById(id)?.focus()
  }, [id, isLoaded])
  const { tryToSend, fieldErrorOf } = useSubmitErrors({ [id]: person ? undefined : t('wrong.person') })
  const open = roster.data?.items.filter(
    one => one.state === 'active' && !session.enrolled.some(enrolled => enrolled.person === one.person),
  )
  const chosen = open?.find(one => one.person === person)
  const enrol = useMutation({
    mutationFn: ({ version }: { readonly version: number }) =>
      commandRecord({ of: 'region', person }, 'enrol', { session: session.id }, { version, intent: newIntent() }),
    onSuccess: () => onClose(t('said.enrolled', { name: chosen?.name })),
    // Also after a refusal: the session may be full, or the record changed.
    onSettled: () =>
      Promise.all(
        [trainingKey, rosterKey, ['coordinator', person]].map(queryKey => client.invalidateQueries({ queryKey })),
      ),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!enrol.isPending && tryToSend() && chosen) enrol.mutate(chosen)
  }
  return (
    <form className="stack stack-s" noValidate onSubmit={send}>
      {roster.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={roster.error} retry={() => void roster.refetch()} />
      {open?.length === 0 && <p className="small">{t('nobodyLeft')}</p>}
      {open && open.length > 0 && (
        <Field id={id} label={t('whom')} fieldError={fieldErrorOf(id)}>
          {binding => (
            <select {...binding} value={person} onChange={event => setPerson(event.target.value)}>
              <option value="">{t('choose')}</option>
              {open.map(one => (
                <option key={one.person} value={one.person}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ProblemNote error={enrol.error} keepsInput />
      <div className="row">
        {open && open.length > 0 && (
          <Button type="submit" look="quiet" small busy={enrol.isPending}>
            {enrol.isPending ? common('busy') : t('enrolThem')}
          </Button>
        )}
        <Button look="plain" small onClick={() => onClose('')}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
