import { type Actor, checkWayOfWorking, readiness, type Tenant, type VariantId, wayOfWorkingPart } from '@kring/domain'
import { Hono } from 'hono'
import { type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { SaveVariant, SetLegalGround } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'
import { faultsIn } from '../variants/faults.ts'
import { overviewOf, readSettings, type Settings, wayIn } from '../variants/overview.ts'
import { requireVariant } from '../variants/requireVariant.ts'

/** A partner's settings per kind of conference, by its admin. The guards cannot be changed here. */
export const variantRoutes = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const openForConfiguration = async (name: string, asker: Actor, changes = false) => {
    const tenantContext = await tenants.open(name)
    const actor = requireSignedIn(asker)
    const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
    requirePermission(actor, 'tenant.configure', resource)
    if (changes) await requireStillHolds(dependencies.store, actor, 'tenant.configure', resource)
    const data = adminOf(tenantContext, actor)
    const settings = async (): Promise<Settings> => {
      const found = await readSettings(data, dependencies.now())
      if (found === undefined) throw new ApiProblem('not-found')
      return found
    }
    return { data, settings, change: changeBy(actor), seen: () => tenants.forgetSettings(tenantContext.tenant.id) }
  }
  const changeBy = ({ subject, name }: Person) => ({ at: dependencies.now(), by: { subject, name } })

  /** Enables or disables a kind of conference; repeating it changes nothing. */
  const setEnabled = async (name: string, variantName: string, asker: Actor, isOn: boolean) => {
    const { data, settings, change, seen } = await openForConfiguration(name, asker, true)
    const variant = requireVariant(variantName)
    const before = await settings()
    await data.changeTenant({ ...change, become: tenant => withVariantEnabled(tenant, variant, isOn, before) })
    seen()
    return overviewOf(await settings())
  }

  return new Hono<RequestContext>()
    .get('/t/:tenant/variants', async context => {
      const { settings } = await openForConfiguration(context.req.param('tenant'), context.get('actor'))
      return context.json(overviewOf(await settings()))
    })
    .put('/t/:tenant/variants/:variant', jsonBody(SaveVariant), async context => {
      const { data, settings, change, seen } = await openForConfiguration(
        context.req.param('tenant'),
        context.get('actor'),
        true,
      )
      const variant = requireVariant(context.req.param('variant'))
      const revision = ifMatch(context)
      const { names, way } = context.req.valid('json')
      const { tenant, forms } = await settings()
      const faults = checkWayOfWorking(variant, way, { tenant: tenant.value, forms })
      if (faults.length > 0) throw new ApiProblem('way-invalid', faultsIn(faults, context.get('locale')))
      const saved = await data.saveSettingAndTenant(
        wayOfWorkingPart(variant),
        { ...change, value: way, revision },
        before => withNames(before, variant, names),
      )
      seen()
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
    .post('/t/:tenant/variants/:variant/enable', async context => {
      const { tenant, variant } = context.req.param()
      return context.json(await setEnabled(tenant, variant, context.get('actor'), true))
    })
    .post('/t/:tenant/variants/:variant/disable', async context => {
      const { tenant, variant } = context.req.param()
      return context.json(await setEnabled(tenant, variant, context.get('actor'), false))
    })
    .put('/t/:tenant/legal-ground', jsonBody(SetLegalGround), async context => {
      const { data, settings, change, seen } = await openForConfiguration(
        context.req.param('tenant'),
        context.get('actor'),
        true,
      )
      const revision = ifMatch(context)
      const { tenant } = await settings()
      // The legal ground can be reworded but not removed: answers given under it stay in the dossiers.
      const value = { ...tenant.value, specialGround: context.req.valid('json').text }
      const saved = await data.saveTenant({ ...change, value, revision })
      seen()
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
}

/** Enables or disables the variant; existing referrals keep it, only new ones are refused. */
function withVariantEnabled(tenant: Tenant, variant: VariantId, isOn: boolean, settings: Settings): Tenant {
  const { forms } = settings
  const { isEnabled, mayEnable, keptOn } = readiness(variant, tenant, forms, wayIn(settings, variant).value)
  if (isEnabled === isOn) return tenant
  if (isOn) {
    if (!mayEnable) throw new ApiProblem('variant-not-ready')
    return { ...tenant, enabledVariants: [...tenant.enabledVariants, variant] }
  }
  if (keptOn !== undefined) throw new ApiProblem(keptOn === 'last-enabled' ? 'variant-last' : 'variant-last-way-in')
  return { ...tenant, enabledVariants: tenant.enabledVariants.filter(one => one !== variant) }
}

/** Sets the names and removes empty ones; returns the same object when nothing changes. */
function withNames(tenant: Tenant, variant: VariantId, names: Tenant['variantNames'][VariantId] = {}): Tenant {
  const given = Object.fromEntries(Object.entries(names).filter(([, name]) => name))
  const { [variant]: before = {}, ...others } = tenant.variantNames
  const isSame = JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(given).sort())
  if (isSame) return tenant
  const isNone = Object.keys(given).length === 0
  return { ...tenant, variantNames: isNone ? others : { ...others, [variant]: given } }
}
