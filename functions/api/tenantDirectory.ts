import { createHash } from 'node:crypto'
import { type Actor, defaultBranding, type FormDefinition, type Tenant, TenantId } from '@kring/domain'
import { boundedCache } from '../data/boundedCache.ts'
import {
  CorruptItem,
  forPublic,
  forRegister,
  forTenant,
  type LiveForm,
  type LogoImage,
  type PublicData,
  type RegisterEntry,
  type TenantBranding,
  type TenantData,
} from '../data/index.ts'
import { actingTenant } from './authorise.ts'
import type { Dependencies } from './dependencies.ts'
import { ApiProblem } from './problems.ts'

/** A tenant as a route meets it: its settings and forms, its public desk, and its data for who belongs there. */
export type TenantContext = {
  readonly tenant: Tenant
  readonly publicData: PublicData
  /** How it looks and speaks; as the product does where that can not be read. */
  readonly branding: () => Promise<TenantBranding>
  /** The picture of its logo, with the name that its bytes have for ever. */
  readonly logoImage: () => Promise<NamedLogo | undefined>
  readonly liveForm: (form: string) => Promise<FormDefinition>
  /** Which version is live, and when the form is open. Throws 'not-found'. */
  readonly liveOf: (form: string) => Promise<LiveForm>
  readonly form: (form: string, version: number) => Promise<FormDefinition>
  /** The tenant's data, signed for as who the actor was found to be. Throws 'not-allowed' for who is nobody here. */
  dataFor(actor: Actor): TenantData
}

export type NamedLogo = LogoImage & { readonly version: string }

/** The same bytes have the same name for ever. */
export const logoVersion = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22)

/** How long a new tenant, or a change of its settings or live form, may take to be seen everywhere. */
const settingsSeconds = 15

/** Opens tenants by the name in a path; settings and form versions are kept in the warm function. */
export function tenantDirectory(dependencies: Dependencies) {
  const { store } = dependencies
  const settings = boundedCache<Tenant>(200, settingsSeconds)
  const live = boundedCache<LiveForm>(400, settingsSeconds)
  const brandings = boundedCache<TenantBranding>(200, settingsSeconds)
  // AWS: an item of 200 KB costs 25 read units each time; twenty of them are 4 MB of the function's memory.
  const logos = boundedCache<NamedLogo>(20, settingsSeconds)
  const versions = boundedCache<FormDefinition>(100)
  const register = boundedCache<readonly RegisterEntry[]>(1, settingsSeconds)
  /** A setting that can not be read must not close a partner's door. */
  const orPlain = (error: unknown): undefined => {
    if (!(error instanceof CorruptItem)) throw error
    dependencies.log.error('unreadable house style', { error: error.name })
    return undefined
  }
  const clock = (): number => Date.parse(dependencies.now())
  const readRegister = async () => (await register.get('tenants', clock(), () => forRegister(store).tenants())) ?? []

  return {
    /** The partners there are, by name. */
    all: readRegister,

    /** Someone has just been added: this function sees it at once, the others within their time. */
    forget: () => register.drop('tenants'),

    /** A partner has just changed how it looks. */
    forgetHouse: (id: TenantId) => {
      brandings.drop(id)
      logos.drop(id)
    },
    /** A tenant's settings have just changed: as above. */
    forgetSettings: (id: TenantId) => settings.drop(id),

    /** Throws 'not-found' for a name that is none, or that no tenant has. */
    async open(name: string): Promise<TenantContext> {
      const id = TenantId.safeParse(name)
      // No role is taken on for a name that somebody made up.
      const isKnown = id.success && (await readRegister()).some(entry => entry.id === id.data)
      if (!isKnown) throw new ApiProblem('not-found')
      const front = forPublic(store, id.data)
      const tenant = await settings.get(id.data, clock(), () => front.settings())
      if (tenant === undefined) throw new ApiProblem('not-found')
      const form = async (formId: string, version: number): Promise<FormDefinition> => {
        const found = await versions.get(`${id.data}#${formId}#${version}`, clock(), () =>
          front.formVersion(formId, version),
        )
        if (found === undefined) throw new ApiProblem('form-unknown')
        return found
      }
      const branding = async (): Promise<TenantBranding> =>
        (await brandings.get(id.data, clock(), () => front.branding().catch(orPlain))) ?? {
          style: defaultBranding,
          logo: {},
        }
      const logoImage = () =>
        logos.get(id.data, clock(), async () => {
          const image = await front.logoImage()
          return image && { ...image, version: logoVersion(image.bytes) }
        })
      const liveOf = async (formId: string): Promise<LiveForm> => {
        const found = await live.get(`${id.data}#${formId}`, clock(), () => front.liveForm(formId))
        if (found === undefined) throw new ApiProblem('not-found')
        return found
      }
      const liveForm = async (formId: string): Promise<FormDefinition> => form(formId, (await liveOf(formId)).version)
      const dataFor = (actor: Actor): TenantData => {
        const standing = actingTenant(actor, id.data)
        if (standing === undefined) throw new ApiProblem(actor.kind === 'citizen' ? 'not-signed-in' : 'not-allowed')
        return forTenant(store, id.data, standing)
      }
      return { tenant, publicData: front, branding, logoImage, form, liveForm, liveOf, dataFor }
    },
  }
}
export type TenantDirectory = ReturnType<typeof tenantDirectory>
