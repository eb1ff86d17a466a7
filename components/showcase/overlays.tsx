'use client'

import type { ActionState } from '@/lib/accounts/action-state'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Dialog } from '../ui/dialog'
import { Menu } from '../ui/menu'
import { Tabs } from '../ui/tabs'
import { showToast } from '../ui/toast'
import { Row, Section } from './section'

async function pretend(): Promise<ActionState<null>> {
  return { status: 'ok', data: null, message: 'Le compte de Jean-Baptiste Bélizaire est désactivé.' }
}

export function OverlaysShown() {
  return (
    <Section title="Dialogues, menu, onglets, message fugitif">
      <Row>
        <Dialog
          title="Historique de l’échéance"
          description="Du plus récent au plus ancien."
          trigger={<Button>Voir l’historique</Button>}
        >
          <p>Avenant 1, 15 mars 2018 : échéance portée du 31/12/2017 au 30/06/2018.</p>
        </Dialog>
        <ConfirmDialog
          trigger="Désactiver le compte"
          title="Désactiver ce compte"
          objectName="Jean-Baptiste Bélizaire, Chargé de mission ARS"
          consequence="La personne perd l’accès dès sa prochaine page. Le compte peut être réactivé."
          confirmLabel="Désactiver le compte"
          action={pretend}
          values={{ id: 'exemple' }}
        />
        <Menu
          trigger={<Button>Autres actions</Button>}
          items={[
            { label: 'Exporter en XLSX', href: '/style' },
            { label: 'Annuler l’import', tone: 'danger', onSelect: () => showToast('L’import est annulé.') },
          ]}
        />
        <Button onClick={() => showToast('Enregistré à 14 h 32.')}>Montrer un message</Button>
      </Row>
      <Tabs
        label="Versions du plan"
        tabs={[
          { id: 'now', label: 'En vigueur', content: <p>Plan arrêté, avenant 1 compris.</p> },
          { id: 'before', label: 'Avant l’avenant 1', content: <p>Plan arrêté le 30 décembre 2016.</p> },
        ]}
      />
    </Section>
  )
}
