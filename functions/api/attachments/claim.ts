import {
  type Actor,
  type Answers,
  type Fault,
  type FormDefinition,
  filesIn,
  goneFault,
  type Locale,
  withKeptFiles,
} from '@kring/domain'
import type { CheckedAttachment } from '../../data/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { signing } from '../signing.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { attachmentsOf, uploadsOf } from './tenantFiles.ts'

type Uploads = {
  readonly tenantContext: TenantContext
  readonly actor: Actor
  readonly uploader: string | undefined
  readonly definition: FormDefinition
  readonly locale: Locale
}

export type AttachedFiles =
  | { readonly ok: true; readonly answers: Answers; readonly attachments: readonly CheckedAttachment[] }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * The files in the answers, for a dossier: each must be checked, match the answer, belong to the sender and be in no
 * dossier yet.
 */
export async function filesFor(dependencies: Dependencies, uploads: Uploads, answers: Answers): Promise<AttachedFiles> {
  const { tenantContext, actor, uploader, definition, locale } = uploads
  const named = filesIn(answers)
  if (named.length === 0) return { ok: true, answers, attachments: [] }
  const known = attachmentsOf(tenantContext, actor)
  const isTwice = new Set(named.map(({ id }) => id)).size < named.length
  const found = await Promise.all(
    named.map(async ({ id, type, question }) => {
      const attachment = await known.read(id, dependencies.now())
      const isTheirs = uploader !== undefined && attachment?.uploader === uploader
      if (attachment?.state !== 'checked' || !isTheirs || attachment.type !== type) return { question }
      return { question, attachment }
    }),
  )
  const fault = (question: string) => goneFault(definition, question, locale)
  const gone = found.filter(({ attachment }) => attachment === undefined || isTwice)
  if (gone.length > 0) return { ok: false, faults: unique(gone.map(({ question }) => question)).map(fault) }
  const attachments = found.flatMap(({ attachment }) => attachment ?? [])
  const references = new Map(attachments.map(({ id, name, type, size }) => [id, { id, name, type, size }]))
  return { ok: true, answers: withKeptFiles(answers, references), attachments }
}

/** The copies of a referral's files under the number that its dossier will have. */
export type Copies = {
  /** The faults of the files that were no longer there to copy. */
  readonly lost: readonly Fault[]
  /**
   * Deletes the copies, once it is certain that no dossier was created with this number. Failures are only logged: the
   * sweep deletes what nobody claimed (functions/files/sweep).
   */
  discard(): Promise<void>
}

/**
 * Copies the files to the dossier that will have this number, before it is created, so that no dossier refers to a missing
 * file.
 */
export async function keepFiles(
  { files, log }: Dependencies,
  { tenantContext: { tenant }, actor, definition, locale }: Uploads,
  answers: Answers,
  number: string,
): Promise<Copies> {
  const named = filesIn(answers)
  if (named.length === 0) return { lost: [], discard: async () => {} }
  const dossier = files.ofDossier(tenant.id, number, signing.submit(actor, tenant.id, number))
  const discard = async (): Promise<void> => logFailures(log, await settled(named, ({ id }) => dossier.discard(id)))
  const copied = await settled(named, ({ id }) => dossier.keep(id))
  const failure = copied.find(({ status }) => status === 'rejected')
  if (failure?.status === 'rejected') {
    await discard()
    throw failure.reason
  }
  const lost = named.filter((_, index) => !isKept(copied[index]))
  return { lost: unique(lost.map(({ question }) => question)).map(key => goneFault(definition, key, locale)), discard }
}

const isKept = (one: PromiseSettledResult<boolean> | undefined): boolean => one?.status === 'fulfilled' && one.value

const settled = <One, Value>(all: readonly One[], work: (one: One) => Promise<Value>) =>
  Promise.allSettled(all.map(work))

function logFailures(log: Dependencies['log'], results: readonly PromiseSettledResult<unknown>[]): void {
  for (const one of results) if (one.status === 'rejected') log.error('not removed', { error: nameOf(one.reason) })
}

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)]

/** Deletes the checked copies of files that are now kept. Failures are only logged: the copies expire by themselves. */
export async function forgetUploads(
  dependencies: Dependencies,
  { tenantContext, actor }: Uploads,
  attachments: readonly CheckedAttachment[],
): Promise<void> {
  if (attachments.length === 0) return
  const files = uploadsOf(dependencies, tenantContext, actor)
  logFailures(dependencies.log, await settled(attachments, ({ id }) => files.removeChecked(id)))
}

const nameOf = (reason: unknown): string => (reason instanceof Error ? reason.name : 'unknown')
