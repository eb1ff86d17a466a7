import { startApp } from '@/tests/support/app-server'
import type { Measure } from '../table'
import { measureCheck } from './check'
import { measurePages } from './pages'
import { measureReads } from './reads'
import { measureSearch } from './search'
import { openWorld } from './world'

/** Everything issues 2 and 4 ask to be measured of the plan, on 18 regions that hold the same plan. */
export async function measure(): Promise<Measure[]> {
  const world = await openWorld()
  try {
    const measures = [await measureReads(world), ...(await measureSearch(world)), await measureCheck()]
    const app = await startApp()
    try {
      return [...measures, ...(await measurePages(app.url, world))]
    } finally {
      await app.stop()
    }
  } finally {
    await world.close()
  }
}
