import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { RecordPlace } from '../../../api/coordinators.ts'
import { ProblemError } from '../../../api/index.ts'
import { hasSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import '../coordinators.css'
import { recordQuery } from '../queries.ts'
import { focusForm, focusId } from './focus.ts'
import { loadForms } from './lazyForms.ts'
import { type OpenRecord, type RecordCardName, RecordProvider } from './RecordContext.ts'
import { RecordParts } from './RecordParts.tsx'
import { recordFormKey } from './useRecordForm.ts'
import { gapIn, whereToFix } from './whereToFix.ts'

/** The record of one coordinator, for the managers of the region; without a person in the address, one's own. */
export function RecordPage() {
  const { t } = useTranslation('coordinatorRecord')
  const { person } = useParams({ strict: false })
  if (person === undefined) return <RecordAt place={own} title={t('own.title')} />
  return (
    <RecordAt
      key={person}
      place={{ of: 'region', person }}
      title={t('title')}
      back={
        <p className="crumb">
          <Link to="/coordinators">‹ {t('back')}</Link>
        </p>
      }
    />
  )
}

const own: RecordPlace = { of: 'me' }

type Props = { readonly place: RecordPlace; readonly title: string; readonly back?: React.ReactNode }

function RecordAt({ place, title, back }: Props) {
  const { t } = useTranslation('coordinatorRecord')
  const { data, error, isPending, refetch } = useQuery(recordQuery(place))
  if (data) return <Opened record={data} place={place} title={title} back={back} />
  const isNotThere = error instanceof ProblemError && error.status === 404
  return (
    <div className="stack">
      {back}
      <PageTitle>{title}</PageTitle>
      {isPending && <Loading>{t('loading')}</Loading>}
      {isNotThere && place.of === 'me' && (
        <section className="card stack stack-s narrow">
          <p>
            <b>{t('own.none')}</b>
          </p>
          <p>{t('own.noneMore')}</p>
        </section>
      )}
      {isNotThere && place.of === 'region' && <Failed what={t('notHere')} safe={t('notHereMore')} />}
      {!isNotThere && <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />}
    </div>
  )
}

const fixedForms = [
  'details',
  'papers',
  'certificate',
  'earlier',
  'enrol',
  'affiliation',
  'availability',
  'wishes',
  'end',
  'move',
]

function Opened({ record, place, title, back }: Props & { readonly record: CoordinatorView }) {
  const { subject } = useKnownMe()
  const [openForms, setOpenForms] = useState<ReadonlySet<string>>(() => formsWithText(subject, record))
  const [said, setSaid] = useState('')
  const open = useCallback((form: string, field?: string) => {
    setOpenForms(before => new Set([...before, form]))
    focusForm(form, field)
  }, [])
  const close = useCallback((form: string) => {
    setOpenForms(before => new Set([...before].filter(one => one !== form)))
  }, [])
  const say = useCallback((sentence: string, card: RecordCardName) => {
    setSaid(sentence)
    focusId(card)
  }, [])
  const opened: OpenRecord = useMemo(
    () => ({ record, place, subject, isOpen: form => openForms.has(form), open, close, say }),
    [record, place, subject, openForms, open, close, say],
  )
  useGapInAddress(record, open)
  useEffect(() => void loadForms().catch(() => undefined), [])
  return (
    <RecordProvider value={opened}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="stack">
        {back}
        <RecordParts title={title} />
      </div>
    </RecordProvider>
  )
}

/** The forms in which something was typed before a reload. */
function formsWithText(subject: string, { person, affiliations }: CoordinatorView): ReadonlySet<string> {
  const forms = [...fixedForms, ...affiliations.map(({ id }) => `end-${id}`)]
  return new Set(forms.filter(form => hasSessionFields(recordFormKey(subject, person, form))))
}

/** A link to what is missing opens the form with the field that fills the gap. */
function useGapInAddress(record: CoordinatorView, open: OpenRecord['open']): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened by such a link
  useEffect(() => {
    const gap = gapIn(location.hash)
    const place = gap && whereToFix(gap, record)
    if (place?.form) open(place.form, place.field)
    else if (place) focusId(place.card)
  }, [])
}
