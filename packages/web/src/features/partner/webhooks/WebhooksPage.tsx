import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listWebhooks, type MadeWebhook, makeWebhook, type WebhookWanted } from '../../../api/webhooks.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../PartnerContext.ts'
import { useShownOnce } from '../systems/useShownOnce.ts'
import { WebhookForm } from './WebhookForm.tsx'
import { WebhookItem } from './WebhookItem.tsx'
import { WebhookSecretCard } from './WebhookSecretCard.tsx'

/** Which of a partner's systems are told of what happens with its referrals, and what became of each message. */
export function WebhooksPage() {
  const { t } = useTranslation('webhooks')
  const { id: tenant, name } = usePartner()
  const client = useQueryClient()
  const list = useQuery({ queryKey: ['webhooks', tenant], queryFn: () => listWebhooks(tenant) })
  const [making, setMaking] = useState(false)
  const [said, setSaid] = useState('')
  const [shown, show] = useShownOnce<Pick<MadeWebhook, 'url' | 'secret'>>()
  const reload = () => client.invalidateQueries({ queryKey: ['webhooks', tenant] })
  const make = async (wanted: WebhookWanted) => {
    const { url, secret } = await makeWebhook(tenant, wanted)
    setMaking(false)
    show({ url, secret })
    await reload()
  }
  const tell = async (sentence: string) => {
    setSaid(sentence)
    await reload()
  }
  const isFull = list.data !== undefined && list.data.items.length >= list.data.most
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('title')}</PageTitle>
          <p className="soft">{t('lead', { name })}</p>
          <p className="soft">{t('what')}</p>
        </div>
        {list.data && !making && !shown && !isFull && (
          <Button icon="plus" onClick={() => setMaking(true)}>
            {t('add')}
          </Button>
        )}
      </div>
      {isFull && <p className="small soft">{t('full', { count: list.data?.most ?? 0 })}</p>}
      {list.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={list.error} what={t('failed')} retry={() => void list.refetch()} />
      <StatusMessage sentence={said} />
      {shown && <WebhookSecretCard key={shown.secret} made={shown} onKept={() => show(undefined)} />}
      {making && list.data && <WebhookForm kinds={list.data.kinds} save={make} onCancel={() => setMaking(false)} />}
      {list.data?.items.length === 0 && !making && !shown && <p className="soft">{t('none')}</p>}
      {list.data?.items.map(webhook => (
        <WebhookItem
          key={webhook.id}
          tenant={tenant}
          webhook={webhook}
          kinds={list.data.kinds}
          onSecret={made => {
            show(made)
            void reload()
          }}
          onDone={tell}
        />
      ))}
      <p className="small">
        {t('reference.text')}{' '}
        <a href="/api/reference" target="_blank" rel="noreferrer">
          {t('reference.link')}
        </a>
      </p>
    </>
  )
}
