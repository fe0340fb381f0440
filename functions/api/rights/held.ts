import { dayIn, isSamePerson, type Locale } from '@kring/domain'
import { type HeldFile, heldAbout, mayLeaveOut } from '@kring/domain/papers'
import type { HeldFileView } from '../contract/index.ts'
import type { Dependencies, VerifiedPerson } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { formOf, type OpenDossier } from '../referrals/openDossier.ts'
import { keptUntilOf } from '../retention/keptUntil.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { readingOf } from '../tenantWork/reading.ts'
import { writerOf } from '../tenantWork/writer.ts'
import { about, personsOf } from './persons.ts'

/** Looks at the dossier that the file tells, the latest first; who asks about more of them gets the log itself. */
const mostLooks = 200

type Asked = {
  readonly tenantContext: TenantContext
  readonly actor: VerifiedPerson
  readonly dossier: OpenDossier
  readonly person: { readonly name: string; readonly birthDate?: string | undefined }
  readonly locale: Locale
}

/** What is held about somebody of a dossier. Ask for it after `can` ('dossier.export'). Throws 'rights-person-unknown'. */
export async function heldFileOf(
  { now, cursors }: Pick<Dependencies, 'now' | 'cursors'>,
  { tenantContext, actor, dossier, person, locale }: Asked,
): Promise<{ readonly file: HeldFile; readonly seen: string }> {
  const { tenant } = tenantContext
  const today = dayIn(now(), tenant.timeZone)
  const [form, trajectory, { entries }] = await Promise.all([
    formOf(tenantContext, dossier),
    writerOf(tenantContext, actor, dossier).trajectory(),
    readingOf(tenantContext, actor, dossier.head.id).accesses(dossier.key, cursors, { limit: mostLooks }),
  ])
  const keptUntil = await keptUntilOf({ tenantContext, actor, dossier, form, trajectory, today })
  const meant = personsOf(dossier, form, trajectory?.record).find(one => isSamePerson(one, person))
  if (meant === undefined) throw new ApiProblem('rights-person-unknown')
  const file = heldAbout({
    person: about(meant),
    tenant,
    locale,
    today,
    keptUntil,
    referral: dossier.referral,
    form,
    trajectory: trajectory?.record,
    accesses: entries.map(({ entry }) => entry),
  })
  return { file, seen: `${dossier.head.version}.${trajectory?.head.version ?? 0}` }
}

export const heldFileView = (file: HeldFile, seen: string): HeldFileView => ({
  seen,
  about: about(file.about),
  locale: file.locale,
  madeOn: file.madeOn,
  title: file.title,
  sections: file.sections.map(({ id, title, passages, notes }) => ({
    id,
    title,
    mayLeaveOut: mayLeaveOut(id),
    passages: passages.map(({ label, leftOut, ...passage }) => ({
      ...passage,
      ...(label === undefined ? {} : { label }),
      ...(leftOut === undefined ? {} : { leftOut }),
    })),
    notes: [...notes],
  })),
})
