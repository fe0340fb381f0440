import { expect, it } from 'vitest'
import { publicUrlFrom } from './publicUrl.ts'

const codespace = { CODESPACE_NAME: 'calm-fox', GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN: 'app.github.dev' }

it('on a machine of one’s own there is no other address than the loopback one', () => {
  expect(publicUrlFrom({}, 3000)).toBeUndefined()
  expect(publicUrlFrom({ CODESPACE_NAME: 'calm-fox' }, 3000)).toBeUndefined()
})

it('in a hosted workspace it is the address of the forwarded port', () => {
  expect(publicUrlFrom(codespace, 3000)).toBe('https://calm-fox-3000.app.github.dev')
  expect(publicUrlFrom(codespace, 4000)).toBe('https://calm-fox-4000.app.github.dev')
})

it('what KRING_PUBLIC_URL says goes first', () => {
  expect(publicUrlFrom({ ...codespace, KRING_PUBLIC_URL: 'https://kring.example' }, 3000)).toBe('https://kring.example')
})
