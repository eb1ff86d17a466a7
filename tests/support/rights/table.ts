import { accounts } from './accounts'
import { exportRoom } from './exports'
import { ground } from './ground'
import { imports } from './imports'
import type { Table } from './line'
import { notices } from './notices'
import { plan } from './plan'
import { rules } from './rules'
import { settings } from './settings'

const rooms: readonly Table[] = [ground, accounts, plan, imports, rules, notices, settings, exportRoom]

/** The whole matrix: what tests/unit/rights compares with the tree, and tests/rights/matrix.test.ts asks for real. */
export const table = {
  routes: Object.assign({}, ...rooms.map((room) => room.routes)) as Table['routes'],
  actions: Object.assign({}, ...rooms.map((room) => room.actions)) as Table['actions'],
}
