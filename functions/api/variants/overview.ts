import {
  dayIn,
  defaultWayOfWorking,
  type FormSource,
  formSources,
  type KnownForm,
  linkedForms,
  readiness,
  type Tenant,
  type VariantId,
  variantIds,
  WayOfWorking,
  wayOfWorkingPart,
} from '@kring/domain'
import type { AdminData, Setting } from '../../data/index.ts'
import type { VariantOverview, VariantSettings } from '../contract/index.ts'
import { isMain, summaryOf } from '../forms/authoring.ts'

/** A partner's settings, read together: the tenant, its forms, and its way of working per kind of conference. */
export type Settings = {
  readonly tenant: Setting<Tenant>
  readonly forms: readonly KnownForm[]
  readonly ways: ReadonlyMap<VariantId, Setting<WayOfWorking>>
}

export async function readSettings(data: AdminData, now: string): Promise<Settings | undefined> {
  const [tenant, entries, ...ways] = await Promise.all([
    data.tenantForChange(),
    data.forms.list(),
    ...variantIds.map(variant => readWay(data, variant)),
  ])
  if (tenant === undefined) return undefined
  const today = dayIn(now, tenant.value.timeZone)
  // Evaluated as if every kind were enabled, so that only a form's opening days matter here.
  const as = { ...tenant.value, enabledVariants: [...variantIds] }
  const forms = entries.map(entry => summaryOf(entry, as, today))
  return { tenant, forms, ways: new Map(variantIds.map((variant, index) => [variant, ways[index] ?? unset])) }
}

const unset: Setting<WayOfWorking> = { value: defaultWayOfWorking, revision: 0 }

export const readWay = (data: AdminData, variant: VariantId): Promise<Setting<WayOfWorking> | undefined> =>
  data.setting(wayOfWorkingPart(variant), WayOfWorking)

export const wayIn = ({ ways }: Settings, variant: VariantId): Setting<WayOfWorking> => ways.get(variant) ?? unset

export function overviewOf(settings: Settings): VariantOverview {
  const { tenant, forms } = settings
  const { specialGround: text } = tenant.value
  return {
    items: variantIds.map(variant => settingsOf(variant, settings)),
    forms: forms.map(({ id, audience, variants, title, live, isOpen }) => ({
      id,
      audience,
      variants,
      title,
      ...(live === undefined ? {} : { version: live.version }),
      isOpen,
      isMain: isMain(tenant.value, id),
    })),
    legalGround: {
      ...(text === undefined ? {} : { text }),
      revision: tenant.revision,
      ...(tenant.changed === undefined ? {} : { changed: tenant.changed }),
    },
  }
}

function settingsOf(id: VariantId, settings: Settings): VariantSettings {
  const { tenant, forms } = settings
  const { value: way, revision, changed } = wayIn(settings, id)
  const { points, ...may } = readiness(id, tenant.value, forms, way)
  return {
    id,
    names: tenant.value.variantNames[id] ?? {},
    way,
    revision,
    ...(changed === undefined ? {} : { changed }),
    ...may,
    points: [...points],
    linked: linkedIn(id, settings, way),
  }
}

function linkedIn(id: VariantId, { tenant, forms }: Settings, way: WayOfWorking): VariantSettings['linked'] {
  const found = linkedForms(id, tenant.value, forms, way)
  const shown = (source: FormSource) => {
    const form = found[source]
    return form?.live === undefined ? {} : { [source]: { id: form.id, version: form.live.version, title: form.title } }
  }
  return Object.assign({}, ...formSources.map(shown))
}
