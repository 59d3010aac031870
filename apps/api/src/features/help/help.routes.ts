import { contactEndpoint, listNewsEndpoint, listQuestionsEndpoint } from '@portal/contracts/help/help.endpoints'
import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '#api/dependencies.ts'
import { mount } from '#api/platform/http/mount.ts'
import { loadQuestions } from './faq-content.ts'
import { listNews } from './list-news.ts'
import { sendContactMessage } from './send-contact-message.ts'

export const helpRoutes = (app: FastifyInstance, deps: Dependencies): void => {
  const questions = loadQuestions(deps.policy)
  mount(app, deps, listQuestionsEndpoint, async () => questions)
  mount(app, deps, listNewsEndpoint, () => listNews(deps))
  mount(app, deps, contactEndpoint, ({ body }, _, http) => sendContactMessage(deps, body, http))
}
