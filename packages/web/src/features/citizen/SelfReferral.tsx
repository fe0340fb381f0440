import { dayIn } from '@kring/domain/calendar'
import { answerWithMeaning, type FormDefinition } from '@kring/domain/forms'
import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { referMyself } from '../../api/index.ts'
import { forgetOnDevice, type Kept, keepOnDevice, selfReferralKey } from '../../form/device.ts'
import { addressesBelow, type Place, PlaceProvider } from '../../form/FillingContext.tsx'
import { type Answers, createFilling, type Filling } from '../../form/filling.ts'
import { operatorZone } from '../../i18n/index.ts'

const tenantRoute = getRouteApi('/o/$tenant')
const formRoute = getRouteApi('/o/$tenant/self-referral')

/** A citizen's form: without an account, kept on this device alone until it is sent. */
export function SelfReferral() {
  const tenant = tenantRoute.useLoaderData()
  const { form, kept } = formRoute.useLoaderData()
  const navigate = useNavigate()
  const [filling, setFilling] = useState(() => open(tenant.id, form, kept))

  const place = useMemo((): Place => {
    const home = `/o/${tenant.id}`
    return {
      filling,
      tenantName: tenant.name,
      addresses: addressesBelow(`${home}/self-referral`),
      home,
      today: dayIn(new Date().toISOString(), operatorZone),
      send: (body, intent) => referMyself(tenant.id, body, intent),
      sent: async ({ personalLink = '' }, earlier) => {
        const email = emailIn(form, filling.answers())
        const justSent = { earlier, ...(email !== undefined && { email }) }
        await navigate({ href: `${home}/follow#${personalLink}`, state: { justSent }, replace: true })
      },
      discard: async () => {
        await filling.forget()
        setFilling(open(tenant.id, form, undefined))
      },
    }
  }, [filling, form, navigate, tenant])
  return (
    <PlaceProvider value={place}>
      <Outlet />
    </PlaceProvider>
  )
}

function open(tenant: string, definition: FormDefinition, kept: Kept | undefined): Filling {
  const key = selfReferralKey(tenant)
  return createFilling({
    definition,
    answers: kept?.answers ?? {},
    sending: kept?.sending,
    keep: what => keepOnDevice(key, what),
    forget: () => forgetOnDevice(key),
  })
}

function emailIn(form: FormDefinition, answers: Answers): string | undefined {
  const given = answerWithMeaning(form, answers, 'contact').find(({ question }) => question.type === 'email')
  return typeof given?.answer === 'string' ? given.answer : undefined
}
