import * as z from 'zod'
import { personTag } from '../../data/keys.ts'
import { eraseDueComplaints } from '../../erasure/complaint.ts'
import { eraseCoordinator } from '../../erasure/coordinator.ts'
import { eraseDossier } from '../../erasure/erase.ts'
import { erasePerson } from '../../erasure/erasePerson.ts'
import type { Outcome } from '../../erasure/eraser.ts'
import { command, type ExitCode, type Work } from '../command.ts'
import { tenantOfReference } from '../dossierOf.ts'
import { OperationFault } from '../fault.ts'

const usage = [
  'kring erase <reference> [--person <id>] [--remove-files <id>,<id> | --keep-files]: a dossier, or one person in it.',
  'kring erase --coordinator <subject>: the record of a coordinator who left.',
  'kring erase --complaints: every complaint that ended two years ago.',
  'Of a dossier with files it must be said which go, or that all stay; kring persons <reference> lists the ids.',
]

export const eraseCommand = command({
  name: 'erase',
  summary: 'erase a dossier, a person in it, the record of a coordinator, or old complaints',
  usage,
  words: ['reference'],
  options: {
    person: 'value',
    coordinator: 'value',
    complaints: 'flag',
    'remove-files': 'value',
    'keep-files': 'flag',
  },
  local: 'running',
  input: {
    reference: z.string().min(1).optional(),
    person: z.string().min(1).optional(),
    coordinator: z.string().min(1).optional(),
    complaints: z.boolean().default(false),
    'remove-files': z.string().min(1).optional(),
    'keep-files': z.boolean().default(false),
  },
  run: async (given, work) => {
    const { reference, coordinator, complaints, person } = given
    const asked = [reference !== undefined, coordinator !== undefined, complaints].filter(Boolean)
    if (asked.length !== 1) throw new OperationFault('words-wrong', ['Say what to erase.', ...usage].join('\n'))
    if (complaints) return eraseComplaints(work)
    const removeFiles = given['keep-files'] ? [] : given['remove-files']?.split(',')
    const { eraser, store, forgetDeleted } = work.host
    const outcome =
      reference === undefined ? await eraseCoordinator(eraser, personTag(coordinator ?? '')) : await eraseIn(reference)
    forgetDeleted()
    work.say(sentenceFor(outcome, reference ?? coordinator ?? ''))
    return outcome.kind === 'erased' || outcome.kind === 'already-erased' ? 0 : 1

    async function eraseIn(dossier: string): Promise<Outcome> {
      const tenant = await tenantOfReference(store, dossier)
      if (person === undefined) return eraseDossier(eraser, tenant, dossier)
      return erasePerson(eraser, tenant, dossier, { person, removeFiles })
    }
  },
})

async function eraseComplaints({ host, say }: Work): Promise<ExitCode> {
  const erased = await eraseDueComplaints(host.eraser)
  host.forgetDeleted()
  say(`${erased} complaints: erased.`)
  return 0
}

function sentenceFor(outcome: Outcome, reference: string): string {
  switch (outcome.kind) {
    case 'erased':
      return `${reference}: erased.`
    case 'already-erased':
      return `${reference}: was erased before.`
    case 'not-found':
      return `${reference} does not exist.`
    case 'person-unknown':
      return `${reference} names nobody with that id.`
    case 'several-persons':
      return [
        `${reference}: several people have that name: say which with --person.`,
        ...outcome.persons.map(({ id, name }) => `${id}  ${name}`),
      ].join('\n')
    case 'held':
      return `${reference}: dossier-held. A legal hold or an open complaint forbids to erase it; nothing was erased.`
    case 'still-active':
      return `${reference} has not left: end the record first.`
    case 'files-undecided':
      return [
        `${reference} has files: say which go with --remove-files, or that all stay with --keep-files.`,
        ...outcome.files.map(({ id, name }) => `${id}  ${name}`),
      ].join('\n')
    default:
      return outcome satisfies never
  }
}
