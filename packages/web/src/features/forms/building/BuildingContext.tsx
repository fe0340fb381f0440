import type { FormDefinition } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import type { FormVersions } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Output } from '../../../api/endpoints.ts'
import type { Building, BuildingState } from './building.ts'

/** The form that is being made, for all that is drawn of it. */
export type Desk = {
  readonly building: Building
  readonly tenant: TenantPage
  readonly languages: readonly Locale[]
  readonly formId: string
  readonly versions: Output<typeof FormVersions>['items']
  readonly live: FormDefinition | undefined
  /** The keys of questions that were live once: stored answers hang on them, and no new question takes one. */
  readonly usedKeys: readonly string[]
  /**
   * Questions beside a form, in a list of their own: no report counts them, and the dossier has its own place for them.
   * `taken`: the keys of another list on the page.
   */
  readonly beside?: { readonly taken: readonly string[] }
}

const Context = createContext<Desk | undefined>(undefined)
export const DeskProvider = Context.Provider

export function useDesk(): Desk {
  const desk = use(Context)
  if (!desk) throw new Error('a part of the form builder outside its desk')
  return desk
}

/** What is chosen of the form's state; draws again only when that changes. It must be a plain value or a part of the state. */
export function useBuilding<Chosen>(choose: (state: BuildingState) => Chosen): Chosen {
  const { building } = useDesk()
  return useSyncExternalStore(building.subscribe, () => choose(building.state()))
}
