import {
  type CheckAgainst,
  type FormDefinition,
  importForm,
  isAvailableOn,
  namedAsAt,
  starterFor,
  starterForms,
  type Tenant,
} from '@kring/domain'
import type * as z from 'zod'
import type { AdminData, FormEntry } from '../../data/index.ts'
import type { CreateForm, FormSummary } from '../contract/index.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'

/** Maximum number of forms of a tenant; far more than any partner needs. */
export const mostForms = 60

/** The first draft of a new form. It belongs to the tenant from then on, whatever its source. */
export async function beginningOf(
  tenantContext: TenantContext,
  wanted: z.infer<typeof CreateForm>,
): Promise<FormDefinition> {
  const definition = await madeFrom(tenantContext, wanted)
  return wanted.title === undefined ? definition : { ...definition, title: wanted.title }
}

async function madeFrom(
  tenantContext: TenantContext,
  { id, from }: z.infer<typeof CreateForm>,
): Promise<FormDefinition> {
  switch (from.kind) {
    case 'starter': {
      // A partner's system gets the questions for professionals.
      const asked = from.audience === 'citizen' ? 'citizen' : 'professional'
      const starter =
        from.variant === undefined ? starterForms(from.sector)[asked] : starterFor(from.variant, asked, from.sector)
      return { ...namedAsAt(tenantContext.tenant, starter), audience: from.audience, id, version: 1 }
    }
    case 'variant':
      return { ...starterFor(from.variant, from.audience, tenantContext.tenant.sector), id, version: 1 }
    case 'own':
      return { ...(await tenantContext.form(from.form, from.version)), id, version: 1 }
    case 'import':
      return { ...importForm(from.definition), id, version: 1 }
    case 'empty':
      return {
        id,
        version: 1,
        audience: from.audience,
        variants: from.variants,
        title: {},
        sections: [],
        declarations: [],
      }
    default:
      return from satisfies never
  }
}

/** What the check list before publishing needs: the tenant's settings, and the breakdowns of its grants. */
export async function checkAgainst({ tenant }: TenantContext, data: AdminData): Promise<CheckAgainst> {
  const hasGrants = (await data.grants()).length > 0
  return {
    languages: tenant.languages,
    enabledVariants: tenant.enabledVariants,
    dimensions: hasGrants ? ['municipality', 'theme'] : [],
    hasSpecialGround: tenant.specialGround !== undefined,
    mainForms: [tenant.forms.professional, tenant.forms.citizen],
  }
}

/**
 * Whether it is one of the two forms that a tenant must have: the first for professionals, and the citizens' form (G1).
 */
export const isMain = ({ forms }: Tenant, id: string): boolean => id === forms.professional || id === forms.citizen

export function summaryOf(entry: FormEntry, tenant: Tenant, today: string): FormSummary {
  const { id, audience, variants, title, draft, live, opensOn, closesOn } = entry
  return {
    id,
    audience,
    variants,
    title,
    ...(live === undefined ? {} : { live }),
    ...(draft === undefined ? {} : { draft }),
    ...(opensOn === undefined ? {} : { opensOn }),
    ...(closesOn === undefined ? {} : { closesOn }),
    // A form of which every kind of conference is disabled accepts nothing.
    isOpen:
      live !== undefined &&
      isAvailableOn(entry, today) &&
      variants.some(variant => tenant.enabledVariants.includes(variant)),
    isMain: isMain(tenant, entry.id),
  }
}

export async function entryOf(data: AdminData, form: string): Promise<FormEntry> {
  const entry = await data.forms.entry(form)
  if (entry === undefined) throw new ApiProblem('not-found')
  return entry
}
