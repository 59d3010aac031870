import type { listNewsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { EndpointResult } from '@portal/contracts/http/endpoint'
import { pageSizeLimit } from '@portal/contracts/http/query-limits'
import type { Dependencies } from '#api/dependencies.ts'
import { onlyPage } from '#api/platform/db/slice.ts'
import { listPublishedNews } from './help.repository.ts'

/** A1.3: the newest first; what is dated in the future waits for its day. */
export const listNews = async ({
  db,
  clock,
}: Pick<Dependencies, 'db' | 'clock'>): Promise<EndpointResult<typeof listNewsEndpoint>> => {
  const news = await listPublishedNews(db, clock.now())
  return onlyPage(
    news.map(({ id, titleFr, titleEn, summaryFr, summaryEn, publishedAt }) => ({
      id,
      title: { fr: titleFr, en: titleEn },
      summary: { fr: summaryFr, en: summaryEn },
      publishedAt: publishedAt.toISOString(),
    })),
    pageSizeLimit,
  )
}
