import 'server-only'
import { plural } from '@/lib/core/format'
import type { Tx } from '@/lib/server/db'

/** What people attached to actions, in words: "3 notes d’avancement", "1 reprise". Empty: nothing names them. */
export async function attachedTo(tx: Tx, actionIds: readonly string[]): Promise<string[]> {
  if (actionIds.length === 0) return []
  const where = { actionId: { in: [...actionIds] } }
  const counts = [
    [await tx.progressNote.count({ where }), 'note d’avancement', 'notes d’avancement'],
    [await tx.actionState.count({ where }), 'état déclaré', 'états déclarés'],
    [await tx.occurrenceState.count({ where }), 'échéance suivie', 'échéances suivies'],
    [
      await tx.carriedAction.count({
        where: { OR: [{ fromActionId: { in: [...actionIds] } }, { toActionId: { in: [...actionIds] } }] },
      }),
      'reprise dans un autre plan',
      'reprises dans un autre plan',
    ],
  ] as const
  return counts.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many))
}
