import { dayIn } from '@kring/domain/calendar'
import type { FormDefinition } from '@kring/domain/forms'
import type { Draft } from '@kring/functions/api/contract/drafts'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { createDraft, newIntent, readDraft, saveDraft, submitReferral } from '../../api/index.ts'
import { createAutosave } from '../../form/autosave.ts'
import { draftKey, forgetOnDevice, type Kept, keepOnDevice } from '../../form/device.ts'
import { addressesBelow, type Place, PlaceProvider, useFlushing } from '../../form/FillingContext.tsx'
import { createFilling, type Filling } from '../../form/filling.ts'
import { reconcile } from '../../form/reconcile.ts'
import { currentLocale, operatorZone, useTranslation } from '../../i18n/index.ts'
import { useKnownMe } from '../../session/useMe.ts'
import { draftsQuery, referralsKey } from './queries.ts'

type Props = {
  readonly tenant: TenantPage
  readonly definition: FormDefinition
  readonly onServer: Draft
  readonly kept: Kept | undefined
}

/** A referrer's draft being filled in: kept on the server, and on this device in between. */
export function OpenDraft({ tenant, definition, onServer, kept }: Props) {
  const { t } = useTranslation('referral')
  const navigate = useNavigate()
  const client = useQueryClient()
  const me = useKnownMe()
  const [filling] = useState(() => open(tenant.id, definition, onServer, kept))
  useFlushing(filling)

  const place = useMemo((): Place => {
    const form = { id: definition.id, version: definition.version }
    return {
      filling,
      draft: onServer.id,
      tenantName: tenant.name,
      addresses: addressesBelow(`/referrals/${tenant.id}/drafts/${onServer.id}`),
      home: '/referrals',
      up: { href: '/referrals', words: t('mine.title') },
      close: '/referrals',
      today: dayIn(new Date().toISOString(), operatorZone),
      send: (body, intent) => submitReferral(tenant.id, body, intent),
      sent: async ({ id }, earlier) => {
        await Promise.all([
          client.invalidateQueries({ queryKey: referralsKey(tenant.id) }),
          client.invalidateQueries(draftsQuery(tenant.id)),
        ])
        const justSent = { earlier, ...(me.email !== undefined && { email: me.email }) }
        await navigate({
          to: '/referrals/$tenant/$id',
          params: { tenant: tenant.id, id },
          state: { justSent },
          replace: true,
        })
      },
      readServer: () => readDraft(tenant.id, onServer.id),
      saveAsNew: async answers => {
        const { id } = await createDraft(tenant.id, { form, answers: answers, locale: currentLocale() }, newIntent())
        await filling.forget()
        await navigate({ to: '/referrals/$tenant/drafts/$draft', params: { tenant: tenant.id, draft: id } })
      },
    }
  }, [client, definition, filling, me, navigate, onServer.id, t, tenant])
  return (
    <PlaceProvider value={place}>
      <Outlet />
    </PlaceProvider>
  )
}

function open(tenant: string, definition: FormDefinition, onServer: Draft, kept: Kept | undefined): Filling {
  const { answers, version, unsaved, conflict } = reconcile(onServer, kept)
  const key = draftKey(tenant, onServer.id)
  const form = { id: definition.id, version: definition.version }
  const autosave = createAutosave({
    version,
    state: conflict ? { kind: 'conflict' } : { kind: 'saved', at: onServer.savedAt },
    save: (typed, on) => saveDraft(tenant, onServer.id, { form, answers: typed, locale: currentLocale() }, on),
  })
  if (unsaved) autosave.changed(answers)
  return createFilling({
    definition,
    answers,
    autosave,
    sending: kept?.sending,
    keep: what => keepOnDevice(key, what),
    forget: () => forgetOnDevice(key),
  })
}
