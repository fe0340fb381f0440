import {
  type By,
  type ComplaintCommand,
  type ComplaintCommandName,
  type ComplaintPart,
  complaintCommandSchema,
  complaintCommands,
  complaintDecider,
  type Officer,
  partChangedSince,
} from '@kring/domain'
import { type ComplaintData, type ComplaintFile, earlierComplaintChange, type Intent } from '../../data/index.ts'
import type { ComplaintResult } from '../contract/index.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { faultsOf } from '../middleware/input.ts'
import { ApiProblem } from '../problems.ts'

export type ComplaintRequest = {
  readonly data: ComplaintData
  readonly command: ComplaintCommand
  readonly intent: Intent
  readonly by: By
  readonly officer?: Officer | undefined
  /** The version that an officer saw; the complainant only adds. */
  readonly seen?: number | undefined
}

/** Applies one command to a complaint, once per intent, decided on its latest version. Throws ApiProblem. */
export const handleComplaintCommand = (
  dependencies: Dependencies,
  request: ComplaintRequest,
): Promise<ComplaintResult & { readonly file: ComplaintFile }> =>
  decideAgain(dependencies, async () => {
    const { data, command, intent, by, officer, seen } = request
    const file = await data.read()
    if (file === undefined) throw new ApiProblem('not-found')
    const { complaint, head } = file
    const { id, state } = complaint
    const earlier = earlierComplaintChange(file, intent)
    if (earlier !== undefined) return { id, stage: state, version: earlier, file }
    if (seen !== undefined && partChangedSince(complaintCommands[command.name], revisionsOf(head.parts), seen))
      throw new ApiProblem('changed-meanwhile')
    const { tenant, country, source, dossier } = complaint
    const decided = complaintDecider.decide(complaint, command, {
      by,
      at: dependencies.now(),
      place: { id, tenant, country, source, dossier },
      officer,
    })
    if (!decided.ok) throw new ApiProblem(decided.error.code)
    const after = await data.commit({ before: file, events: decided.events, intent })
    return { id, stage: after.complaint.state, version: after.version, file: { ...file, complaint: after.complaint } }
  })

const revisionsOf = (parts: Readonly<Record<string, number>>): Readonly<Record<ComplaintPart, number>> => ({
  words: parts.words ?? 0,
  handling: parts.handling ?? 0,
})

/** Parses the body of a command with that command's schema. Throws ApiProblem. */
export function complaintCommandOf(name: ComplaintCommandName, body: unknown): ComplaintCommand {
  const parsed = complaintCommands[name].body.safeParse(body)
  if (!parsed.success) throw new ApiProblem('invalid-body', faultsOf(parsed.error.issues, undefined))
  return complaintCommandSchema.parse({ name, ...parsed.data })
}
