import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './publicAddress.ts'

describe('an address on the internet', () => {
  it.each(['8.8.8.8', '193.191.245.244', '2a00:1450:400e:811::200e', '2606:4700::1111'])('is %s', address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    ['this network', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['loopback', '127.8.8.8'],
    ['the metadata of an instance', '169.254.169.254'],
    ['the credentials of a container', '169.254.170.2'],
    ['the metadata of another cloud', '100.100.100.200'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.7'],
    ['protocol assignments', '192.0.0.192'],
    ['benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['unique local', 'fd12::1'],
    ['the metadata of an instance', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['mapped', '::ffff:10.0.0.1'],
    ['mapped, also of a public one', '::ffff:8.8.8.8'],
    ['compatible', '::8.8.8.8'],
    ['NAT64', '64:ff9b::a9fe:a9fe'],
    ['local NAT64', '64:ff9b:1::a00:1'],
    ['6to4', '2002:a9fe:a9fe::1'],
    ['Teredo', '2001:0:a9fe:a9fe::1'],
    ['documentation', '2001:db8::1'],
    ['multicast', 'ff02::1'],
    ['discarded', '100::1'],
    ['no address', 'systeem.linde.be'],
    ['no address', ''],
  ])('is none that is %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
