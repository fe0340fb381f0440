import { describe, expect, it } from 'vitest'
import { dial } from './telephone.ts'

describe('a phone number that is dialled', () => {
  it.each([
    ['0470 12 34 56', 'tel:0470123456'],
    ['+32 (0)16 23 45 67', 'tel:+3216234567'],
    ['+32(0)470/12.34.56', 'tel:+32470123456'],
    ['(+32) 470 12 34 56', 'tel:+32470123456'],
    ['(016) 23 45 67', 'tel:016234567'],
    ['016 23 45 67 x12', 'tel:016234567;ext=12'],
    ['0032 470 12 34 56', 'tel:0032470123456'],
  ])('%s is %s', (phone, address) => {
    expect(dial(phone)).toBe(address)
  })
})
