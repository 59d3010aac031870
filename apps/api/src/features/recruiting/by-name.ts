const collator = new Intl.Collator('fr')

type Named = { name: string; code: string }
type Person = { lastName: string; firstName: string }

/** As French sorts: « Écologie » beside « Eau », where the database would put it after « Zoologie ». */
export const byName = (one: Named, other: Named): number =>
  collator.compare(one.name, other.name) || collator.compare(one.code, other.code)

export const byPersonName = (one: Person, other: Person): number =>
  collator.compare(one.lastName, other.lastName) || collator.compare(one.firstName, other.firstName)
