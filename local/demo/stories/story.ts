import type { VariantId } from '@kring/domain'

/**
 * One thing that brings people to a conference, told once. `{x}` the name, `{hij}` hij/zij, `{zijn}` zijn/haar,
 * `{hem}` hem/haar; in French only the name is used. All of it is made up.
 */
export type Story = {
  readonly variant: VariantId
  readonly themes: readonly [string, ...string[]]
  /** Youngest and oldest that it may be about. */
  readonly ages: readonly [number, number]
  readonly language?: 'fr'
  readonly story: string
  readonly question: string
  readonly tried: string
  readonly strengths: string
  /** Who is around, besides the main person: relation and name, or a name alone. */
  readonly people: readonly (readonly [name: string, relation: string])[]
  /** What the regional manager noted after the conversation. */
  readonly intake: string
  /** Restorative: the conversation with who was harmed, apart from the one above. */
  readonly harmed?: { readonly with: string; readonly intake: string }
  readonly conditions?: readonly string[]
  /** Answers that only this kind of story has. */
  readonly more?: Readonly<Record<string, unknown>>
}
