import type { Story } from './story.ts'

const groups = (...names: readonly (readonly [string, string])[]) =>
  names.map(([name, organisation]) => ({ name, organisation }))

export const housingStories: readonly [Story, ...Story[]] = [
  {
    variant: 'neighbourhood',
    themes: ['neighbourhood', 'conflict'],
    ages: [18, 80],
    story:
      'Op het plein voetballen jongeren tot laat. Oudere bewoners roepen van het balkon. Vorige week vloog er een bal door een raam en sindsdien is het elke avond ruzie.',
    question: 'Hoe kunnen jong en oud op dit plein prettig wonen, ook ’s avonds?',
    tried: 'De wijkagent is drie keer geweest. Er hangt nu een bord.',
    strengths: 'Twee jongeren helpen al jaren op het buurtfeest.',
    people: [['Wijkagent', 'politie']],
    intake:
      'Met drie groepen apart gesproken. Iedereen wil dat het stopt. De jongeren zoeken een plek, de ouderen rust na tien uur.',
    more: {
      place: 'Het plein tussen de drie woonblokken',
      nuisance: ['noise', 'young-people', 'insults'],
      since: 'Sinds de zomer',
      groups: groups(
        ['Mevrouw Wuyts', 'Oudere bewoners'],
        ['Amina', 'Gezinnen met kinderen'],
        ['Nog te zoeken', 'Jongeren van het plein'],
      ),
    },
  },
  {
    variant: 'neighbourhood',
    themes: ['neighbourhood', 'housing'],
    ages: [18, 80],
    story:
      'In de hal liggen elke week vuilzakken. Iedereen wijst naar een andere verdieping. Twee gezinnen willen weg en de poetsploeg weigert nog te komen.',
    question: 'Hoe houden we samen de hal en de kelder proper, en wat doen we als het misgaat?',
    tried: 'Brieven in vier talen en een boete voor iedereen.',
    strengths: 'Op de derde verdieping maken buren al een beurtrol.',
    people: [['Huisbewaarder', 'huisbewaarder']],
    intake: 'Het gaat ook over wie er al lang woont en wie nieuw is. Er zijn woordvoerders voor drie verdiepingen.',
    more: {
      place: 'Blok C, de hal en de kelder',
      nuisance: ['rubbish', 'shared-space'],
      since: 'Meer dan een jaar',
      groups: groups(
        ['Meneer Roels', 'Eerste verdieping'],
        ['Familie Kaya', 'Tweede verdieping'],
        ['Greet', 'Derde verdieping'],
      ),
    },
  },
  {
    variant: 'neighbourhood',
    themes: ['neighbourhood', 'conflict'],
    ages: [18, 80],
    story:
      'Twee huizen in de straat zijn verkocht aan een verhuurder van kamers. Auto’s staan dubbel, de fietsers vallen en er is al gevochten om een plek.',
    question: 'Hoe verdelen we de plaats in onze straat, zodat iedereen veilig thuiskomt?',
    tried: 'Een bewonersvergadering van de stad. Er kwam niemand van de kamers.',
    strengths: 'De straat heeft een feestcomité.',
    people: [['Schepen van mobiliteit', 'stad']],
    intake: 'De kamerbewoners wisten van niets: de uitnodigingen waren in het Nederlands. Twee van hen willen meedoen.',
    more: {
      place: 'De Kapelstraat',
      nuisance: ['parking', 'insults'],
      since: 'Sinds vorig jaar',
      groups: groups(['Het feestcomité', 'Bewoners van de rijhuizen'], ['Marius', 'Bewoners van de kamers']),
    },
  },
  {
    variant: 'family',
    themes: ['money', 'housing'],
    ages: [24, 60],
    story:
      '{x} heeft zeven maanden huurachterstand. De brieven bleven dicht. Er is een vonnis en een datum. Er zijn twee kinderen in huis.',
    question: 'Wat is er nodig om te zorgen dat dit gezin in dit huis kan blijven wonen?',
    tried: 'Twee afbetalingsplannen. Het tweede brak na een maand.',
    strengths: '{x} heeft sinds kort weer werk.',
    people: [
      ['Broer Karim', 'broer'],
      ['Vriendin Sonja', 'vriendin'],
      ['Buurvrouw Yvonne', 'buurvrouw'],
    ],
    intake: '{x} durft de familie niets te vertellen. Broer wist het al. Hij wil de brieven samen openen.',
    conditions: ['eviction-judgment', 'payment-plan'],
    more: { rentArrears: 4180 },
  },
  {
    variant: 'family',
    themes: ['loneliness', 'ageing'],
    ages: [72, 90],
    story:
      '{x} woont alleen en vergeet het gas. De buren ruiken het. De dochter woont ver en wil dat {hij} verhuist; {x} wil blijven.',
    question: 'Hoe kan {x} veilig thuis blijven wonen, en hoe lang nog?',
    tried: 'Maaltijden aan huis. {x} gaf ze aan de katten.',
    strengths: '{x} kent iedereen in de straat.',
    people: [
      ['Dochter Mieke', 'dochter'],
      ['Buren Carl en Sven', 'buren'],
      ['Kaartvriend Albert', 'vriend'],
    ],
    intake: '{x} en dochter samen gesproken. Voor het eerst vroeg iemand wat {x} zelf gevaarlijk vindt.',
  },
  {
    variant: 'family',
    themes: ['conflict', 'mental-health'],
    ages: [20, 55],
    story:
      '{x} hoort stemmen en bonst ’s nachts op de muren. De buren hebben klachten ingediend. Nog één klacht en het huurcontract stopt.',
    question: 'Wat helpt {x} om rustig te wonen, en wat kunnen de buren doen als het een slechte nacht is?',
    tried: 'Een mobiel team. {x} deed niet open.',
    strengths: '{x} zorgt goed voor {zijn} hond en groet iedereen.',
    people: [
      ['Zus Bieke', 'zus'],
      ['Onderbuur Philippe', 'buurman'],
      ['Hondenvriend Jan', 'vriend'],
    ],
    intake: 'Met {x} gewandeld, met de hond. {x} wil dat de onderbuur eerst belt. De onderbuur wil dat ook.',
    conditions: ['conduct-agreement'],
  },
  {
    variant: 'family',
    themes: ['money', 'separation'],
    ages: [26, 50],
    language: 'fr',
    story:
      'Depuis la séparation, {x} vit avec deux enfants dans un studio. Les factures s’accumulent et le chauffage est coupé.',
    question: 'Que faut-il pour que {x} et les enfants aient un logement chaud cet hiver ?',
    tried: 'Une demande au CPAS, restée sans suite.',
    strengths: '{x} cuisine pour tout l’immeuble le dimanche.',
    people: [
      ['Sœur Nadia', 'sœur'],
      ['Voisin Paul', 'voisin'],
      ['Collègue Rita', 'collègue'],
    ],
    intake: 'Entretien à domicile. La sœur propose d’accueillir les enfants deux soirs par semaine.',
  },
]
