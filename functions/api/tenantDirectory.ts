import { type FormDefinition, type Tenant, TenantId } from '@kring/domain'
import { boundedCache } from '../data/boundedCache.ts'
import { forTenant, type TenantData } from '../data/index.ts'
import type { Dependencies } from './dependencies.ts'
import { ApiProblem } from './problems.ts'

/** A tenant as a route meets it: its settings, its data, its forms. */
export type TenantRoom = {
  readonly tenant: Tenant
  readonly data: TenantData
  readonly liveForm: (form: string) => Promise<FormDefinition>
  readonly form: (form: string, version: number) => Promise<FormDefinition>
}

/** How long a change of a tenant's settings or live form may take to be seen everywhere. */
const settingsSeconds = 15

/** Opens tenants by the name in a path; settings and form versions are kept in the warm function. */
export function tenantDirectory(dependencies: Dependencies) {
  const settings = boundedCache<Tenant>(200, settingsSeconds)
  const live = boundedCache<number>(400, settingsSeconds)
  const versions = boundedCache<FormDefinition>(100)
  const clock = (): number => Date.parse(dependencies.now())

  return {
    /** Throws 'not-found' for a name that is none, or that no tenant has. */
    async open(name: string): Promise<TenantRoom> {
      const id = TenantId.safeParse(name)
      if (!id.success) throw new ApiProblem('not-found')
      const data = forTenant(dependencies.table, id.data)
      const tenant = await settings.get(id.data, clock(), () => data.settings())
      if (tenant === undefined) throw new ApiProblem('not-found')
      const form = async (formId: string, version: number): Promise<FormDefinition> => {
        const found = await versions.get(`${id.data}#${formId}#${version}`, clock(), () =>
          data.formVersion(formId, version),
        )
        if (found === undefined) throw new ApiProblem('form-unknown')
        return found
      }
      const liveForm = async (formId: string): Promise<FormDefinition> => {
        const version = await live.get(`${id.data}#${formId}`, clock(), () => data.liveFormVersion(formId))
        if (version === undefined) throw new ApiProblem('not-found')
        return form(formId, version)
      }
      return { tenant, data, form, liveForm }
    },
  }
}
export type TenantDirectory = ReturnType<typeof tenantDirectory>
