import { z } from 'zod'
import { screenGroup } from '@/components/layout/screens'
import { defineRoute } from '@/lib/accounts/define-route'
import { searchInput } from '@/lib/search/inputs'
import { foundGroups, totalOf } from '@/lib/search/model'
import { searchAll } from '@/lib/search/queries/search'
import { today } from '@/lib/server/clock'

/** How many of each kind the command palette shows. */
const shown = 5
const allScreens = 30

/** What the command palette shows for a text: the screens of the person when there is none. */
export const GET = defineRoute({
  name: 'GET /api/recherche',
  params: z.object({}).nullish(),
  query: z.object({ q: searchInput.default('') }),
  async run(user, { query: { q } }) {
    const screens = screenGroup(user, q, q === '' ? allScreens : shown)
    const groups = foundGroups([screens, ...(await searchAll(user, q, await today(), shown))])
    return Response.json({ groups, total: totalOf(groups) }, { headers: { 'cache-control': 'no-store' } })
  },
})
