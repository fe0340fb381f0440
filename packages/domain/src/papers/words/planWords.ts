/** The fixed sentences of a plan on paper, in one language. Names come isolated, days in words. */
export type PlanWords = {
  readonly title: (of: string) => string
  /** Of some of its agreements. */
  readonly partTitle: (of: string) => string
  readonly partOf: (count: number, of: number) => string
  /** At the foot of each page of a plan that is not accepted yet. */
  readonly draft: string
  readonly draftMeans: string
  readonly noAgreements: string
  readonly meetsRequirement: string
  readonly question: string
  readonly who: string
  readonly byPhone: string
  readonly byMessage: string
  readonly informed: (names: string) => string
  readonly prepared: (name: string) => string
  readonly agreed: string
  readonly keep: string
  readonly watches: string
  readonly initiative: string
  readonly lookBack: string
  readonly remember: string
  readonly when: string
  readonly what: string
  readonly safe: string
  readonly onTheTable: string
  readonly metBy: (agreements: string, count: number) => string
  readonly accepted: (day: string, time: string | undefined, by: string | undefined) => string
  readonly familyGroupPlan: string
  readonly ownWords: string
  readonly drawings: string
  readonly signatures: string
  readonly signaturesFree: string
  readonly name: string
  readonly signature: string
  readonly owners: string
  readonly questions: (name: string, phone: string | undefined) => string
}
