import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { loggedReading } from '../../../api/query.ts'
import { downloadFile, type HeldFileView, lookAtFile } from '../../../api/rights.ts'
import { type FieldValues, sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { HeldSection } from './HeldSection.tsx'
import { type About, aboutOf, keyOf } from './personKey.ts'
import { useOpenRights } from './RightsContext.ts'

type Props = { readonly person: About; readonly onDone: () => void }
const languages = ['nl', 'fr', 'en'] as const
const languageNames = { nl: 'Nederlands', fr: 'Français', en: 'English' } as const

/** The file is read on the screen first; what is left out has its reason; then it is made. */
export function HeldFileForm({ person, onDone }: Props) {
  const { t, locale } = useTranslation('rights')
  const { tenant, id, subject } = useOpenRights()
  const key = sessionFieldsKey(subject, tenant, id, 'held-file', keyOf(person))
  const { values, setAll, wipe } = useSessionFields(key, { language: locale })
  const language = languages.find(one => one === values.language) ?? locale
  const { data, error, refetch } = useQuery({
    queryKey: ['held-file', tenant, id, keyOf(person), language],
    queryFn: () => lookAtFile(tenant, id, { about: aboutOf(person), locale: language }),
    ...loggedReading,
    staleTime: 0,
    gcTime: 0,
  })
  const [making, setMaking] = useState<'pdf' | 'json'>()
  const [failure, setFailure] = useState<unknown>()
  const [isMade, setMade] = useState(false)
  const make = async (kind: 'pdf' | 'json', file: HeldFileView) => {
    setMaking(kind)
    setFailure(undefined)
    const body = { about: aboutOf(person), locale: language, seen: file.seen, leftOut: leftOutOf(file, values) }
    try {
      await downloadFile(tenant, id, kind, body)
      setMade(true)
    } catch (problem) {
      setFailure(problem)
      // Made of what was looked at: what changed since is shown first.
      void refetch()
    } finally {
      setMaking(undefined)
    }
  }
  const close = () => {
    wipe()
    onDone()
  }
  return (
    <div className="stack stack-s">
      <p className="small">{t('file.lead')}</p>
      <ChoiceField
        id="language"
        label={t('file.language')}
        empty={t('choose')}
        value={values.language}
        options={languages.map(one => [one, languageNames[one]])}
        onChange={value => setAll({ ...values, language: value })}
      />
      {!data && !error && <Loading>{t('file.loading')}</Loading>}
      <ProblemNote error={error} retry={() => void refetch()} />
      {data?.sections.map(section => (
        <HeldSection
          key={section.id}
          section={section}
          lang={data.locale}
          values={values}
          set={(field, value) => setAll({ ...values, [field]: value })}
        />
      ))}
      <ProblemNote error={failure} keepsInput />
      <p role="status" className="small">
        {isMade && t('file.made')}
      </p>
      {data && (
        <div className="row">
          <Button icon="download" busy={making === 'pdf'} onClick={() => void make('pdf', data)}>
            {making === 'pdf' ? t('file.making') : t('file.pdf')}
          </Button>
          <Button look="quiet" icon="download" busy={making === 'json'} onClick={() => void make('json', data)}>
            {t('file.json')}
          </Button>
        </div>
      )}
      <div className="row">
        <Button look="plain" small onClick={close}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}

/** A passage is left out once its reason is given. */
const leftOutOf = ({ sections }: HeldFileView, values: FieldValues) =>
  sections.flatMap(({ mayLeaveOut, passages }) =>
    passages.flatMap(({ id }) => {
      const why = values[`why ${id}`]?.trim()
      return mayLeaveOut && values[`out ${id}`] === 'yes' && why ? [{ passage: id, why }] : []
    }),
  )
