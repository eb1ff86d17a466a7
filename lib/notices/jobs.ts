import 'server-only'
import { routes } from '@/lib/core/routes'
import type { OnJobEnd } from '@/lib/server/jobs/definition'
import { notify } from './commands/notify'

/** Tells a person that a long work of theirs ended: the words of the job when it is done and has some, its label otherwise. */
export const tellOwner: OnJobEnd = async (tx, { id, ownerId, label, state, words }) => {
  const outcome = state === 'done' ? 'terminé' : 'interrompu, la raison est dans la liste de vos tâches'
  const told = words ?? { sentence: `Travail ${outcome} : ${label}.`, href: routes.jobs() }
  await notify(tx, [ownerId], { kind: 'work', key: `job:${id}`, ...told })
}
