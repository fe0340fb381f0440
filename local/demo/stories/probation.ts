import type { Story } from './story.ts'

export const probationStories: readonly [Story, ...Story[]] = [
  {
    variant: 'restorative',
    themes: ['offence', 'conflict'],
    ages: [18, 26],
    story:
      '{x} heeft ’s nachts ingebroken in een bakkerij. De bakker stond ineens voor {hem}. Sindsdien slaapt de bakker slecht en blijft het licht in de winkel branden.',
    question: 'Wat is er nodig om de schade te herstellen en elkaar in de straat weer te kunnen tegenkomen?',
    tried: 'Een brief via de slachtofferhulp. Er kwam een antwoord met vragen.',
    strengths: '{x} heeft alles toegegeven en werkt nu overdag.',
    people: [
      ['Moeder van {x}', 'moeder'],
      ['De vrouw van de bakker', 'partner'],
    ],
    intake: '{x} wil uitleggen waarom, met moeder erbij. {hij} wil de deur zelf betalen.',
    harmed: { with: 'de bakker en zijn vrouw', intake: 'De bakker wil weten: waarom bij mij? Zijn vrouw komt mee.' },
    conditions: ['probation'],
    more: {
      materialHarm: 'Een kapotte deur en 380 euro uit de kassa.',
      immaterialHarm: 'Slaapt slecht en werkt niet meer alleen.',
      legalStatus: 'awaiting-trial',
    },
  },
  {
    variant: 'restorative',
    themes: ['offence', 'safety-at-home'],
    ages: [22, 45],
    story:
      '{x} sloeg {zijn} broer op het verjaardagsfeest van hun vader. Er kwam een klacht. De familie is sindsdien in tweeën gedeeld en niemand gaat nog op bezoek.',
    question: 'Hoe kan deze familie weer samen aan tafel, en wat moet er eerst goedgemaakt worden?',
    tried: 'De pastoor heeft met allebei gepraat.',
    strengths: 'Vader is 78 en wil dit nog meemaken.',
    people: [
      ['Vader Emiel', 'vader'],
      ['Zus Carine', 'zus'],
    ],
    intake: '{x} wil het goedmaken voor vader. Carine zoekt een plek waar niemand de baas is.',
    harmed: { with: 'de broer en zijn vrouw', intake: 'Wil komen als er vooraf is afgesproken wie wanneer praat.' },
    conditions: ['no-contact'],
    more: {
      materialHarm: 'Twee weken werkonbekwaam.',
      immaterialHarm: 'De familie ziet elkaar niet meer.',
      legalStatus: 'mediation',
    },
  },
  {
    variant: 'restorative',
    themes: ['offence', 'neighbourhood'],
    ages: [18, 24],
    story:
      '{x} en twee vrienden staken vuurwerk af in een vuilnisbak. De brand sloeg over naar de fietsenstalling van een school.',
    question:
      'Hoe kunnen {x} en {zijn} vrienden goedmaken wat er kapot is, op een manier waar de school iets aan heeft?',
    tried: 'De ouders boden geld aan. De leerlingen wilden iets anders.',
    strengths: '{x} volgt een opleiding lassen.',
    people: [
      ['Vader', 'vader'],
      ['Directeur Van Hove', 'directeur'],
      ['Leerlingenraad', 'leerlingen'],
    ],
    intake: '{x} wil zelf rekken lassen. Vader helpt met het materiaal.',
    harmed: {
      with: 'directeur Van Hove en de leerlingenraad',
      intake: 'De leerlingenraad heeft een lijst gemaakt van wat er weg is.',
    },
    conditions: ['community-service'],
    more: {
      materialHarm: 'Veertig fietsen en een afdak.',
      immaterialHarm: 'Kleuters zijn bang voor sirenes.',
      legalStatus: 'convicted',
    },
  },
  {
    variant: 'family',
    themes: ['return', 'housing'],
    ages: [24, 50],
    story: '{x} komt over drie maanden vrij. {hij} heeft geen adres en ziet {zijn} kinderen alleen in de bezoekzaal.',
    question: 'Waar kan {x} wonen na de detentie, en hoe wordt {hij} weer ouder voor de kinderen?',
    tried: 'Een aanvraag bij een opvanghuis: acht maanden wachten.',
    strengths: 'De zus van {x} bezoekt {hem} elke week.',
    people: [
      ['Zus Nadine', 'zus'],
      ['Ex-partner', 'ouder van de kinderen'],
      ['Neef Abdel', 'neef'],
    ],
    intake: 'In de gevangenis gesproken. {x} maakte een lijst van elf mensen. Zus belt de eerste vijf.',
    conditions: ['conditional-release'],
    more: { legalStatus: 'detention' },
  },
  {
    variant: 'family',
    themes: ['return', 'addiction'],
    ages: [21, 40],
    story:
      '{x} is vrij onder voorwaarden en houdt zich eraan, maar valt elke maand één keer terug. De vriendin van {x} is zwanger.',
    question: 'Wie merkt het als het moeilijk wordt voor {x}, en wat doen ze dan samen?',
    tried: 'Ambulante begeleiding, elke twee weken.',
    strengths: '{x} belt zelf als het misging.',
    people: [
      ['Vriendin Joyce', 'partner'],
      ['Schoonmoeder', 'schoonmoeder'],
      ['Ploegbaas Geert', 'werkgever'],
    ],
    intake: '{x} wil dat het in het weekend lukt: dan is er nu niemand. Schoonmoeder wil meer doen dan mopperen.',
    conditions: ['conditional-release', 'treatment'],
    more: { legalStatus: 'conditional-release' },
  },
]
