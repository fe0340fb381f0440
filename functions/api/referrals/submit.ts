import {
  type Actor,
  type Answers,
  answerWithMeaning,
  contactAnswersIn,
  dayIn,
  decide,
  derivedFromAnswers,
  type FormDefinition,
  filesIn,
  goneFault,
  isAvailableOn,
  type Locale,
  mayFillIn,
  type Referrer,
  type Resource,
  type Source,
  validate,
  variantNameAt,
  variantOf,
  yearOf,
} from '@kring/domain'
import type * as z from 'zod'
import type { Intent } from '../../data/index.ts'
import { personalLinkSecret } from '../../personalLink.ts'
import { filesFor, forgetUploads, keepFiles } from '../attachments/claim.ts'
import { requirePermission, requireStillHolds, roleIn } from '../authorise.ts'
import type { SubmitBody } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem, refused } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { listsOf } from '../tenantWork/lists.ts'
import { submissionOf } from '../tenantWork/submission.ts'
import { linkExpiry } from './link.ts'

type Submission = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly body: z.infer<typeof SubmitBody>
  readonly idempotencyKey: string
  /** The uploader whose files it may contain; undefined for a citizen who uploaded none. */
  readonly uploader: string | undefined
  /** The language of the answer and of its faults. */
  readonly locale: Locale
}

/**
 * Creates a referral in one transaction, validated against the form version with which it was filled in. A repeated key
 * returns the first answer. Throws ApiProblem.
 */
export async function submitReferral(
  dependencies: Dependencies,
  submission: Submission,
): Promise<Record<string, unknown>> {
  const { tenantContext, actor, body, idempotencyKey } = submission
  const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
  requirePermission(actor, 'referral.submit', resource)
  await requireStillHolds(dependencies.store, actor, 'referral.submit', resource)
  const intent = {
    owner: actor.kind === 'person' ? actor.subject : 'citizen',
    key: idempotencyKey,
    request: { submit: body.form, answers: body.answers, locale: body.locale },
  }
  try {
    return await takeIn(dependencies, submission, intent)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    // On a repeat, the form may be closed and the files and draft already used by the referral that the first request
    // created. It gets the first answer.
    // Not with the submit scope: a request that is refused has no number.
    const data = actor.kind === 'citizen' ? tenantContext.publicData : listsOf(tenantContext, actor)
    const earlier = await data.earlier(intent)
    if (earlier === undefined) throw error
    return earlier
  }
}

async function takeIn(
  dependencies: Dependencies,
  submission: Submission,
  intent: Intent,
): Promise<Record<string, unknown>> {
  const { tenantContext, actor, body, locale } = submission
  const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
  const definition = await tenantContext.form(body.form.id, body.form.version)
  const source = sourceOf(actor, resource)
  const isFallback = source === 'partner-system' && definition.audience === 'professional'
  if (definition.audience !== source && !isFallback) throw new ApiProblem('form-unknown')
  const at = dependencies.now()
  const today = dayIn(at, tenantContext.tenant.timeZone)
  if (!isAvailableOn(await tenantContext.liveOf(definition.id), today)) throw new ApiProblem('form-closed')
  const valid = validate(definition, body.answers, locale, today)
  if (!valid.ok) throw new ApiProblem('answers-invalid', valid.faults)
  const variant = variantOf(definition, valid.answers)
  if (variant === undefined) throw new ApiProblem('variant-not-enabled')
  if (isFallback && !mayFillIn(source, definition.audience, variant, await tenantContext.publicData.forms()))
    throw new ApiProblem('form-unknown')

  const uploads = { tenantContext, actor, uploader: submission.uploader, definition, locale }
  const attached = await filesFor(dependencies, uploads, valid.answers)
  if (!attached.ok) throw new ApiProblem('answers-invalid', attached.faults)
  const { answers, attachments } = attached
  const gone = () =>
    new ApiProblem(
      'answers-invalid',
      filesIn(answers).map(({ question }) => goneFault(definition, question, locale)),
    )
  // The number's year and the month in which the referral is counted are those of the tenant's calendar.
  const variantName = variantNameAt(tenantContext.tenant, variant)
  const derived = derivedFromAnswers(definition, { variant, variantName, answers, locale: body.locale, today })
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const id = `${tenantContext.tenant.referencePrefix}-${yearOf(today)}-${dependencies.newDigits()}`
    const decided = decide(
      { state: 'draft' },
      {
        name: 'submit',
        variant,
        source,
        locale: body.locale,
        form: body.form,
        answers,
        ...derived,
      },
      {
        tenant: tenantContext.tenant,
        at,
        newId: id,
        by: byOf(actor),
        referrer: referrerOf(actor, definition, answers),
      },
    )
    if (!decided.ok) throw refused(decided.error)
    const copies = await keepFiles(dependencies, uploads, answers, id)
    if (copies.lost.length > 0) {
      await copies.discard()
      throw new ApiProblem('answers-invalid', copies.lost)
    }
    // When this throws, the dossier may exist all the same: its copies stay, and the sweep finds out.
    const committed = await submissionOf(tenantContext, actor, id).commit({
      tenant: tenantContext.tenant,
      events: decided.events,
      intent,
      attachments,
      ...(actor.kind === 'person' && body.draft !== undefined
        ? { draft: { subject: actor.subject, id: body.draft, version: body.draftVersion } }
        : {}),
      ...(actor.kind === 'citizen'
        ? {
            link: {
              secret: personalLinkSecret(dependencies.secret, tenantContext.tenant.id, id),
              expiresAt: linkExpiry(at),
            },
          }
        : {}),
    })
    // A replayed answer with this number is this dossier, made by an attempt whose answer was lost.
    if (committed.kind !== 'done' && !(committed.kind === 'replayed' && committed.answer.id === id))
      await copies.discard()
    if (committed.kind === 'attachment-gone') throw gone()
    if (committed.kind === 'draft-moved') throw await draftMoved(tenantContext, actor, body.draft, at)
    if (committed.kind === 'id-taken') continue
    await forgetUploads(dependencies, uploads, attachments)
    if (committed.kind === 'done' && source === 'professional')
      await rememberContact(dependencies, tenantContext, actor, { definition, answers, at })
    return committed.answer
  }
  throw new ApiProblem('storage-unavailable')
}

/**
 * Keeps how a member is reached and what they do, so that the next draft does not ask it again. When that fails, they are
 * asked again: the referral stands.
 */
async function rememberContact(
  { log }: Dependencies,
  tenantContext: TenantContext,
  actor: Actor,
  { definition, answers, at }: { readonly definition: FormDefinition; readonly answers: Answers; readonly at: string },
): Promise<void> {
  if (actor.kind !== 'person') return
  const contact = contactAnswersIn(definition, answers)
  if (Object.keys(contact).length === 0) return
  try {
    await listsOf(tenantContext, actor).contact(actor.subject).keep(contact, at)
  } catch (error) {
    log.error('contact not kept', { error: error instanceof Error ? error.name : 'unknown' })
  }
}

/** The problem when the draft's version differs: saved on another device, or already sent or deleted. */
async function draftMoved(tenantContext: TenantContext, actor: Actor, id = '', now: string): Promise<ApiProblem> {
  const draft =
    actor.kind === 'person' ? await listsOf(tenantContext, actor).drafts(actor.subject).read(id, now) : undefined
  return new ApiProblem(draft === undefined ? 'draft-gone' : 'changed-meanwhile')
}

/** The source of the referral: a professional, a citizen, or the partner's own system. */
function sourceOf(actor: Actor, resource: Resource): Source {
  if (actor.kind === 'citizen') return 'citizen'
  return roleIn(actor, 'referral.submit', resource) === 'partner-system' ? 'partner-system' : 'professional'
}

const byOf = (actor: Actor) =>
  actor.kind === 'citizen' ? { role: 'citizen' } : { role: 'referrer', subject: actor.subject, name: actor.name }

function referrerOf(actor: Actor, definition: FormDefinition, answers: Answers): Referrer {
  if (actor.kind === 'citizen') return { kind: 'citizen', email: emailIn(definition, answers) }
  return { kind: 'member', subject: actor.subject, name: actor.name, email: actor.email }
}

/** The citizen's e-mail address: the answer to the form's e-mail question, if any. */
function emailIn(definition: FormDefinition, answers: Answers): string | undefined {
  const given = answerWithMeaning(definition, answers, 'contact').find(({ question }) => question.type === 'email')
  return typeof given?.answer === 'string' ? given.answer : undefined
}
