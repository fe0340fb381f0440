import type { FormDefinition } from '@kring/domain/forms'
import type { Draft } from '@kring/functions/api/contract/drafts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { removeDraft } from '../../api/index.ts'
import { deleteLocalDraft, draftKey } from '../../form/localDrafts.ts'
import { asPerson, asText } from '../../form/raw.ts'
import { TextIn, useDates, useTranslation } from '../../i18n/index.ts'
import { Button, Dialog, Failed } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { draftsQuery } from './queries.ts'
import { useDrafts } from './useDrafts.ts'

/** The user's drafts, by the page; renders nothing when there are none. */
export function Drafts({ tenant }: { readonly tenant: string }) {
  const { t } = useTranslation('referral')
  const { t: common } = useTranslation('common')
  const { list, items, isReady, isLoadingMore, isMixed } = useDrafts(tenant)
  if (list.isError) return <Failed what={t('mine.draftsFailed')} retry={() => void list.refetch()} />
  if (items.length === 0 && !(isReady && list.hasNextPage)) return null
  return (
    <section className="stack stack-s" aria-labelledby={`drafts-${tenant}`}>
      <h2 id={`drafts-${tenant}`}>{t('mine.drafts')}</h2>
      <ul className="tasks">
        {items.map(({ draft, form }) => (
          <DraftLine key={draft.id} tenant={tenant} draft={draft} form={form} withForm={isMixed} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="quiet" small busy={isLoadingMore} onClick={() => void list.fetchNextPage()}>
          {isLoadingMore ? t('mine.loading') : common('more')}
        </Button>
      )}
    </section>
  )
}

/** `withForm`: shows the form's name, when there are drafts on several forms. */
type LineProps = {
  readonly tenant: string
  readonly draft: Draft
  readonly form: FormDefinition | undefined
  readonly withForm: boolean
}

function DraftLine({ tenant, draft, form, withForm }: LineProps) {
  const { t } = useTranslation('referral')
  const { near } = useDates()
  const [asking, setAsking] = useState(false)
  const name = nameIn(form, draft) ?? t('mine.draftNoName')
  return (
    <li>
      <span>
        <Link to="/referrals/$tenant/drafts/$draft" params={{ tenant, draft: draft.id }}>
          {name}
        </Link>
        <span className="small soft glance">
          {withForm && form && (
            <>
              <TextIn text={form.title} />
              {' · '}
            </>
          )}
          {t('mine.draftSaved', { when: near(draft.savedAt), until: near(draft.expiresOn) })}
        </span>
      </span>
      <Button look="plain" small onClick={() => setAsking(true)}>
        {t('mine.remove')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <RemoveDialog tenant={tenant} draft={draft} name={name} open={asking} onClose={() => setAsking(false)} />
    </li>
  )
}

type RemoveProps = {
  readonly tenant: string
  readonly draft: Draft
  readonly name: string
  readonly open: boolean
  readonly onClose: () => void
}

function RemoveDialog({ tenant, draft, name, open, onClose }: RemoveProps) {
  const { t } = useTranslation('referral')
  const { t: common } = useTranslation('common')
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: () => removeDraft(tenant, draft.id, draft.version),
    onSuccess: async () => {
      await deleteLocalDraft(draftKey(tenant, draft.id))
      onClose()
      await client.invalidateQueries({ queryKey: draftsQuery(tenant).queryKey })
    },
  })
  return (
    <Dialog open={open} title={t('mine.removeTitle')} onClose={onClose}>
      <p>{t('mine.removeText', { name })}</p>
      <ProblemNote error={removal.error} />
      <div className="row">
        <Button busy={removal.isPending} onClick={() => removal.mutate()}>
          {t('mine.removeYes')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </Dialog>
  )
}

/** The name of the main person, as far as filled in. */
function nameIn(form: FormDefinition | undefined, { answers }: Draft): string | undefined {
  return form?.sections
    .flatMap(section => section.questions)
    .filter(question => question.meaning === 'main-person' && question.type === 'person')
    .map(question => asText(asPerson(answers[question.key]).name).trim())
    .find(name => name !== '')
}
