import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { RosterList } from '../../../api/coordinators.ts'
import { hasSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { CoordinatorsNav } from '../CoordinatorsNav.tsx'
import '../coordinators.css'
import { rosterQuery } from '../queries.ts'
import { RegionLinks } from '../RegionLinks.tsx'
import { isFound, isShown } from './filters.ts'
import { RegisterForm } from './RegisterForm.tsx'
import { RosterFilters } from './RosterFilters.tsx'
import { RosterRows } from './RosterRows.tsx'
import type { RosterSearch } from './search.ts'

const route = getRouteApi('/signed-in-layout/staff-layout/coordinators')

/** The coordinators of a region: who can be assigned, and what is missing of the others. */
export function RosterPage() {
  const { t } = useTranslation('coordinators')
  const search = route.useSearch()
  const roster = useQuery(rosterQuery(search.region))
  return (
    <>
      <CoordinatorsNav />
      {!roster.data && <PageTitle>{t('title')}</PageTitle>}
      {roster.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={roster.error} what={t('failed')} retry={() => void roster.refetch()} />
      {roster.data && <RosterOf key={roster.data.region} roster={roster.data} search={search} />}
    </>
  )
}

function RosterOf({ roster, search }: { readonly roster: RosterList; readonly search: RosterSearch }) {
  const { t } = useTranslation('coordinators')
  const { subject } = useKnownMe()
  const formKey = sessionFieldsKey(subject, 'coordinator', 'new', roster.region)
  const [adding, setAdding] = useState(() => hasSessionFields(formKey))
  const [typed, setTyped] = useState('')
  const { items } = roster
  const found = items.filter(item => isFound(item, typed.trim()))
  const shown = found.filter(item => isShown(item, search.show))
  const ready = items.filter(item => isShown(item, 'ready')).length
  const active = items.filter(({ state }) => state === 'active').length
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('title')}</PageTitle>
          <p className="soft">{t('intro', { count: active, ready })}</p>
        </div>
        {!adding && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      <RegionLinks regions={roster.regions} current={roster.region} />
      {adding && <RegisterForm fieldsKey={formKey} region={roster.region} onClose={() => setAdding(false)} />}
      {items.length === 0 && (
        <div className="card stack stack-s">
          <p>
            <b>{t('empty')}</b>
          </p>
          <p className="soft">{t('emptyMore')}</p>
        </div>
      )}
      {items.length > 0 && (
        <>
          <search style={{ maxInlineSize: '28rem' }}>
            <TextField
              id="find"
              type="search"
              label={t('find')}
              value={typed}
              onChange={setTyped}
              maxLength={120}
              autoComplete="off"
            />
          </search>
          <RosterFilters found={found} search={search} />
          <p className="visually-hidden" role="status">
            {t('found', { count: shown.length })}
          </p>
          {shown.length === 0 ? <p>{t('noneShown')}</p> : <RosterRows rows={shown} />}
        </>
      )}
    </>
  )
}
