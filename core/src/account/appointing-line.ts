/**
 * For so many days an appointment leads back to whoever made it (ADR 29). By then it has stood in the lists of everybody who
 * administers the place and in the auditor's; nobody waits a week to be two persons unseen.
 */
export const youngAppointmentDays = 7

/** How somebody came to what they are: by whom and when; `by` null for the first administrator and for who was there before. */
export type Link = { readonly by: string | null; readonly at: Date }

/** The moment after which an appointment is young, for something asked for at `askedAt`. */
export const youngSince = (askedAt: Date): Date => new Date(askedAt.getTime() - youngAppointmentDays * 86_400_000)

/**
 * Somebody and everybody who made them, as far up as the appointments are young: who may be one and the same person behind several
 * accounts. `linkOf`: the oldest appointment by which an account has its say in the place; undefined where it has none.
 */
export const appointingLine = (
  account: string,
  linkOf: (account: string) => Link | undefined,
  askedAt: Date,
): string[] => {
  const since = youngSince(askedAt)
  const line = [account]
  for (let link = linkOf(account); link?.by && link.at > since && !line.includes(link.by); link = linkOf(link.by))
    line.push(link.by)
  return line
}
