import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listSystems, makeSystem, type PartnerSystem, type Secret } from '../../api/members.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Loading, PageTitle } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { usePartner } from './PartnerContext.ts'
import { NewSystem, type SystemWanted } from './systems/NewSystem.tsx'
import { SecretCard } from './systems/SecretCard.tsx'
import { SystemItem } from './systems/SystemItem.tsx'
import { useShownOnce } from './systems/useShownOnce.ts'

/** A partner's systems, which may submit or follow referrals through the API. */
export function SystemsPage() {
  const { t, locale } = useTranslation('people')
  const { id: tenant, name } = usePartner()
  const client = useQueryClient()
  const systems = useQuery({ queryKey: ['systems', tenant], queryFn: () => listSystems(tenant) })
  const [making, setMaking] = useState(false)
  const [said, setSaid] = useState('')
  const [shown, show] = useShownOnce<Shown>()
  const reload = () => client.invalidateQueries({ queryKey: ['systems', tenant] })
  const make = async (wanted: SystemWanted) => {
    const secret = await makeSystem(tenant, wanted)
    setMaking(false)
    show({ ...secret, name: wanted.name })
    await reload()
  }
  const tell = async (sentence: string) => {
    setSaid(sentence)
    await reload()
  }
  const byName = (systems.data?.items ?? []).toSorted((a, b) => a.name.localeCompare(b.name, locale))
  return (
    <>
      <div className="row between heading-row">
        <div className="stack stack-s">
          <PageTitle>{t('systems.title')}</PageTitle>
          <p className="soft">{t('systems.lead', { name })}</p>
        </div>
        {!making && !shown && (
          <Button icon="plus" onClick={() => setMaking(true)}>
            {t('systems.make')}
          </Button>
        )}
      </div>
      {systems.isPending && <Loading>{t('systems.loading')}</Loading>}
      <ProblemNote error={systems.error} what={t('systems.failed')} retry={() => void systems.refetch()} />
      <StatusMessage sentence={said} />
      {shown && systems.data && (
        <SecretCard
          key={shown.secret}
          secret={shown}
          name={shown.name}
          tokenEndpoint={systems.data.tokenEndpoint}
          onKept={() => show(undefined)}
        />
      )}
      {making && <NewSystem make={make} onCancel={() => setMaking(false)} />}
      {systems.data?.items.length === 0 && !making && !shown && <p className="soft">{t('systems.none')}</p>}
      {byName.length > 0 && (
        <div className="grid people-groups">
          {byName.map(system => (
            <SystemItem
              key={system.id}
              tenant={tenant}
              system={system}
              onSecret={secret => show({ ...secret, name: system.name })}
              onDone={tell}
            />
          ))}
        </div>
      )}
      <p className="small soft">{t('systems.rights')}</p>
      <p className="small">
        {t('systems.describedBy')}{' '}
        <a href="/api/openapi.json" target="_blank" rel="noreferrer">
          {t('systems.description')}
        </a>
      </p>
    </>
  )
}

type Shown = Secret & Pick<PartnerSystem, 'name'>
