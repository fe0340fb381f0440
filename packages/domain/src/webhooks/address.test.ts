import { describe, expect, it } from 'vitest'
import { addressFault } from './address.ts'

describe('an address for webhooks', () => {
  it.each([
    'https://systeem.linde.be/kring',
    'https://systeem.linde.be:8443/kring?bron=1',
    'https://söstem.example.org/x',
    'https://hooks.linde.be./kring',
  ])('may be %s', url => {
    expect(addressFault(url)).toBeUndefined()
  })

  it.each([
    ['', 'no-address'],
    ['systeem.linde.be', 'no-address'],
    ['https://', 'no-address'],
    ['ftp://systeem.linde.be', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['https://systeem.linde.be/#deel', 'no-address'],
    ['https://systeem.linde.be/een twee', 'no-address'],
    [`https://systeem.linde.be/${'x'.repeat(500)}`, 'too-long'],
    ['http://systeem.linde.be', 'not-https'],
    ['https://naam:woord@systeem.linde.be', 'has-credentials'],
    ['https://systeem.linde.be:22', 'port'],
    ['https://systeem.linde.be:25/x', 'port'],
    ['https://localhost/x', 'not-a-name'],
    ['https://127.0.0.1/x', 'not-a-name'],
    ['https://2130706433/x', 'not-a-name'],
    ['https://0x7f.1/x', 'not-a-name'],
    ['https://169.254.169.254/latest/meta-data', 'not-a-name'],
    ['https://8.8.8.8/x', 'not-a-name'],
    ['https://[::1]/x', 'not-a-name'],
    ['https://[::ffff:10.0.0.1]/x', 'not-a-name'],
    ['https://intranet/x', 'not-a-name'],
    ['https://db.internal/x', 'not-a-name'],
    ['https://db.internal./x', 'not-a-name'],
    ['https://printer.local/x', 'not-a-name'],
  ])('is refused: "%s" (%s)', (url, fault) => {
    expect(addressFault(url)).toBe(fault)
  })

  it('may be this machine without a certificate where the host says so, and nothing else then', () => {
    const rules = { mayBeThisMachine: true }
    expect(addressFault('http://127.0.0.1:4000/x', rules)).toBeUndefined()
    expect(addressFault('http://127.0.0.1:4000/x')).toBe('not-https')
    expect(addressFault('http://10.0.0.1:4000/x', rules)).toBe('not-https')
    expect(addressFault('https://10.0.0.1:4000/x', rules)).toBe('not-a-name')
  })
})
