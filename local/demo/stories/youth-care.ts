import type { Story } from './story.ts'

export const youthCareStories: readonly [Story, ...Story[]] = [
  {
    variant: 'family',
    themes: ['upbringing', 'mental-health'],
    ages: [6, 15],
    story:
      '{x} woont bij moeder. Moeder is al maanden somber en ligt veel in bed. {x} maakt vaak zelf het eten klaar en komt te laat op school. Vader woont in Limburg en ziet {hem} om de twee weken.',
    question: 'Wat is er nodig om {x} thuis te laten opgroeien, ook op dagen dat het met moeder niet gaat?',
    tried: 'Thuisbegeleiding, een halfjaar. Het hielp zolang er iemand kwam.',
    strengths: '{x} en moeder zijn dol op elkaar. De buurvrouw let op.',
    people: [
      ['Tante Lieve', 'tante'],
      ['Oma Jeanne', 'oma'],
      ['Buurvrouw Samira', 'buurvrouw'],
      ['Juf Katrien', 'leerkracht'],
    ],
    intake:
      'Gesproken over wat er gebeurt als moeder een slechte dag heeft. Moeder wil hulp, maar niet alleen van beroepskrachten. {x} noemt zelf tante Lieve.',
  },
  {
    variant: 'family',
    themes: ['separation', 'conflict'],
    ages: [4, 14],
    story:
      'De ouders van {x} zijn twee jaar uit elkaar. Elke wissel eindigt in ruzie aan de deur. {x} wil niet meer kiezen en heeft vaak buikpijn.',
    question: 'Hoe kan {x} bij allebei {zijn} ouders zijn zonder dat er ruzie is?',
    tried: 'Bemiddeling. Na drie gesprekken is vader gestopt.',
    strengths: 'Beide ouders komen naar elk oudercontact. {x} kan goed zeggen wat {hij} voelt.',
    people: [
      ['Opa Frans', 'opa'],
      ['Nonkel Peter', 'oom'],
      ['Stiefmoeder Els', 'stiefouder'],
      ['Beste vriend Robbe', 'vriend'],
    ],
    intake:
      'Beide ouders apart gesproken. Allebei willen ze dat het stopt, allebei vinden ze dat de ander moet beginnen. De grootouders willen meedoen.',
  },
  {
    variant: 'family',
    themes: ['safety-at-home', 'addiction'],
    ages: [2, 12],
    story:
      'In het gezin van {x} is veel geroep en soms geweld als stiefvader gedronken heeft. De politie is twee keer geweest. Moeder wil dat het stopt, maar niet dat het gezin uit elkaar valt.',
    question: 'Hoe kan {x} elke avond veilig gaan slapen, en wie doet er iets als het misgaat?',
    tried: 'Een veiligheidsplan met het vertrouwenscentrum. Niemand keek na of het lukte.',
    strengths: 'Moeder vertelt open wat er gebeurt. Grootvader woont om de hoek.',
    people: [
      ['Grootvader Louis', 'opa'],
      ['Zus Kelly', 'zus van moeder'],
      ['Vriendin Nele', 'vriendin van moeder'],
    ],
    intake:
      'Moeder en grootvader gesproken, stiefvader apart. Hij ontkent niet dat hij drinkt. Iedereen wil een plan voor de avonden.',
    conditions: ['trust-centre'],
  },
  {
    variant: 'family',
    themes: ['health', 'care'],
    ages: [1, 10],
    story:
      '{x} heeft een zware vorm van epilepsie. Vader en moeder waken om beurten en zijn op. De twee andere kinderen komen weinig buiten.',
    question: 'Hoe kan de zorg voor {x} verdeeld worden, zodat iedereen in het gezin aan zichzelf toekomt?',
    tried: 'Nachtopvang was niet te vinden. Oma kwam, tot ze haar heup brak.',
    strengths: 'Een hecht gezin met veel vrienden op de voetbalclub.',
    people: [
      ['Tante An', 'tante'],
      ['Trainer Dirk', 'trainer van de broer'],
      ['Buren Jos en Mia', 'buren'],
      ['Peter Wim', 'peter'],
    ],
    intake: 'Ouders vinden vragen moeilijk. Samen een lijst gemaakt van twintig mensen aan wie nog niets gevraagd is.',
  },
  {
    variant: 'family',
    themes: ['school', 'addiction'],
    ages: [14, 17],
    story:
      '{x} blijft hele dagen weg van huis en school. {hij} blowt en is twee keer opgepakt met foute vrienden. Moeder staat er alleen voor en krijgt geen vat meer op {hem}.',
    question: 'Hoe ziet een week eruit waar {x} en moeder allebei achter staan, en wie helpt daarbij?',
    tried: 'Contextbegeleiding en een time-out van tien dagen.',
    strengths: '{x} is handig en werkte vorige zomer graag bij nonkel Danny in de garage.',
    people: [
      ['Nonkel Danny', 'oom'],
      ['Grote zus Sarah', 'zus'],
      ['Leerlingbegeleider Tom', 'leerlingbegeleider'],
    ],
    intake:
      '{x} kwam eerst niet, later wel. Wil werken. Wil dat moeder stopt met roepen. Zus wil dat er iemand luistert.',
    conditions: ['court-supervision'],
  },
  {
    variant: 'family',
    themes: ['upbringing', 'housing'],
    ages: [0, 5],
    story:
      '{x} is bij een pleeggezin sinds de geboorte. Mama is 19, heeft nu een eigen studio en wil weer voor {hem} zorgen. De jeugdrechter beslist over drie maanden.',
    question: 'Waar kan {x} opgroeien, en hoe blijven mama en het pleeggezin allebei in {zijn} leven?',
    tried: 'Bezoek om de week, onder begeleiding. Dat loopt goed.',
    strengths: 'Mama mist geen enkel bezoek. De pleegouders willen meedenken.',
    people: [
      ['Pleegouders Bart en Hilde', 'pleegouders'],
      ['Oma Nicole', 'oma'],
      ['Vriendin Jana', 'vriendin van mama'],
    ],
    intake: 'Mama, oma en de pleegouders willen samen aan tafel. Dat is nog nooit gebeurd.',
    conditions: ['court-supervision', 'out-of-home'],
  },
  {
    variant: 'restorative',
    themes: ['conflict', 'offence'],
    ages: [13, 17],
    story:
      'Op een feestje heeft {x} een andere jongere zo geduwd dat die zijn pols brak. De twee zaten in dezelfde leefgroep. Sindsdien durft de ander niet meer te komen.',
    question: 'Wat is er nodig om de schade te herstellen, zodat beide jongeren weer gewoon kunnen samenleven?',
    tried: 'Een gesprek in de leefgroep. Dat eindigde in verwijten.',
    strengths: '{x} heeft uit zichzelf een kaartje gestuurd.',
    people: [
      ['Mama van {x}', 'moeder'],
      ['Begeleider Jo', 'begeleider'],
    ],
    intake: '{x} wil sorry zeggen en weet niet hoe. Een brief vindt {hij} te makkelijk.',
    harmed: {
      with: 'de jongere en begeleider Jo',
      intake: 'Wil eerst horen waarom. Wil niet alleen met de ander in één kamer zijn.',
    },
  },
  {
    variant: 'family',
    themes: ['separation', 'mental-health'],
    ages: [5, 13],
    language: 'fr',
    story:
      'Les parents de {x} se sont séparés l’an dernier. La mère est hospitalisée pour une dépression. Le père travaille la nuit et ne sait plus comment s’organiser.',
    question: 'Comment {x} peut-il garder ses deux parents et une semaine qui tient debout ?',
    tried: 'Une aide familiale, trois fois par semaine.',
    strengths: 'La grand-mère habite à deux rues. Le père demande de l’aide.',
    people: [
      ['Mamy Colette', 'grand-mère'],
      ['Parrain Olivier', 'parrain'],
      ['Madame Sylvie', 'institutrice'],
    ],
    intake: 'Entretien avec le père et la grand-mère. La mère veut participer, par téléphone s’il le faut.',
  },
]
