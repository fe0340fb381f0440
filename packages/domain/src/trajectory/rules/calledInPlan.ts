/** Words before a name that belong to what somebody is called: "oom Herman", "mevrouw Peeters". */
const before =
  /^(mevrouw|mevr\.?|meneer|dhr\.?|tante|oom|nonkel|juf|meester|opa|oma|zijn|haar|madame|mme|monsieur|oncle|tonton|mrs?\.?|miss|aunt|uncle)$/iu

/**
 * What each person is called in a plan that is read aloud: by their first name, as people call each other; in full where two
 * are called the same. Somebody who is not there any more is "…".
 */
export function calledInPlan(
  people: readonly { readonly id: string; readonly name: string }[],
): (id: string) => string {
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  const called = new Map(
    people.map(({ id, name }) => [id, (counts.get(keyOf(name)) ?? 0) > 1 ? name.trim() : calledOf(name)]),
  )
  return id => called.get(id) ?? '…'
}

function calledOf(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/u)
  return second !== undefined && before.test(first) ? `${first} ${second}` : first
}

const keyOf = (name: string): string => calledOf(name).toLocaleLowerCase()
