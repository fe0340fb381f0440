import { describe, expect, it } from 'vitest'
import { starterForms } from '../forms/starter/index.ts'
import { proposedPayer } from './payer.ts'

const { professional } = starterForms('youth-care')
const samen = { id: 'g1', name: 'Samen aan zet 2026' }
const detentie = { id: 'g2', name: 'Re-integratie na detentie' }
const propose = (answers: object, grants = [samen, detentie]) => proposedPayer(professional, answers, grants, 'nl')

describe('who pays, from what the referrer said', () => {
  it('is the grant whose name they wrote, however they wrote it', () => {
    expect(propose({ payer: 'grant', payerDetails: 'Subsidie  samen aan Zet 2026' })).toEqual({
      grant: 'g1',
      payer: '',
    })
  })

  it('is the only grant, when they said that a grant pays', () => {
    expect(propose({ payer: 'grant' }, [samen])).toEqual({ grant: 'g1', payer: '' })
  })

  it('is in their words, when it may be any grant or is none', () => {
    expect(propose({ payer: 'grant' })).toEqual({ grant: '', payer: 'Een subsidie of project' })
    expect(propose({ payer: 'municipality', payerDetails: 'OCMW Diest' }, [samen])).toEqual({
      grant: '',
      payer: 'De gemeente of het OCMW: OCMW Diest',
    })
    expect(propose({ payer: 'province', payerProvince: 'be-vbr' })).toMatchObject({ grant: '' })
    expect(propose({ payer: 'province', payerProvince: 'be-vbr' }).payer).toMatch(/^De provincie: Vlaams-Brabant/)
  })

  it('is nobody yet, when they do not know or were not asked', () => {
    expect(propose({ payer: 'unknown' }, [samen])).toEqual({ grant: '', payer: '' })
    expect(propose({})).toEqual({ grant: '', payer: '' })
  })
})
