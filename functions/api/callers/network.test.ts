import { describe, expect, it } from 'vitest'
import { networkOf } from './network.ts'

describe('one caller', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:FFFF:203.0.113.7', '203.0.113.7'],
  ])('is an IPv4 address, however it is written: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('is the /64 of an IPv6 address, whatever follows: %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('of the next /64 is another', () => {
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  })

  it.each([
    undefined,
    '',
    'localhost',
    '203.0.113',
    '203.0.113.7:443',
    '203.0.113.7, 10.0.0.1',
    '[::1]',
    '1::2::3',
    'x'.repeat(5000),
  ])('is one with all others whose address is not known: %s', address => {
    expect(networkOf(address)).toBe('unknown')
  })
})
