/** What DATABASE_URL may lead to. */
const oldestServer = 16

/** A server that can be reached and asked, and on which the portal cannot run. */
export class UnfitServer extends Error {}

/** Said before the first statement that an older server would not understand. `number` is PostgreSQL's own: 150004 is 15.4. */
export const requireServerVersion = ({ number, name }: { number: number; name: string }): void => {
  if (number < oldestServer * 10_000)
    throw new UnfitServer(
      `The database is PostgreSQL ${name}, which is too old: the portal needs ${oldestServer} or newer.`,
    )
}
