import { type FileType, FormDefinition, TenantId } from '@kring/domain'
import { pdf } from '@kring/domain/test-data/files'
import { forPlatform } from '@kring/functions/data/index'
import type { PersonName, TestPerson } from './people.ts'
import { once, type Reply, type World } from './world.ts'

const formFor = (id: string, audience: 'professional' | 'citizen'): FormDefinition =>
  FormDefinition.parse({
    id,
    version: 1,
    audience,
    variants: ['family'],
    title: { nl: 'Met brieven' },
    sections: [
      {
        key: 'only',
        title: { nl: 'Alles' },
        questions: [
          { type: 'text', key: 'story', label: { nl: 'Verhaal' }, required: true },
          { type: 'file', key: 'letters', label: { nl: 'Brieven' }, required: false, accept: ['pdf', 'png'] },
          { type: 'file', key: 'photos', label: { nl: 'Foto’s' }, required: false, max: 1 },
        ],
      },
    ],
  })

/** Forms that ask for files: one for professionals, one for citizens. */
export async function putFileForms(world: World, ...tenants: readonly string[]): Promise<void> {
  for (const tenant of tenants.map(name => TenantId.parse(name))) {
    await forPlatform(world.store).putForm(tenant, formFor('letters', 'professional'))
    await forPlatform(world.store).putForm(tenant, formFor('own-letters', 'citizen'))
  }
}

/** The uploader: a signed-in person, or the secret of a browser without an account. */
export type Sender = {
  readonly as?: PersonName | TestPerson
  readonly secret?: string
  readonly tenant?: string
}
const headersOf = ({ secret }: Sender): Record<string, string> =>
  secret === undefined ? {} : { 'Upload-Secret': secret }
const whoIs = ({ as }: Sender) => (as === undefined ? {} : { as })

export type File = { readonly bytes?: Uint8Array; readonly type?: FileType; readonly name?: string }

export const askGrant = (
  world: World,
  sender: Sender,
  { type = 'pdf', name = 'brief.pdf', bytes = pdf() }: File = {},
) =>
  world.ask(`/t/${sender.tenant ?? 'linde'}/attachments`, {
    ...whoIs(sender),
    body: { name, type, size: bytes.length },
    headers: headersOf(sender),
  })

/** Posts a file as a browser does, straight to the storage. */
export async function post(
  world: World,
  grant: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Uint8Array = pdf(),
): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(grant.fields)) form.append(name, value)
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'x')
  // Serialised by Response, so that the content type has the multipart boundary.
  const wire = new Response(form)
  const headers = { 'Content-Type': wire.headers.get('content-type') ?? '' }
  const request = new Request(grant.url, { method: 'POST', body: await wire.arrayBuffer(), headers })
  return (await world.files.answer(request)).status
}

export const askCheck = (world: World, sender: Sender, id: string): Promise<Reply> =>
  world.ask(`/t/${sender.tenant ?? 'linde'}/attachments/${id}/check`, {
    ...whoIs(sender),
    method: 'POST',
    headers: headersOf(sender),
  })

/** Uploads a file (grant, post, check); returns the answer of the check. */
export async function attach(world: World, sender: Sender, file: File = {}): Promise<Reply> {
  const grant = await askGrant(world, sender, file)
  if (grant.status !== 201) return grant
  const status = await post(world, grant.body, file.bytes ?? pdf())
  if (status !== 204) throw new Error(`not taken in: ${status}`)
  return askCheck(world, sender, grant.body.id)
}

export const sendLetters = (
  world: World,
  sender: Sender,
  answers: Readonly<Record<string, unknown>>,
  headers = once(),
): Promise<Reply> =>
  world.ask(`/t/${sender.tenant ?? 'linde'}/referrals`, {
    ...whoIs(sender),
    body: {
      form: { id: sender.as === undefined ? 'own-letters' : 'letters', version: 1 },
      answers: { story: 'Er is een brief.', ...answers },
      locale: 'nl',
    },
    headers: { ...headers, ...headersOf(sender) },
  })

export const fetchLink = (world: World, url: string): Promise<Response> => world.files.answer(new Request(url))
