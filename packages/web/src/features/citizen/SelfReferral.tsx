import { dayIn } from '@kring/domain/calendar'
import { answerWithMeaning } from '@kring/domain/forms'
import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { referMyself, type SubmittedReferral } from '../../api/index.ts'
import { forgetOnDevice, keepOnDevice, selfReferralKey, type SubmitBody } from '../../form/device.ts'
import { addressesBelow, type Place, PlaceProvider, useFlushing } from '../../form/FillingContext.tsx'
import { createFilling } from '../../form/filling.ts'
import { operatorZone } from '../../i18n/index.ts'
import { asJustSent } from '../../status/justSent.ts'

const tenantApi = getRouteApi('/o/$tenant')
const formApi = getRouteApi('/o/$tenant/self-referral')

/** A citizen's form: without an account, kept on this device alone until it is sent. */
export function SelfReferral() {
  const tenant = tenantApi.useLoaderData()
  const { form, kept } = formApi.useLoaderData()
  const navigate = useNavigate()
  const key = selfReferralKey(tenant.id)
  const open = (answers: Place['filling']['answers'], sending?: typeof kept) =>
    createFilling({
      definition: form,
      answers: answers(),
      sending: sending?.sending,
      keep: what => keepOnDevice(key, what),
      forget: () => forgetOnDevice(key),
    })
  const [filling, setFilling] = useState(() => open(() => kept?.answers ?? {}, kept))
  useFlushing(filling)

  const place = useMemo((): Place<SubmittedReferral> => {
    const home = `/o/${tenant.id}`
    return {
      filling,
      tenantName: tenant.name,
      addresses: addressesBelow(`${home}/self-referral`),
      home,
      today: dayIn(new Date().toISOString(), operatorZone),
      send: (body: SubmitBody, intent: string) => referMyself(tenant.id, body, intent),
      sent: async (answer, earlier) => {
        const email = answerWithMeaning(form, filling.answers(), 'contact').find(one => one.question.type === 'email')
        const sent = { earlier, ...(typeof email?.answer === 'string' && { email: email.answer }) }
        await navigate({ href: `${home}/follow#${answer.personalLink ?? ''}`, state: asJustSent(sent), replace: true })
      },
    }
  }, [filling, form, navigate, tenant])
  return (
    <PlaceProvider value={place}>
      <Outlet />
    </PlaceProvider>
  )
}
