import { answerWithMeaning, type FormDefinition } from '@kring/domain/forms'
import { useMemo, useState } from 'react'
import { newUploadSecret } from '../../api/attachments.ts'
import { newIntent, readPublicForm, referMyself } from '../../api/index.ts'
import { useLoaded } from '../../api/useLoaded.ts'
import { PageFailed } from '../../app/PageFailed.tsx'
import { PageLoading } from '../../app/PageLoading.tsx'
import { todayIn } from '../../clock/today.ts'
import { type AnswerStore, createAnswerStore } from '../../form/answerStore.ts'
import type { Answers } from '../../form/answers.ts'
import { type FormContext, FormContextProvider, formAddresses, type NewerVersion } from '../../form/FormContext.tsx'
import { type LocalDraft, saveLocalDraft } from '../../form/localDrafts.ts'
import { FormPages } from '../../form/pages/FormPages.tsx'
import { operatorZone } from '../../i18n/index.ts'
import { useNavigateTo } from '../../kit/navigation.ts'
import type { FormPage } from '../../public/address.ts'
import { usePageData } from '../../public/pageData.ts'
import { CitizenFormUnavailable } from './CitizenFormUnavailable.tsx'
import { rememberedLink, rememberLink } from './linkOfTab.ts'
import { keyOf, type OpenedForm, openForm } from './openForm.ts'
import { useTenant } from './TenantContext.ts'

export { openLocal } from './openForm.ts'

/** `form`: the name of the citizens' form; the main one when absent. */
type Props = { readonly form: string | undefined; readonly at: FormPage }

/** A citizen's form: no account, answers stored only in this browser until submitted. */
export function SelfReferral({ form, at }: Props) {
  const tenant = useTenant()
  const opened = useLoaded(async () => (await openForm(tenant, form)) ?? null, [tenant, form], usePageData().form)
  if (opened.state === 'loading') return <PageLoading />
  if (opened.state === 'failed') return <PageFailed error={opened.error} retry={opened.reload} />
  if (!opened.value) return <CitizenFormUnavailable closed={false} />
  const { definition, kept, isClosed } = opened.value
  // When the form has closed, a local draft can still be read.
  if (isClosed && !kept) return <CitizenFormUnavailable closed />
  return (
    <OpenForm
      key={`${definition.id} ${definition.version}`}
      form={form}
      at={at}
      opened={opened.value}
      reload={opened.reload}
    />
  )
}

type OpenProps = Props & { readonly opened: OpenedForm; readonly reload: () => void }

function OpenForm({ form, at, opened, reload }: OpenProps) {
  const { definition, kept, liveVersion = 0, isClosed } = opened
  const tenant = useTenant()
  const go = useNavigateTo()
  const key = keyOf(tenant, form)
  const [answerStore, setFilling] = useState(() => fillingOf(key, definition, kept))
  const place = useMemo((): FormContext => {
    const { id, name } = tenant
    const home = `/o/${id}`
    const addresses = formAddresses(form === undefined ? `${home}/self-referral` : `${home}/f/${form}`)
    const newer: NewerVersion = {
      load: () => readPublicForm(id, definition.id, liveVersion),
      take: async (later, answers) => {
        const { uploadSecret } = answerStore
        await saveLocalDraft(key, {
          answers,
          at: Date.now(),
          form: { id: later.id, version: later.version },
          ...(uploadSecret !== undefined && { uploadSecret }),
        })
        // The page stays; the form is opened again, on its new version.
        reload()
        go(addresses.tasks, { replace: true })
      },
    }
    return {
      answerStore,
      tenantName: name,
      addresses,
      home,
      up: { href: home, words: name },
      today: todayIn(operatorZone),
      newer: liveVersion > definition.version ? newer : undefined,
      closed: isClosed ? { elsewhere: home } : undefined,
      sender: { tenant: id, secret: answerStore.uploadSecret },
      send: (body, intent) => referMyself(id, body, intent, answerStore.uploadSecret),
      followSent: number => rememberedLink(id, number),
      sent: async ({ reference, personalLink = '' }, earlier) => {
        rememberLink(id, reference, personalLink)
        const email = emailIn(definition, answerStore.answers())
        const justSent = { earlier, ...(email !== undefined && { email }) }
        go(`${home}/follow#${personalLink}`, { justSent, replace: true })
        window.scrollTo(0, 0)
      },
      transfersTo: id,
      discard: async () => {
        await answerStore.forget()
        setFilling(fillingOf(key, definition, undefined))
        // A new start uses the published version.
        reload()
      },
    }
  }, [definition, answerStore, form, go, isClosed, key, liveVersion, reload, tenant])
  return (
    <FormContextProvider value={place}>
      <FormPages at={at} />
    </FormContextProvider>
  )
}

function fillingOf(key: string, definition: FormDefinition, kept: LocalDraft | undefined): AnswerStore {
  return createAnswerStore({
    definition,
    answers: kept?.answers ?? {},
    others: kept?.others,
    sending: kept?.sending,
    sent: kept?.sent,
    intent: kept?.intent ?? newIntent(),
    uploadSecret: kept?.uploadSecret ?? newUploadSecret(),
    local: key,
  })
}

function emailIn(form: FormDefinition, answers: Answers): string | undefined {
  const given = answerWithMeaning(form, answers, 'contact').find(({ question }) => question.type === 'email')
  return typeof given?.answer === 'string' ? given.answer : undefined
}
