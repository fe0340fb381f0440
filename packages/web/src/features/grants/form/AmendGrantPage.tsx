import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { amendGrant, type GrantList, type GrantView, readGrant } from '../../../api/grants.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary, Loading, Note, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { SaveSetting } from '../../../settings/SaveSetting.tsx'
import { useSettingForm } from '../../../settings/useSettingForm.ts'
import { grantMoneyQuery, grantQuery, grantsQuery } from '../queries.ts'
import { useGrantWords } from '../useGrantWords.ts'
import { chosenTenants, chosenVariants, fieldsOf, termsIn } from './grantFields.ts'
import { isOverlap, OverlapNote } from './OverlapNote.tsx'
import { TermsFields } from './TermsFields.tsx'
import { useShownMonths } from './useShownMonths.ts'
import { useTermsErrors } from './useTermsErrors.ts'
import { WhyField } from './WhyField.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/grants/$funder/$grant/amend')

/** Amends what was agreed on a grant. */
export function AmendGrantPage() {
  const { t } = useTranslation('grants')
  const place = route.useParams()
  const one = useQuery({ ...grantQuery(place), staleTime: Number.POSITIVE_INFINITY })
  const list = useQuery(grantsQuery)
  const error = one.error ?? list.error
  return (
    <div className="stack">
      <p className="crumb">
        <Link to="/grants/$funder/$grant" params={place}>
          ‹ {one.data?.grant.name ?? t('one')}
        </Link>
      </p>
      <PageTitle>{t('amendTitle')}</PageTitle>
      {(one.isPending || list.isPending) && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void Promise.all([one.refetch(), list.refetch()])} />
      {one.data && list.data && <AmendForm first={one.data} list={list.data} />}
    </div>
  )
}

function AmendForm({ first, list }: { readonly first: GrantView; readonly list: GrantList }) {
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const place = { funder: first.grant.funder, grant: first.grant.id }
  const { data: now = first } = useQuery({ ...grantQuery(place), staleTime: Number.POSITIVE_INFINITY })
  const loadedFrom = (view: GrantView) => ({ values: fieldsOf(view), revision: view.version })
  const form = useSettingForm({
    key: sessionFieldsKey(subject, 'grant', place.funder, place.grant),
    loaded: loadedFrom(first),
    save: (values, revision) =>
      amendGrant(place, { terms: termsIn(values, now.grant), why: (values.why ?? '').trim() }, revision),
    reload: async () => {
      const view = await readGrant(place)
      client.setQueryData(grantQuery(place).queryKey, view)
      return loadedFrom(view)
    },
  })
  const { values, set } = form
  const { tryToSend, ...errors } = useTermsErrors(values, now.grant)
  const { attempt, lines, fieldErrorOf, rest } = useShownMonths(form.failure, errors)
  const saved = async () => {
    await Promise.all(
      [grantsQuery.queryKey, grantMoneyQuery(place).queryKey].map(queryKey => client.invalidateQueries({ queryKey })),
    )
  }
  const failure = isOverlap(form.failure) ? undefined : rest
  return (
    <form className="card stack" noValidate onSubmit={event => event.preventDefault()}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MergedEditsNote form={form} nameOf={useNameOf()} />
      <TermsFields values={values} set={set} fieldErrorOf={fieldErrorOf} partners={list.partners} grant={now.grant} />
      <CoverNote view={now} values={values} />
      <WhyField value={values.why ?? ''} onChange={value => set('why', value)} fieldError={fieldErrorOf('why')} />
      <OverlapNote
        failure={form.failure}
        isChosen={values.chosen === 'yes'}
        onChoose={isChosen => set('chosen', isChosen ? 'yes' : '')}
      />
      <SaveSetting form={{ ...form, failure }} save={() => tryToSend() && void form.submit(saved)} />
    </form>
  )
}

/** Who comes or leaves, from which month, and what is no longer counted then; said before it is saved. */
function CoverNote({ view, values }: { readonly view: GrantView; readonly values: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('grants')
  const { variant, month } = useGrantWords()
  const { agreed, partners, changesFrom } = view
  const [tenants, variants] = [chosenTenants(values), chosenVariants(values)]
  const lost = [
    ...partners.filter(({ id }) => isAgreed(agreed, id) && !tenants.includes(id)).map(({ name }) => name),
    ...agreed.variants.filter(id => !variants.includes(id)).map(variant),
  ]
  const isMoreThanBefore =
    tenants.some(id => !isAgreed(agreed, id)) || variants.some(id => !agreed.variants.includes(id))
  if (lost.length === 0 && (!isMoreThanBefore || changesFrom === undefined)) return null
  return (
    <Note tone="sun" title={lost.length > 0 ? t('lost.title', { what: lost.join(', ') }) : t('lost.gained')}>
      <p>{changesFrom === undefined ? t('lost.more') : t('lost.from', { month: month(changesFrom) })}</p>
    </Note>
  )
}

const isAgreed = ({ tenants }: GrantView['agreed'], id: string): boolean => tenants.some(one => one === id)

function useNameOf() {
  const { t } = useTranslation('grants')
  const { variant } = useGrantWords()
  return (field: string): string => {
    const [name = ''] = field.split('-')
    if (name === 'tenant') return t('field.tenants')
    if (name === 'variant') return t('field.variants')
    if (name === 'price' || name === 'new') {
      const kind = (['family', 'restorative', 'neighbourhood', 'learning-circle'] as const).find(one =>
        field.includes(one),
      )
      return kind === undefined ? field : t('field.price', { variant: variant(kind) })
    }
    if (name === 'chosen') return t('changed.isChosenPerReferral')
    const known = (['name', 'from', 'to', 'budget', 'threshold', 'why'] as const).find(one => one === name)
    return known === undefined ? field : t(`field.${known}`)
  }
}
