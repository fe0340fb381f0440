import { sealSk } from '@kring/functions/data/keys'
import { asItWas, chain, type Forgery, first, flipped, inPartition, log, looks } from './scene.ts'

export const logForgeries: readonly Forgery[] = [
  {
    name: 'a whole access log removed',
    forge: async scene => {
      for (const { sk } of inPartition(scene, log(scene.one)))
        await scene.remove({ pk: log(scene.one), sk: String(sk) })
      return { kind: 'log-absent', of: log(scene.one) }
    },
  },
  ...['T#linde#SEARCHES#bart', 'OPS#ACCESS#leen'].map(
    (pk): Forgery => ({
      name: `the searches ${pk} removed`,
      forge: async scene => {
        for (const { sk } of inPartition(scene, pk)) await scene.remove({ pk, sk: String(sk) })
        return { kind: 'log-absent', of: pk }
      },
    }),
  ),
  {
    name: 'one access removed',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      await scene.remove({ pk: log(scene.one), sk })
      return { kind: 'entry-absent', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'one access removed with its seal: the chain',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      const { seq } = await scene.read({ pk: log(scene.one), sk: sealSk(sk) })
      for (const each of [sk, sealSk(sk)]) await scene.remove({ pk: log(scene.one), sk: each })
      return { kind: 'chain-broken', of: chain, entry: String(seq) }
    },
  },
  {
    name: 'another person in an access',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      const by = { role: 'referrer', subject: 'sofie', name: 'Sofie Test' }
      await scene.change({ pk: log(scene.one), sk }, item => ({ ...item, entry: { ...Object(item.entry), by } }))
      return { kind: 'entry-altered', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'an access moved to another dossier',
    forge: async scene => {
      const sk = first(looks(scene, scene.one))
      await scene.put({ ...(await scene.read({ pk: log(scene.one), sk })), pk: log(scene.other) })
      await scene.remove({ pk: log(scene.one), sk })
      return { kind: 'entry-altered', of: log(scene.other), entry: sk }
    },
  },
  {
    name: 'the reason of an emergency changed',
    forge: async scene => {
      const { sk } = first(inPartition(scene, log(scene.other)).filter(item => item.private !== undefined))
      const key = { pk: log(scene.other), sk: String(sk) }
      await scene.change(key, item => ({ ...item, private: flipped(item.private) }))
      return { kind: 'entry-altered', of: key.pk, entry: key.sk }
    },
  },
  {
    name: 'an access that was never made',
    forge: async ({ put, read, one, items }) => {
      const [sk = ''] = items.flatMap(({ pk, sk: each }) => (pk === log(one) ? [String(each)] : []))
      const moved = sk.replace(/#[\w-]+$/, '#AAAAAAAAAAAA')
      await put({ ...(await read({ pk: log(one), sk })), sk: moved })
      return { kind: 'entry-altered', of: log(one), entry: moved }
    },
  },
  {
    name: 'the seal of an access removed',
    forge: async scene => {
      const sk = sealSk(first(looks(scene, scene.one)))
      await scene.remove({ pk: log(scene.one), sk })
      return { kind: 'seal-absent', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'the place of a seal changed',
    forge: async scene => {
      const sk = sealSk(first(looks(scene, scene.one)))
      await scene.change({ pk: log(scene.one), sk }, item => ({ ...item, seq: Number(item.seq) + 1 }))
      return { kind: 'seal-altered', of: log(scene.one), entry: sk }
    },
  },
  {
    name: 'an earlier end of the chain of seals',
    forge: async scene => {
      const { seq } = await scene.read({ pk: chain, sk: 'HEAD' })
      await scene.put(asItWas(scene, { pk: chain, sk: 'HEAD' }))
      return { kind: 'chain-end-behind', of: chain, entry: String(seq) }
    },
  },
  {
    name: 'another end of the chain of seals',
    forge: async ({ change }) => {
      await change({ pk: chain, sk: 'HEAD' }, item => ({ ...item, seq: 99 }))
      return { kind: 'chain-end-altered', of: chain }
    },
  },
]
