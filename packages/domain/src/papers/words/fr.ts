import type { ChildWords } from './childWords.ts'
import type { PlanWords } from './planWords.ts'

/** "de Johan", "d’Ilse". */
const de = (name: string): string => (/^[aeiouyâàäéèêëîïôöûüù]/i.test(name) ? `d’${name}` : `de ${name}`)

export const planFr: PlanWords = {
  title: of => `Le plan ${de(of)}`,
  partTitle: of => `Accords du plan ${de(of)}`,
  partOf: (count, of) =>
    `${count === 1 ? 'Voici 1' : `Voici ${count}`} des ${of} accords. Les autres appartiennent à ceux qui ont fait le plan.`,
  draft: 'Projet, pas encore accepté',
  draftMeans: 'Ceci est un projet. Le plan n’est pas encore accepté.',
  noAgreements: 'Il n’y a pas encore d’accords.',
  meetsRequirement: 'Répond à l’exigence minimale',
  question: 'La question',
  who: 'Qui était là ?',
  byPhone: 'au téléphone',
  byMessage: 'par un message',
  informed: names => `Ils ont dit ce qu’ils savent : ${names}. Quand la famille s’est concertée, ils n’étaient pas là.`,
  prepared: name => `${name} a préparé la journée.`,
  agreed: 'Nos accords',
  keep: 'Pour que ça tienne',
  watches: 'Qui y veille ?',
  initiative: 'Ça ne marche pas ?',
  lookBack: 'Quand faisons-nous le point ?',
  remember: 'À retenir',
  when: 'Quand',
  what: 'Quoi',
  safe: 'Sûr et sans conditions',
  onTheTable: 'Ceci était connu de tous à l’avance :',
  metBy: (agreements, count) =>
    count === 1 ? `L’accord ${agreements} s’en occupe.` : `Les accords ${agreements} s’en occupent.`,
  accepted: (day, time, by) =>
    by === undefined
      ? `Le ${day}${time === undefined ? '' : ` à ${time}`}, le plan a été accepté, sans conditions.`
      : `Le ${day}${time === undefined ? '' : ` à ${time}`}, ${by} a dit que le plan est sûr et permis par la loi. Il est accepté, sans conditions.`,
  familyGroupPlan:
    'Ceci est un plan de groupe familial (familiegroepsplan) au sens de l’article 1.1 de la Jeugdwet néerlandaise.',
  ownWords: 'Avec nos propres mots',
  drawings: 'Nos dessins et nos photos',
  signatures: 'Signatures',
  signaturesFree: 'C’est permis, pas obligé. Le plan vaut aussi sans.',
  name: 'Nom',
  signature: 'Signature',
  owners: 'Ce plan appartient aux personnes qui étaient là. Ne le transmets que si elles sont d’accord.',
  questions: (name, phone) => `Une question ? Appelle ${name}${phone === undefined ? '' : ` : ${phone}`}.`,
}

export const childFr: ChildWords = {
  title: name => `${name}, voici ton plan`,
  running: name => `Le plan ${de(name)}, pour ${name}`,
  face: 'Le rond avec le visage, c’est toi. Autour de toi, il y a ceux qui t’aiment. Ensemble, vous avez décidé ceci.',
  seats: 'Un cercle de ronds, avec ton visage au milieu.',
  doing: 'Voici ce qu’on va faire',
  noAgreements: 'Aucun accord ne porte ton nom. Demande à ceux qui s’occupent de toi ce qui est convenu.',
  together: 'Des gens ensemble autour de toi',
  differs: '… ça se passe autrement que dans ce plan ?',
  week: 'Ma semaine',
  days: ['lu', 'ma', 'me', 'je', 've', 'sa', 'di'],
  callers: 'Qui j’appelle si …',
  callWhen: 'Si …',
  callWho: 'J’appelle',
  nobodyAnswers: '… personne ne répond ?',
  danger: '… il y a un danger maintenant ?',
  emergency: 'Les secours',
  free: 'gratuit',
  drawing: 'Mon dessin',
  drawHere: 'Dessine ici. Ou colle ici le dessin avec lequel tu as commencé la journée.',
  opinion: 'Que penses-tu du plan ?',
  colour: 'Colorie un visage.',
  faces: ['Bien', 'Ça va', 'Pas bien'],
  faceAlts: ['Un visage qui sourit', 'Un visage à la bouche droite', 'Un visage triste'],
  change: name => `Tu veux autre chose ? Dis-le à ${name}. Alors on se retrouve.`,
}
