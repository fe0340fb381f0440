import { defaultBranding, type FormDefinition, syntheticTenantId, type Tenant, TenantId } from '@kring/domain'
import { boundedCache } from '../data/boundedCache.ts'
import {
  CorruptItem,
  forPublic,
  forRegister,
  type LiveForm,
  type PublicData,
  type RegisterEntry,
  type TenantBranding,
} from '../data/index.ts'
import { logoPicture, type NamedLogo, shownLogo } from './branding/logoPicture.ts'
import type { Dependencies } from './dependencies.ts'
import type { Forgotten } from './peers.ts'
import { ApiProblem } from './problems.ts'
import type { TenantStore } from './tenantWork/tenantStore.ts'

/** What a route gets for the tenant in its path: settings, forms, the public data, and with what it does its kind of work. */
export type TenantContext = TenantStore & {
  readonly publicData: PublicData
  /** The tenant's branding; the product's default when it cannot be read. */
  readonly branding: () => Promise<TenantBranding>
  /** The logo's image with the content hash that names it. */
  readonly logoImage: () => Promise<NamedLogo | undefined>
  readonly liveForm: (form: string) => Promise<FormDefinition>
  /** The live version and opening days. Throws 'not-found'. */
  readonly liveOf: (form: string) => Promise<LiveForm>
  readonly form: (form: string, version: number) => Promise<FormDefinition>
}

/** Seconds until a new tenant, or changed settings or a new live form, are seen by every warm function. */
const settingsSeconds = 15

/** Opens tenants by the id in a path. Settings and form versions are cached in the warm function. */
export function tenantDirectory(dependencies: Dependencies) {
  const { store, peers } = dependencies
  const settings = boundedCache<Tenant>(200, settingsSeconds)
  const live = boundedCache<LiveForm>(400, settingsSeconds)
  const brandings = boundedCache<TenantBranding>(200, settingsSeconds)
  // AWS: an item of 200 KB costs 25 read units per read; twenty of them take 4 MB of memory.
  const logos = boundedCache<NamedLogo>(20, settingsSeconds)
  const versions = boundedCache<FormDefinition>(100)
  const register = boundedCache<readonly RegisterEntry[]>(1, settingsSeconds)
  /** When the branding cannot be read, logs it and falls back to the product's, so that the public page still works. */
  const orDefaultBranding = (error: unknown): undefined => {
    if (!(error instanceof CorruptItem)) throw error
    dependencies.log.error('unreadable branding', { error: error.name })
    return undefined
  }
  const clock = (): number => Date.parse(dependencies.now())
  const readRegister = async () => (await register.get('tenants', clock(), () => forRegister(store).tenants())) ?? []

  const drop = (forgotten: Forgotten): void => {
    switch (forgotten.what) {
      case 'register':
        register.drop('tenants')
        return
      case 'settings':
        settings.drop(forgotten.tenant)
        return
      case 'branding':
        brandings.drop(forgotten.tenant)
        logos.drop(forgotten.tenant)
        return
      case 'memberships':
        return
      default:
        forgotten satisfies never
    }
  }
  const forget = (forgotten: Forgotten): void => {
    drop(forgotten)
    peers?.tell(forgotten)
  }
  peers?.onTold(drop)

  return {
    /** All partners, by name. */
    all: readRegister,

    /**
     * Clears the register after onboarding: this function sees the new tenant at once, others within `settingsSeconds`.
     */
    forget: () => forget({ what: 'register' }),

    /** Clears the cached branding after a change. */
    forgetBranding: (tenant: TenantId) => forget({ what: 'branding', tenant }),
    /** Clears the cached settings after a change. */
    forgetSettings: (tenant: TenantId) => forget({ what: 'settings', tenant }),

    /** Throws 'not-found' for an invalid id or one that no tenant has. */
    async open(name: string): Promise<TenantContext> {
      const id = TenantId.safeParse(name)
      // Do not assume a role for an id that does not exist.
      // The partner by which a deployment is tried is in no list.
      const isKnown =
        id.success && (id.data === syntheticTenantId || (await readRegister()).some(entry => entry.id === id.data))
      if (!isKnown) throw new ApiProblem('not-found')
      const publicData = forPublic(store, id.data)
      const tenant = await settings.get(id.data, clock(), () => publicData.settings())
      if (tenant === undefined) throw new ApiProblem('not-found')
      const form = async (formId: string, version: number): Promise<FormDefinition> => {
        const found = await versions.get(`${id.data}#${formId}#${version}`, clock(), () =>
          publicData.formVersion(formId, version),
        )
        if (found === undefined) throw new ApiProblem('form-unknown')
        return found
      }
      const readBranding = async (): Promise<TenantBranding> => {
        const { style, logo } = await publicData.branding()
        return { style, logo: shownLogo(logo) }
      }
      const branding = async (): Promise<TenantBranding> =>
        (await brandings.get(id.data, clock(), () => readBranding().catch(orDefaultBranding))) ?? {
          style: defaultBranding,
          logo: {},
        }
      const logoImage = () =>
        logos.get(id.data, clock(), async () => {
          const image = await publicData.logoImage()
          return image && logoPicture(dependencies, image)
        })
      const liveOf = async (formId: string): Promise<LiveForm> => {
        const found = await live.get(`${id.data}#${formId}`, clock(), () => publicData.liveForm(formId))
        if (found === undefined) throw new ApiProblem('not-found')
        return found
      }
      const liveForm = async (formId: string): Promise<FormDefinition> => form(formId, (await liveOf(formId)).version)
      return { store, tenant, publicData, branding, logoImage, form, liveForm, liveOf }
    },
  }
}
export type TenantDirectory = ReturnType<typeof tenantDirectory>
