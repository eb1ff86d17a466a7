import type { FormAction } from '@/components/ui/action-form'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Tabs } from '@/components/ui/tabs'
import type { Letterhead, Written } from '@/lib/settings/model'
import { AccentForm } from './accent-form'
import { DatedChange } from './dated-change'
import { LetterheadForm } from './letterhead-form'
import { LogoForm } from './logo-form'

type Page = {
  day: string
  accent: string | null
  logo: string | null
  letterhead: Letterhead
  lastIds: { accent: string; logo: string; letterhead: string }
}

export type LookActions = {
  accent: FormAction<Written>
  logo: FormAction<Written>
  removeLogo: FormAction<Written>
  letterhead: FormAction<Written>
}

const screens = ['Les écrans ne changent qu’à partir d’aujourd’hui : le passé ne se réaffiche pas.']
const documents = ['Les documents imprimés à une date passée porteront cet en-tête.']

/** The three parts of a region's look, each changed from a day on. */
export function LookEditor({ page, regionCode, actions }: { page: Page; regionCode: string; actions: LookActions }) {
  const { day, lastIds } = page
  const change = (lastId: string, touches: readonly string[]) => ({ regionCode, lastId, day, touches })
  const letterhead = change(lastIds.letterhead, documents)
  return (
    <section className="section" aria-label="Changer à une date">
      <h2>Changer à une date</h2>
      <Tabs
        label="Parties de l’apparence"
        tabs={[
          {
            id: 'couleur',
            label: 'Couleur',
            content: <AccentForm held={page.accent} action={actions.accent} {...change(lastIds.accent, screens)} />,
          },
          {
            id: 'logo',
            label: 'Logo',
            content: (
              <>
                <LogoForm action={actions.logo} {...change(lastIds.logo, screens)} />
                {page.logo && <RemoveLogo action={actions.removeLogo} {...change(lastIds.logo, screens)} />}
              </>
            ),
          },
          {
            id: 'en-tete',
            label: 'En-tête',
            content: <LetterheadForm held={page.letterhead} action={actions.letterhead} {...letterhead} />,
          },
        ]}
      />
    </section>
  )
}

type RemoveProps = Omit<Parameters<typeof DatedChange>[0], 'children'> & { action: FormAction<Written> }

function RemoveLogo({ action, ...change }: RemoveProps) {
  return (
    <div className="remove-logo">
      <ConfirmDialog
        trigger="Retirer le logo"
        title="Retirer le logo"
        objectName="Logo de la région"
        consequence="La marque du produit le remplace à partir de la date choisie. Le logo reste dans l’historique."
        confirmLabel="Retirer le logo"
        action={action}
        values={{}}
      >
        <DatedChange {...change}>{null}</DatedChange>
      </ConfirmDialog>
    </div>
  )
}
