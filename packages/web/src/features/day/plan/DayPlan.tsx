import { dayIn } from '@kring/domain/calendar'
import { calledInPlan, isPlanPresented, peopleIn, planOwners } from '@kring/domain/trajectory'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { CommandWayProvider } from '../../../trajectory/commandWay.ts'
import { DecisionCard } from '../../today/plan/decision/DecisionCard.tsx'
import { DetailsCard } from '../../today/plan/details/DetailsCard.tsx'
import { planKey } from '../../today/plan/formNames.ts'
import { Gaps } from '../../today/plan/Gaps.tsx'
import { AgreementList } from '../../today/plan/list/AgreementList.tsx'
import { type OpenPlan, PlanProvider } from '../../today/plan/PlanContext.ts'
import { useOpenForms } from '../../today/preparation/useOpenForms.ts'
import '../../today/plan/plan.css'
import { useDayHere } from '../DayContext.ts'
import { useNow } from '../useNow.ts'
import { useOutboxWay } from './useOutboxWay.ts'

/** Nothing is asked by it: the forms of the plan expect one. Without signal too, a mutation runs. */
const queries = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } })

/** The plan while the family tells it: the forms of the plan's own page, written by the outbox of this device. */
export function DayPlan() {
  const way = useOutboxWay()
  return (
    <QueryClientProvider client={queries}>
      <CommandWayProvider value={way}>
        <Plan />
      </CommandWayProvider>
    </QueryClientProvider>
  )
}

function Plan() {
  const { t } = useTranslation('day')
  const { client, place, record } = useDayHere()
  const [said, say] = useState('')
  const now = useNow(client)
  const contents = client.contents()
  const { state, variant, circle, preparation, plan, conference } = record
  const timeZone = preparation.day?.timeZone ?? 'UTC'
  const trajectory = {
    id: place.id,
    tenant: contents.tenant,
    version: contents.version,
    today: dayIn(now, timeZone),
    ...{ state, variant, circle, preparation },
    plan: { ...plan, owners: planOwners(record), isPresented: isPlanPresented(record), timeZone },
  }
  const subject = client.day().device
  const { isOpen, open, close } = useOpenForms(planKey(subject, trajectory, ''))
  const isWritable = state === 'day' && plan.acceptance === undefined && conference.current !== undefined
  const context: OpenPlan = {
    trajectory,
    plan: trajectory.plan,
    people: peopleIn(circle),
    nameOf: calledInPlan(circle.people),
    subject,
    // What is decided after the day is decided on the plan's own page.
    may: command => isWritable && command !== 'write-on',
    ...{ isOpen, open, close, say },
  }
  return (
    <PlanProvider value={context}>
      <section className="stack" aria-label={t('plan.title')}>
        <StatusMessage sentence={said} />
        <AgreementList isWritable={isWritable} />
        <DetailsCard isWritable={isWritable} />
        {isWritable && <Gaps />}
        <DecisionCard />
      </section>
    </PlanProvider>
  )
}
