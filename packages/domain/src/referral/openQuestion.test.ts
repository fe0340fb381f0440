import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviseOnQuestion, isOpenQuestion, judgingWords, solutionWords } from './openQuestion.ts'

const open = {
  seeds: [
    'Wat is er nodig om te zorgen dat wij in dit huis kunnen blijven wonen?',
    'Hoe kunnen de kinderen weer naar school?',
    'Hoe kan tante Els van de drank afblijven?',
    'Waar kan Johan (8) veilig opgroeien en wat is daar voor nodig?',
    'Wat is er aan de hand?',
    'Voor wie heeft/had dit gevolgen? Hoe?',
    'Kan dit anders? Hoe? Wat nodig?',
    'Waar gaan wij wonen?',
    'Hoe zijn de verplichtingen op school te combineren met een internationale sportcarrière?',
  ],
  nl: [
    'Met wie kan Johan praten als het thuis niet gaat?',
    'Bij wie kan Lotte slapen, nu het thuis niet veilig is?',
    'Op welke manier kan vader betrokken blijven?',
    'Aan wie kunnen we hulp vragen?',
    'Waarmee kunnen we moeder ontlasten?',
    'Vanaf wanneer kan Ahmed weer naar school?',
    'Hoelang kan Wim bij tante Edith blijven en wie zorgt dan voor hem?',
    'Johan wil bij zijn broer blijven. Hoe kan dat?',
    'Nu opa ziek is: wie zorgt er voor de kinderen?',
    'Als vader drinkt, waar kan Johan dan heen?',
    'Kan dit anders, en hoe dan?',
    'Kan dit anders? Hoe?',
    'Kan Johan bij tante Edith wonen, en wat is daarvoor nodig?',
    'Blijft Johan thuis, wie helpt vader dan?',
    'Zijn ouders willen weten hoe het verder kan.',
    'Wij willen weten wat er nodig is om samen in de straat te wonen.',
    'En hoe verder?',
    'WAAR KAN JOHAN WONEN?',
    '- Wie kan er helpen met de schulden?',
    '“Hoe kunnen de kinderen weer naar school?”',
    'Wat is nodig opdat Johan thuis kan blijven?',
    'Kunnen we samen zoeken: wie kan er op woensdag voor de kinderen zorgen?',
    'Wij vragen ons af wie er voor oma kan zorgen.',
    'De vraag is hoe we verder gaan.',
    'Hoe kan mama weer goed voor zichzelf zorgen?',
    'Hoe kunnen de buren weer goede buren worden?',
    'Hoe kan de schuld van 3000 euro afbetaald worden?',
    'Wie helpt Karim om zijn schuld af te lossen?',
    'Hoe zorgen we dat de echte ouders van Lotte betrokken blijven?',
    'Welke goede moeder-kindhuizen zijn er?',
    'Waarom is het voor Johan belangrijk dat hij zijn vrienden blijft zien?',
    'Hoe kan de groep omgaan met hoe iemand zich gedraagt?',
    'Hoe kan Lotte zich niet meer schuldig voelen?',
    'Wat kan Tim doen om het goed te maken met mevrouw Claes?',
    'Hoe kan het voor iedereen in de straat weer leefbaar worden?',
    'wat is er nodig om mama te ontlasten',
  ],
  fr: [
    'Où Johan peut-il grandir en sécurité et que faut-il pour cela ?',
    'OÙ JOHAN PEUT-IL GRANDIR ?',
    'Comment les enfants peuvent-ils retourner à l’école ?',
    'Que faut-il pour que nous puissions rester dans cette maison ?',
    'Qu’est-ce qui doit changer ?',
    "Qu'est-ce que nous pouvons faire ensemble ?",
    'Qu’attend Johan de ses parents ?',
    'De quoi Johan a-t-il besoin pour se sentir en sécurité ?',
    'Avec qui Lotte peut-elle parler ?',
    'Sur qui pouvons-nous compter ?',
    'À qui demander de l’aide ?',
    'Dans quelle maison les enfants peuvent-ils grandir ?',
    'Pour Johan, que pouvons-nous faire ?',
    'Peut-on faire autrement ? Comment ?',
    'Est-ce que Johan peut rester, et comment ?',
    'De quelle manière papa peut-il rester présent ?',
    'Jusqu’où pouvons-nous aider ?',
    'Alors comment faire ?',
    'A qui Léa peut-elle parler ?',
    'Ou Johan peut-il vivre ?',
    'Quest-ce qui peut aider Johan ?',
    'Qu est-ce qui peut aider Johan ?',
    'Comment est-ce qu’on peut aider ?',
    'La question est de savoir comment continuer ensemble.',
    'Comment trouver une bonne école pour l’enfant ?',
    'Comment garder un bon contact entre Léa et son père ?',
    'Comment aider Lotte à ne plus se sentir coupable ?',
    'Comment la famille peut-elle aider Sofia à payer ses dettes ?',
    'Pourquoi est-il important pour Johan de voir son père ?',
    'Notre question à la famille : comment assurer la sécurité des enfants ?',
    'Et si maman rechute, qui prend le relais ?',
  ],
  en: [
    'Where can Johan grow up safely and what is needed for that?',
    'How can the children go back to school?',
    'With whom can Johan talk when things go wrong?',
    'To whom can we turn?',
    'Who can help with the debts?',
    'Under which conditions can dad see the children?',
    'Can this be done differently? How?',
    'Can Johan stay at home, and who will help his father?',
    "What's needed to stay in this house?",
    'So how do we go on?',
  ],
}

const closed = {
  nl: [
    'Moet Johan naar een pleeggezin?',
    'Is het mogelijk dat Johan bij tante Edith woont?',
    'Is het mogelijk dat we weten waar hij slaapt?',
    'Zou Johan bij zijn oom kunnen wonen?',
    'Zou Johan willen vertellen wat hij wil?',
    'Kan Johan blijven wonen waar hij nu woont?',
    'Kunnen de kinderen weer naar school?',
    'Wil moeder hulp aanvaarden?',
    'Mag vader de kinderen zien?',
    'En mag vader de kinderen zien wanneer hij wil?',
    'Zijn er mensen die kunnen helpen?',
    'Zijn de ouders bereid te zeggen hoe het gaat?',
    'Weet Johan wie hem kan helpen?',
    'Is dat waar?',
    'Bij vader of bij moeder?',
    'Denken jullie dat we weten wie kan helpen?',
    'Voelt Johan zich veilig waar hij woont?',
    'Begrijpt Johan waarom hij weg moet?',
    'Luistert Johan wanneer mama iets vraagt?',
    'Gaan de kinderen naar school waar ze vrienden hebben?',
    'Ziet mama wie haar kan helpen?',
    'Zijn jullie bereid om te zeggen wie er kan helpen?',
    'Kan dit anders?',
  ],
  fr: [
    'Est-ce que Johan peut rester chez son père ?',
    'Est-ce que Johan peut vivre là où il habite ?',
    'Est-ce que vous pensez que Johan est en sécurité ?',
    'Est-ce que Johan peut rester et que sa mère le voit ?',
    'Est-ce qu’il peut rester ?',
    'Johan peut-il vivre chez sa tante ?',
    'Johan peut-il vivre chez la tante qui s’occupe de Wim ?',
    'Faut-il que Johan parte ?',
    'Pensez-vous que Johan doit partir ?',
    'Y a-t-il quelqu’un qui peut aider ?',
    'Va-t-elle mieux quand il est là ?',
    'Chez papa ou chez maman ?',
    'Vous savez qui peut aider ?',
    'A-t-il dit où il va ?',
    'Peut-il rester ? Ou peut-il partir ?',
    'Maman sait-elle qui peut aider ?',
    'Êtes-vous d’accord ?',
  ],
  en: [
    'Should Johan go to a foster family?',
    'Is it possible that Johan lives with his aunt?',
    'Can Johan stay with the aunt who lives nearby?',
    'Could the children sleep where they are now?',
    'Will his father accept help when he needs it?',
    'Is there someone who can help?',
    "Isn't there someone who can help?",
    'And do they know what happened?',
    'With mum or with dad?',
  ],
}

const texts = (lists: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(lists).flatMap(([language, questions]) => questions.map(text => ({ language, text })))

/** Any letters, lone halves of surrogate pairs included. */
const anyText = fc.uint16Array({ maxLength: 200 }).map(codes => String.fromCharCode(...codes))

describe('the open-question coach', () => {
  it.each(texts(open))('finds “$text” open', ({ text }) => {
    expect(adviseOnQuestion(text)).toEqual({ kind: 'open' })
  })

  it.each(texts(closed))('finds “$text” closed', ({ text }) => {
    expect(adviseOnQuestion(text)).toMatchObject({ kind: 'closed' })
  })

  it('names the word that makes a question closed, as it was typed', () => {
    expect(adviseOnQuestion('  “Moet Johan weg?”')).toEqual({ kind: 'closed', firstWord: 'Moet' })
    expect(adviseOnQuestion('Été comme hiver ?')).toEqual({ kind: 'closed', firstWord: 'Été' })
    expect(adviseOnQuestion(' 8? ')).toEqual({ kind: 'closed', firstWord: '' })
  })

  it('reads a letter and its accent as one, however they were typed', () => {
    expect(isOpenQuestion('Où peut-il vivre ?'.normalize('NFD'))).toBe(true)
  })

  // What it can't see, for it knows words and not meaning. The manager's confirmation is what counts then.
  it.each([
    'Waarom niet gewoon bij tante Edith?',
    'How about a foster family?',
    'Weet je, wie weet lukt het.',
    'He lives with the aunt who cares for him.',
    'La tante qui habite à Namur.',
    'Kan Johan naar de school, waar hij eerder zat?',
  ])('lets “%s” pass: it has an open word in an open place', text => {
    expect(isOpenQuestion(text)).toBe(true)
  })

  it.each([
    ['Kunnen we samen bedenken hoe Johan thuis kan blijven?', 'Hoe kan Johan thuis blijven?'],
    ['Wil Johan thuis blijven wonen wat is dan nodig?', 'Wil Johan thuis blijven wonen, wat is dan nodig?'],
    ['Selon vous où Johan peut-il vivre ?', 'Selon vous, où Johan peut-il vivre ?'],
  ])('asks to reword “%s” as “%s”', (indirect, direct) => {
    expect(isOpenQuestion(indirect)).toBe(false)
    expect(isOpenQuestion(direct)).toBe(true)
  })
})

describe('what is no question, or one that hurts', () => {
  it.each([
    'Johan naar school.',
    'De waarde van een waarschuwing voor de waarheid',
    'Nous pensons que Johan doit partir.',
    'Moeder moet stoppen met drinken.',
    'Johan luistert niet',
    'A plan for Johan.',
  ])('“%s” is a statement', text => {
    expect(adviseOnQuestion(text)).toEqual({ kind: 'statement' })
  })

  it.each(['Moet Johan weg', 'Kan dit anders.', 'Est-ce que Johan peut rester', 'Should Johan go'])(
    '“%s” is a closed question, also without its mark',
    text => expect(adviseOnQuestion(text).kind).toBe('closed'),
  )

  it.each(['Hoe?', 'Wat nu?', 'hoe verder', 'Comment ?', 'Et quoi ?', 'How?', '– Wie? –'])(
    '“%s” asks about nothing',
    text => {
      expect(adviseOnQuestion(text)).toEqual({ kind: 'too-short' })
    },
  )

  it.each([
    ['Waarom luistert Johan nooit?', 'Waarom'],
    ['Johan spijbelt. Waarom doet hij dat altijd?', 'Waarom'],
    ['En hoezo komt vader nooit opdagen?', 'hoezo'],
    ['Hoe komt het dat moeder niet wil meewerken?', 'Hoe komt het dat'],
    ['Pourquoi Johan n’écoute-t-il jamais ?', 'Pourquoi'],
    ['Comment se fait-il que papa ne vient jamais ?', 'Comment se fait-il'],
    ['Why does Johan never listen?', 'Why'],
    ['Om welke reden weigert papa alles?', 'Om welke reden'],
    ['Hoe kan het dat Johan altijd te laat is?', 'Hoe kan het dat'],
    ['Johan, waarom doe je dat?', 'waarom'],
    ['Pour quelle raison papa refuse-t-il ?', 'Pour quelle raison'],
    ['Comment ça se fait que Johan n’écoute pas ?', 'Comment ça se fait'],
    ['Pourquoi est-ce que maman boit ?', 'Pourquoi'],
    ['Waarom is het hier altijd vuil?', 'Waarom'],
  ])('“%s” asks for whose fault it is', (text, word) => {
    expect(adviseOnQuestion(text)).toEqual({ kind: 'asks-why', word })
  })

  it.each([
    ['Hoe kan Els een betere moeder worden?', ['een betere moeder']],
    ['Wat maakt dat vader zo lui en onverantwoordelijk is?', ['lui', 'onverantwoordelijk']],
    ['Wie zorgt dat Johan zich normaal gedragen kan?', ['zich normaal gedragen']],
    ['Waarom zijn het slechte ouders?', ['slechte ouders']],
    ['Comment devenir une meilleure mère ?', ['une meilleure mère']],
    ['Comment faire pour qu’il soit moins paresseux ?', ['paresseux']],
    ['How can Els become a better mother?', ['a better mother']],
    ['What helps him behave properly?', ['behave properly']],
    ['Hoe wordt papa een verantwoordelijke vader?', ['een verantwoordelijke vader']],
    ['Hoe leert Johan eindelijk luisteren?', ['eindelijk luisteren']],
    ['Wanneer gaat papa zich eens gedragen?', ['zich eens gedragen']],
    ['Hoe kan mama beter voor haar kinderen zorgen?', ['beter voor haar kinderen']],
    ['Wat is er mis met Johan?', ['mis met Johan']],
    ['Wat doet mama fout?', ['Wat doet mama fout']],
    ['Wie is de schuldige hier?', ['de schuldige']],
    ['Wiens schuld is het dat Johan (8) spijbelt?', ['Wiens schuld']],
    ['Comment Karim peut-il devenir un bon père ?', ['un bon père']],
    ['Comment être une mère responsable ?', ['une mère responsable']],
    ['Comment peut-elle mieux éduquer ses enfants ?', ['mieux éduquer']],
    ['Quand va-t-il enfin se comporter correctement ?', ['se comporter correctement']],
    ['À qui la faute, selon vous ?', ['À qui la faute']],
    ['Qu’est-ce qui ne va pas chez Johan ?', ['ne va pas chez Johan']],
    ['What is wrong with Johan?', ['wrong with Johan']],
  ])('“%s” judges', (text, words) => {
    expect(adviseOnQuestion(text)).toEqual({ kind: 'judges', words })
  })

  it('does not take debts, tools or names for judgements', () => {
    for (const text of [
      'Wie kan er helpen met de schulden?',
      'Hoe sluiten we de luiken?',
      'Wie kent de familie De Goede?',
    ])
      expect(adviseOnQuestion(text)).toEqual({ kind: 'open' })
  })
})

describe('a question that holds a solution', () => {
  it.each([
    ['Hoe kan Johan naar een pleeggezin?', ['naar een pleeggezin']],
    ['Hoe kan Johan in pleegzorg zijn vrienden blijven zien?', ['pleegzorg']],
    ['Wat is er nodig voor de uithuisplaatsing van Lotte?', ['uithuisplaatsing']],
    ['Wanneer kan Johan uit huis geplaatst worden?', ['uit huis geplaatst']],
    ['Welk internaat of welk tehuis past bij Ahmed?', ['internaat', 'tehuis']],
    ['Hoe komt tante Els onder bewind?', ['onder bewind']],
    ['Comment Johan peut-il aller en famille d’accueil ?', ['famille d’accueil']],
    ['Quand Lotte peut-elle être placée en institution ?', ['placée en', 'institution']],
    ['How can Johan move to a foster family?', ['move to', 'foster family']],
    ['Which care home suits aunt Els?', ['care home']],
  ])('“%s” is warned about', (text, words) => {
    expect(adviseOnQuestion(text)).toEqual({ kind: 'holds-solution', words })
  })

  it('marks the words of a closed one too, but says first that it is closed', () => {
    expect(adviseOnQuestion('Moet Johan naar een PLEEGGEZIN?').kind).toBe('closed')
    expect(solutionWords('Moet Johan naar een PLEEGGEZIN?')).toEqual(['naar een PLEEGGEZIN'])
  })

  it('does not see a solution inside another word', () => {
    expect(solutionWords('Wie kent de internaatsdirecteur of de buitenhuisplaatsing?')).toEqual([])
  })
})

it('says something sensible of any text at all', () => {
  fc.assert(
    fc.property(anyText, text => {
      const advice = adviseOnQuestion(text)
      expect(advice.kind === 'closed' || advice.kind === 'statement').toBe(!isOpenQuestion(text))
      for (const word of judgingWords(text)) expect(text).toContain(word)
      for (const word of solutionWords(text)) expect(text).toContain(word)
      if (advice.kind === 'closed') expect(text).toContain(advice.firstWord)
    }),
    { numRuns: 300 },
  )
})

describe('a text of several sentences', () => {
  it.each([
    ['Kan Johan blijven. Hoe gaat dat?', true],
    ['Kan Johan blijven bij dhr. die hem helpt wat dan ook', false],
    ['Johan is acht. Waar kan hij wonen', true],
    ['Kan Johan (nr.3) blijven waar hij is', false],
    ['Kan Johan blijven.\n\nHoe gaat dat?', true],
    ['Kan Johan blijven!? Hoe?', true],
    ['Kan Johan blijven… hoe', true],
    ['Kan Johan blijven.   Hoe', true],
    ['Kan Johan blijven. ', false],
    ['Zijn', false],
    ['', false],
    ['Zijn de ouders wie ze zijn', false],
    ['Zijn ouders wie ze zijn', true],
  ])('%j asks openly: %s', (text, isOpen) => {
    expect(isOpenQuestion(text)).toBe(isOpen)
  })
})
