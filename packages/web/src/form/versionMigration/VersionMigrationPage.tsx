import type { FormDefinition } from '@kring/domain/forms'
import type { Localized } from '@kring/domain/language'
import { type ReactNode, useMemo, useState } from 'react'
import { useLoaded } from '../../api/useLoaded.ts'
import { TextIn, useTranslation, WordsIn } from '../../i18n/index.ts'
import { Button, buttonClass, Loading, PageTitle, PathLink, Redirect } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { type NewerVersion, useAnswers, useFormContext } from '../FormContext.tsx'
import { FormTopbar } from '../pages/FormTopbar.tsx'
import { SaveFailure } from '../pages/SaveFailure.tsx'
import { ConsentBox } from '../questions/ConsentQuestion.tsx'
import { migrateTo, type VersionMigration } from './versionMigration.ts'

/** Shows what switching to the newer version does to the answers. Nothing changes until the user confirms. */
export function VersionMigrationPage() {
  const { t } = useTranslation('newer')
  const { t: form } = useTranslation('form')
  const { answerStore, addresses, newer, tenantName } = useFormContext()
  // Until it is known whether a submission arrived, only the identical request may be sent again.
  if (!newer || answerStore.sending()) return <Redirect to={addresses.tasks} />
  return (
    <>
      <FormTopbar />
      <main id="main" className="page narrow stack stack-l">
        <div className="stack stack-s">
          <p className="crumb">
            <PathLink href={addresses.tasks}>‹ {form('section.overview')}</PathLink>
          </p>
          <PageTitle site={tenantName}>{t('title')}</PageTitle>
          <p className="soft">{t('lead')}</p>
        </div>
        <SaveFailure />
        <Changes newer={newer} />
      </main>
    </>
  )
}

function Changes({ newer }: { readonly newer: NewerVersion }) {
  const { t, locale } = useTranslation('newer')
  const { answerStore } = useFormContext()
  const answers = useAnswers()
  const later = useLoaded(newer.load, [])
  const definition = later.state === 'loaded' ? later.value : undefined
  const migration = useMemo(
    () => definition && migrateTo(answerStore.definition, definition, answers, locale),
    [answerStore, definition, answers, locale],
  )
  if (later.state === 'failed') return <ProblemNote error={later.error} what={t('failed')} retry={later.reload} />
  if (!definition || !migration) return <Loading>{t('loading')}</Loading>
  return (
    <>
      <Part id="kept" title={t('kept')}>
        <p>{t('keptText', { count: migration.kept })}</p>
        <Labels lead={t('reworded')} labels={migration.reworded} />
        {migration.declareAgain && <p>{t('declareAgain')}</p>}
      </Part>
      {migration.left.length > 0 && (
        <Part id="left" title={t('left')}>
          <p>{t('leftText', { count: migration.left.length })}</p>
          <dl className="summary">
            {migration.left.map(({ key, label, lines, lang }) => (
              <div key={key}>
                <dt>
                  <TextIn text={label} />
                </dt>
                <dd>
                  <WordsIn words={lines.join('\n')} lang={lang} />
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {migration.added.length > 0 && (
        <Part id="added" title={t('added')}>
          <Labels lead={t('addedText')} labels={migration.added} />
        </Part>
      )}
      <Decide migration={migration} definition={definition} take={newer.take} />
    </>
  )
}

type PartProps = { readonly id: string; readonly title: string; readonly children: ReactNode }

function Part({ id, title, children }: PartProps) {
  return (
    <section className="stack stack-s" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Labels({ lead, labels }: { readonly lead: string; readonly labels: readonly Localized[] }) {
  if (labels.length === 0) return null
  return (
    <>
      <p>{lead}</p>
      <ul>
        {labels.map(label => (
          <li key={JSON.stringify(label)}>
            <TextIn text={label} />
          </li>
        ))}
      </ul>
    </>
  )
}

type DecideProps = {
  readonly migration: VersionMigration
  readonly definition: FormDefinition
  readonly take: NewerVersion['take']
}

const agreeId = 'agree-left'

/** The choice: switch, confirming what will be lost, or stay on the current version. */
function Decide({ migration, definition, take }: DecideProps) {
  const { t } = useTranslation('newer')
  const { addresses } = useFormContext()
  const [agreed, setAgreed] = useState(false)
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const asks = migration.left.length > 0

  const goOver = async () => {
    if (asks && !agreed) {
      setAsked(true)
      return document.getElementById(agreeId)?.focus()
    }
    setBusy(true)
    setFailure(undefined)
    try {
      await take(definition, migration.answers)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <div className="stack">
      {asks && (
        <ConsentBox
          id={agreeId}
          ticked={agreed}
          onTick={setAgreed}
          fieldError={asked && !agreed ? { kind: 'todo', sentence: t('agreeFirst') } : undefined}
        >
          {t('agree')}
        </ConsentBox>
      )}
      <ProblemNote error={failure} what={t('notTaken')} keepsInput />
      <div className="row">
        <Button busy={busy} onClick={() => void goOver()}>
          {busy ? t('taking') : t('take')}
        </Button>
        <PathLink href={addresses.tasks} className={buttonClass('quiet')}>
          {t('stay')}
        </PathLink>
      </div>
    </div>
  )
}
