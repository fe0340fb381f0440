import { type FormDefinition, withEnabledOptions } from '@kring/domain/forms'
import type { Draft } from '@kring/functions/api/contract/drafts'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { createDraft, newIntent, readDraft, saveDraft, submitReferral } from '../../api/index.ts'
import type { OpenForm } from '../../api/openForms.ts'
import { todayIn } from '../../clock/today.ts'
import { type AnswerStore, createAnswerStore } from '../../form/answerStore.ts'
import type { Answers } from '../../form/answers.ts'
import { createAutosave } from '../../form/autosave.ts'
import {
  type FormContext,
  FormContextProvider,
  formAddresses,
  type NewerVersion,
  useFlushOnLeave,
} from '../../form/FormContext.tsx'
import { draftKey, type LocalDraft } from '../../form/localDrafts.ts'
import { reconcile } from '../../form/reconcile.ts'
import { SentPage } from '../../form/windows/lazyParts.ts'
import { useSent } from '../../form/windows/useSent.ts'
import { currentLocale, operatorZone, useTranslation } from '../../i18n/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { draftQueryKey, draftsQuery, formQuery, referralsKey } from './queries.ts'

type Props = {
  readonly tenant: TenantPage
  readonly definition: FormDefinition
  readonly onServer: Draft
  readonly kept: LocalDraft | undefined
  /** The forms open to referrers now, if known. */
  readonly open: readonly OpenForm[] | undefined
}

type AsTyped = Omit<Draft, 'answers'> & { readonly answers: Answers }

/** A referrer's draft being filled in, saved to the server and to the local draft. */
export function OpenDraft({ tenant, definition, onServer, kept, open }: Props) {
  const { t } = useTranslation('draft')
  const navigate = useNavigate()
  const client = useQueryClient()
  const me = useKnownMe()
  const [answerStore] = useState(() => fillingOf(tenant, definition, onServer, kept))
  useFlushOnLeave(answerStore)
  const sent = useSent(answerStore)

  const live = open?.find(({ id }) => id === definition.id)
  const isClosed = open !== undefined && live === undefined
  const liveVersion = live?.live?.version ?? 0

  const place = useMemo((): FormContext => {
    const form = { id: definition.id, version: definition.version }
    /** Replaces the opened draft; it is opened on its own form version. */
    const reopen = async (draft: AsTyped) => {
      await answerStore.forget()
      client.setQueryData(draftQueryKey(tenant.id, onServer.id), { onServer: draft, kept: undefined })
    }
    const newer: NewerVersion = {
      load: () => client.fetchQuery(formQuery(tenant.id, definition.id, liveVersion)),
      take: async (later, answers) => {
        await answerStore.flush()
        const body = { form: { id: later.id, version: later.version }, answers, locale: currentLocale() }
        const on = answerStore.autosave?.version() ?? onServer.version
        const { version, savedAt } = await saveDraft(tenant.id, onServer.id, body, on)
        await reopen({ ...onServer, ...body, version, savedAt })
        const params = { tenant: tenant.id, draft: onServer.id }
        await navigate({ to: '/referrals/$tenant/drafts/$draft', params, replace: true })
      },
    }
    return {
      answerStore,
      draft: onServer.id,
      tenantName: tenant.name,
      addresses: formAddresses(`/referrals/${tenant.id}/drafts/${onServer.id}`),
      home: '/referrals',
      up: { href: '/referrals', words: t('list') },
      close: '/referrals',
      today: todayIn(operatorZone),
      sender: { tenant: tenant.id },
      send: (body, intent) => submitReferral(tenant.id, body, intent),
      sent: async ({ id }, earlier) => {
        await Promise.all([
          client.invalidateQueries({ queryKey: referralsKey(tenant.id) }),
          client.invalidateQueries({ queryKey: draftsQuery(tenant.id).queryKey }),
        ])
        const justSent = { earlier, ...(me.email !== undefined && { email: me.email }) }
        await navigate({
          to: '/referrals/$tenant/$id',
          params: { tenant: tenant.id, id },
          state: { justSent },
          replace: true,
        })
      },
      followSent: number => `/referrals/${tenant.id}/${number}`,
      newer: liveVersion > definition.version ? newer : undefined,
      closed: isClosed ? { elsewhere: `/referrals/${tenant.id}/new` } : undefined,
      readServer: async () => {
        const draft = await readDraft(tenant.id, onServer.id)
        const isElsewhere = draft.form.version !== definition.version
        return { answers: draft.answers, version: draft.version, ...(isElsewhere && { open: () => reopen(draft) }) }
      },
      saveAsNew: async answers => {
        const { id } = await createDraft(tenant.id, { form, answers: answers, locale: currentLocale() }, newIntent())
        await answerStore.forget()
        await navigate({ to: '/referrals/$tenant/drafts/$draft', params: { tenant: tenant.id, draft: id } })
      },
    }
  }, [client, definition, answerStore, isClosed, liveVersion, me, navigate, onServer, t, tenant])
  return (
    <FormContextProvider value={place}>
      {sent ? <SentPage sent={sent} follow={place.followSent?.(sent.number)} /> : <Outlet />}
    </FormContextProvider>
  )
}

function fillingOf(
  page: TenantPage,
  definition: FormDefinition,
  onServer: Draft,
  kept: LocalDraft | undefined,
): AnswerStore {
  const { id: tenant, variants } = page
  const { answers, version, unsaved, conflict } = reconcile(onServer, kept)
  const key = draftKey(tenant, onServer.id)
  const form = { id: definition.id, version: definition.version }
  const autosave = createAutosave({
    version,
    saved: conflict ? {} : onServer.answers,
    state: conflict ? { kind: 'conflict' } : { kind: 'saved', at: onServer.savedAt },
    save: (typed, on) => saveDraft(tenant, onServer.id, { form, answers: typed, locale: currentLocale() }, on),
  })
  if (unsaved) autosave.changed(answers)
  return createAnswerStore({
    definition: withEnabledOptions(
      definition,
      variants.map(({ id }) => id),
    ),
    answers,
    autosave,
    others: kept?.others,
    sending: kept?.sending,
    sent: kept?.sent,
    local: key,
  })
}
