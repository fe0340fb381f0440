import type { VariantId } from '@kring/domain'

/**
 * A made-up reason for a conference. Placeholders: `{x}` the name, `{hij}` hij/zij, `{zijn}` zijn/haar, `{hem}` hem/haar;
 * in French only the name is used.
 */
export type Story = {
  readonly variant: VariantId
  readonly themes: readonly [string, ...string[]]
  /** Minimum and maximum age of the main person. */
  readonly ages: readonly [number, number]
  readonly language?: 'fr'
  readonly story: string
  readonly question: string
  readonly tried: string
  readonly strengths: string
  /** Other people in the circle: name and relation. */
  readonly people: readonly (readonly [name: string, relation: string])[]
  /** The regional manager's summary of the intake. */
  readonly intake: string
  /** Restorative: the separate intake with the harmed side. */
  readonly harmed?: { readonly with: string; readonly intake: string }
  readonly conditions?: readonly string[]
  /** Further answers of this kind of story, by question key. */
  readonly more?: Readonly<Record<string, unknown>>
}
