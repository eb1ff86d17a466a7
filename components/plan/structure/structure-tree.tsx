import Link from 'next/link'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { actionName, chantierName, type PlanObject } from '@/lib/plan/model'
import type { StructureView } from './structure-header'

type Content = {
  parts: readonly { id: string; title: string; lead: string | null }[]
  programmes: readonly { programmeId: string; partId: string; parentId: string | null; title: string }[]
  chantiers: readonly { chantierId: string; programmeId: string; number: number | null; title: string | null }[]
  actions: readonly { actionId: string; chantierId: string; number: string; title: string }[]
}
type Page = StructureView & { content: Content }

/** The whole structure, folded at the programmes, each line with what one may do to it. */
export function StructureTree({ page }: { page: Page }) {
  const { content } = page
  return (
    <div className="structure">
      {content.parts.map((part) => {
        const programmes = content.programmes.filter((one) => one.partId === part.id && one.parentId === null)
        return (
          <section key={part.id} aria-labelledby={`partie-${part.id}`}>
            <h2 id={`partie-${part.id}`}>{part.title}</h2>
            <ul>
              {programmes.map((programme) => (
                <ProgrammeLine key={programme.programmeId} page={page} programme={programme} />
              ))}
              {programmes.length === 0 && <li className="muted">Cette partie ne contient pas encore de programme.</li>}
            </ul>
            <Add page={page} object="programme" to={part.id} label="Ajouter un programme" of={part.title} />
          </section>
        )
      })}
      {content.parts.length === 0 && (
        <p className="muted">Ce plan n’a pas encore de partie : ajoutez la première ci-dessous.</p>
      )}
    </div>
  )
}

function ProgrammeLine({ page, programme }: { page: Page; programme: Content['programmes'][number] }) {
  const { programmeId, title } = programme
  const chantiers = page.content.chantiers.filter((one) => one.programmeId === programmeId)
  const below = page.content.programmes.filter((one) => one.parentId === programmeId)
  return (
    <li>
      <div className="row">
        <strong>{title}</strong>
        <Tools page={page} object="programme" id={programmeId} name={title} />
      </div>
      <details>
        <summary className="muted">
          {plural(chantiers.length, 'chantier')}
          {below.length > 0 && `, ${plural(below.length, 'sous-programme')}`}
        </summary>
        <ul>
          {chantiers.map((chantier) => (
            <ChantierLine key={chantier.chantierId} page={page} chantier={chantier} />
          ))}
          {below.map((one) => (
            <ProgrammeLine key={one.programmeId} page={page} programme={one} />
          ))}
        </ul>
        <Add page={page} object="chantier" to={programmeId} label="Ajouter un chantier" of={title} />
        {programme.parentId === null && (
          <Add page={page} object="programme" to={programmeId} label="Ajouter un sous-programme" of={title} />
        )}
      </details>
    </li>
  )
}

function ChantierLine({ page, chantier }: { page: Page; chantier: Content['chantiers'][number] }) {
  const actions = page.content.actions.filter((one) => one.chantierId === chantier.chantierId)
  const name = chantierName(chantier)
  return (
    <li>
      <div className="row">
        <span>{name}</span>
        <Tools page={page} object="chantier" id={chantier.chantierId} name={name} split={actions.length > 1} />
      </div>
      <ul>
        {actions.map((action) => (
          <li key={action.actionId}>
            <div className="row">
              <span>{actionName(action)}</span>
              <Tools page={page} object="action" id={action.actionId} name={actionName(action)} />
            </div>
          </li>
        ))}
      </ul>
      <Add page={page} object="action" to={chantier.chantierId} label="Ajouter une action" of={name} />
    </li>
  )
}

const siteOf = ({ plan, avenant }: Page) => ({ planCode: plan.code, avenantId: avenant?.id ?? null })

type ToolsProps = { page: Page; object: PlanObject; id: string; name: string; split?: boolean }

function Tools({ page, object, id, name, split = false }: ToolsProps) {
  if (!page.open) return null
  const site = siteOf(page)
  const link = (gesture: Parameters<typeof routes.gesture>[0], label: string) => (
    <Link href={routes.gesture(gesture, site, { object, id })} prefetch={false}>
      {label}
      <span className="visually-hidden"> : {name}</span>
    </Link>
  )
  return (
    <span className="change-tools">
      {link('modifier', 'Modifier')}
      {link('deplacer', 'Déplacer')}
      {split && link('scinder', 'Scinder')}
      {link('retirer', 'Retirer')}
    </span>
  )
}

type AddProps = { page: Page; object: PlanObject; to: string; label: string; of: string }

function Add({ page, object, to, label, of }: AddProps) {
  if (!page.open) return null
  return (
    <p>
      <Link href={routes.gesture('ajouter', siteOf(page), { object, to })} prefetch={false}>
        {label}
        <span className="visually-hidden"> : {of}</span>
      </Link>
    </p>
  )
}
