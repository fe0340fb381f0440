import { dayIn } from '@kring/domain/calendar'
import { answerWithMeaning, type FormDefinition } from '@kring/domain/forms'
import { useMemo, useState } from 'react'
import { readPublicForm, referMyself } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { PageFailed } from '../../app/PageFailed.tsx'
import { PageLoading } from '../../app/PageLoading.tsx'
import { forgetOnDevice, type Kept, keepOnDevice, readFromDevice, selfReferralKey } from '../../form/device.ts'
import { addressesBelow, type Place, PlaceProvider } from '../../form/FillingContext.tsx'
import { type Answers, createFilling, type Filling } from '../../form/filling.ts'
import { FormPages } from '../../form/pages/FormPages.tsx'
import { operatorZone } from '../../i18n/index.ts'
import { useGo } from '../../kit/go.ts'
import type { FormPage } from '../../public/address.ts'
import { useTenant } from './TenantContext.ts'

type Props = { readonly at: FormPage }

/** A citizen's form: without an account, kept on this device alone until it is sent. */
export function SelfReferral({ at }: Props) {
  const { id, forms } = useTenant()
  const opened = useLoaded(async () => {
    const kept = await readFromDevice(selfReferralKey(id))
    // Answers belong to the version they were given on, also when a newer one is live by now.
    const form = await readPublicForm(id, kept?.form?.id ?? forms.citizen, kept?.form?.version)
    return { form, kept }
  }, [id])
  if (opened.state === 'loading') return <PageLoading />
  if (opened.state === 'failed') return <PageFailed error={opened.error} retry={opened.reload} />
  return <OpenForm at={at} {...opened.value} />
}

type OpenProps = Props & { readonly form: FormDefinition; readonly kept: Kept | undefined }

function OpenForm({ at, form, kept }: OpenProps) {
  const { id, name } = useTenant()
  const go = useGo()
  const [filling, setFilling] = useState(() => open(id, form, kept))
  const place = useMemo((): Place => {
    const home = `/o/${id}`
    return {
      filling,
      tenantName: name,
      addresses: addressesBelow(`${home}/self-referral`),
      home,
      up: { href: home, words: name },
      today: dayIn(new Date().toISOString(), operatorZone),
      send: (body, intent) => referMyself(id, body, intent),
      sent: async ({ personalLink = '' }, earlier) => {
        const email = emailIn(form, filling.answers())
        const justSent = { earlier, ...(email !== undefined && { email }) }
        go(`${home}/follow#${personalLink}`, { justSent, replace: true })
        window.scrollTo(0, 0)
      },
      discard: async () => {
        await filling.forget()
        setFilling(open(id, form, undefined))
      },
    }
  }, [filling, form, go, id, name])
  return (
    <PlaceProvider value={place}>
      <FormPages at={at} />
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
