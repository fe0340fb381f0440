/** Who is asked how satisfied they are, told apart as in a funder's report (DOMAIN, "satisfaction"). */
export const satisfactionGroups = ['young-main-person', 'main-person', 'circle', 'professional'] as const
export type SatisfactionGroup = (typeof satisfactionGroups)[number]

/** What they are asked about. */
export const satisfactionSubjects = ['coordinator', 'conference', 'plan'] as const
export type SatisfactionSubject = (typeof satisfactionSubjects)[number]

/** From 1 to 10. Who wants to say nothing about a subject says nothing. */
export type Scores = { readonly [subject in SatisfactionSubject]?: number | undefined }

/** The five faces for a child, the happiest first, as the number that each stands for. */
export const faces = ['very-good', 'good', 'fair', 'not-good', 'bad'] as const
export type Face = (typeof faces)[number]
export const scoreOfFace: Readonly<Record<Face, number>> = { 'very-good': 10, good: 8, fair: 6, 'not-good': 4, bad: 2 }

/** What a main person said to the coordinator, who is never told about themself. */
export type Rating = {
  readonly person: string
  readonly group: SatisfactionGroup
  readonly scores: Pick<Scores, 'conference' | 'plan'>
}
