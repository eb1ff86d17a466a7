import { accounts } from './accounts'
import { ground } from './ground'
import type { Table } from './line'
import { plan } from './plan'

const rooms: readonly Table[] = [ground, accounts, plan]

/** The whole matrix: what tests/unit/rights compares with the tree, and tests/e2e/rights-matrix asks for real. */
export const table = {
  routes: Object.assign({}, ...rooms.map((room) => room.routes)) as Table['routes'],
  actions: Object.assign({}, ...rooms.map((room) => room.actions)) as Table['actions'],
}
