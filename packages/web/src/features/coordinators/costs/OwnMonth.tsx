import { type ClaimKind, ceilingsOn, claimKinds } from '@kring/domain/claims'
import type { OwnClaims } from '@kring/functions/api/contract/claims'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readOwnTrajectories } from '../../../api/trajectories.ts'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { Ceilings } from './Ceilings.tsx'
import { EntryForm } from './EntryForm.tsx'
import { entryKey, trajectoryValue } from './entryFields.ts'
import { MonthCard } from './MonthCard.tsx'
import { OwnEntries } from './OwnEntries.tsx'

type Props = {
  readonly claims: OwnClaims
  readonly month: string
  readonly onMonth: (month: string) => void
  readonly say: (sentence: string) => void
}

/** `?add=hours&tenant=…&id=…`: the form that a link from a trajectory opens, for that trajectory. */
const asked = () => {
  const query = new URLSearchParams(location.search)
  const [tenant, id] = [query.get('tenant'), query.get('id')]
  return {
    kind: claimKinds.find(one => one === query.get('add')),
    trajectory: tenant && id ? trajectoryValue({ tenant, id }) : '',
  }
}

/** What to add, the month with what is to be submitted, the ceilings, the entries. */
export function OwnMonth({ claims, month, onMonth, say }: Props) {
  const { t } = useTranslation('costs')
  const { subject } = useKnownMe()
  const [{ trajectory }] = useState(asked)
  const [adding, setAdding] = useState<ClaimKind | undefined>(
    () => asked().kind ?? claimKinds.find(kind => hasSessionFields(entryKey(subject, kind))),
  )
  const trajectories = useQuery({
    queryKey: ['ownTrajectories', 'ended too'],
    queryFn: () => readOwnTrajectories(true),
    staleTime: 60_000,
  })
  const known = trajectories.data?.items.filter(({ as }) => as !== 'offer') ?? []
  const { today, country, engagement } = claims
  const entries = claims.entries.filter(({ day }) => day.startsWith(month))
  const lastDay = entries[0]?.day ?? (today.startsWith(month) ? today : `${month}-28`)
  const begin = (kind: ClaimKind) => {
    say('')
    setAdding(kind)
  }
  const done = (sentence?: string) => {
    setAdding(undefined)
    if (sentence !== undefined) say(sentence)
  }
  return (
    <>
      {adding ? (
        <EntryForm
          key={adding}
          kind={adding}
          claims={claims}
          subject={subject}
          trajectories={known}
          trajectory={trajectory}
          onDone={done}
        />
      ) : (
        <fieldset className="claim-adds">
          <legend className="visually-hidden">{t('what')}</legend>
          {claimKinds.map(kind => (
            <Button key={kind} look="quiet" icon="plus" onClick={() => begin(kind)}>
              {t(`kind.${kind}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <MonthCard claims={claims} month={month} entries={entries} onMonth={onMonth} say={say} />
      <OwnEntries claims={claims} entries={entries} subject={subject} trajectories={known} say={say} />
      {engagement === 'volunteer' && <Ceilings uses={ceilingsOn(claims.entries, country, lastDay)} />}
    </>
  )
}
