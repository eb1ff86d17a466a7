import type { CurrentUser } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'
import type { OtherSetting } from './other-setting'

/** Addresses of a region's settings for a person: the national administrator carries the region along. */
export function regionPages(user: CurrentUser, regionCode: string | undefined) {
  const query = user.regionCode === null && regionCode !== undefined ? `?region=${regionCode}` : ''
  return {
    list: routes.settings(query),
    look: routes.regionLook(query),
    territories: routes.territories(query),
    bodies: routes.bodies(query),
    body: (id: string) => routes.body(id, query),
    setting: (code: string) => routes.setting(code, query),
    other: (code: OtherSetting['code']) => {
      if (code === 'masking') return routes.setting(code, query)
      return code === 'delegations' ? routes.territories(query) : routes.regionLook(query)
    },
  }
}
