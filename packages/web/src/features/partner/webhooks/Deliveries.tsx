import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Delivery, type DeliveryState, listDeliveries, sendAgain, type Webhook } from '../../../api/webhooks.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { DeliveryRow } from './DeliveryRow.tsx'

type Props = { readonly tenant: string; readonly webhook: Webhook; readonly host: string }

/** What waits for a system and what arrived there, once somebody asks to see it. */
export function Deliveries({ tenant, webhook: { id }, host }: Props) {
  const { t } = useTranslation('webhooks')
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const again = async ({ place }: Delivery) => {
    await sendAgain(tenant, id, place)
    setSaid(t('deliveries.againDone'))
    await reload()
  }
  const reload = () => client.invalidateQueries({ queryKey: ['deliveries', tenant, id] })
  return (
    <div className="stack stack-s">
      <div className="tools">
        <Button look="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'deliveries.hide' : 'deliveries.show')}
          <span className="visually-hidden">: {host}</span>
        </Button>
        {open && (
          <Button look="plain" small onClick={() => void reload()}>
            {t('deliveries.reload')}
            <span className="visually-hidden">: {host}</span>
          </Button>
        )}
      </div>
      {open && (
        <>
          <StatusMessage sentence={said} />
          <DeliveryList tenant={tenant} id={id} state="waiting" again={again} />
          <DeliveryList tenant={tenant} id={id} state="arrived" again={again} />
        </>
      )}
    </div>
  )
}

type ListProps = {
  readonly tenant: string
  readonly id: string
  readonly state: DeliveryState
  readonly again: (delivery: Delivery) => Promise<void>
}

function DeliveryList({ tenant, id, state, again }: ListProps) {
  const { t } = useTranslation('webhooks')
  const list = useInfiniteQuery({
    queryKey: ['deliveries', tenant, id, state],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) =>
      listDeliveries(tenant, id, state, pageParam),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
  })
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <div className="stack stack-s">
      <h3>{t(`deliveries.${state}`)}</h3>
      {list.isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={list.error} what={t('failed')} retry={() => void list.refetch()} />
      {list.isSuccess && items.length === 0 && (
        <p className="small soft">{t(state === 'waiting' ? 'deliveries.noneWaiting' : 'deliveries.noneArrived')}</p>
      )}
      {items.length > 0 && (
        <ul className="stack stack-s plain-list">
          {items.map(delivery => (
            <DeliveryRow key={delivery.place} delivery={delivery} again={again} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button look="quiet" small busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('deliveries.more')}
        </Button>
      )}
    </div>
  )
}
