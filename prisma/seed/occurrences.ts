import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { proofDownload } from '@/lib/exports/proof-download'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import type { Db } from '@/lib/server/db'
import { storedFor } from '@/lib/server/storage/files'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const saidOn = '2018-06-08' as CivilDate
const monthly = { raw: 'Chaque mois', endsOn: '2018-05-31' as CivilDate }
const halfYearly = { raw: '2016/2019 (semestrielle)', endsOn: '2017-12-31' as CivilDate }
const taken = 'Le relevé de mai était celui d’avril (motif fictif).'
const again = 'Relevé de mai, vérifié avec le service (pièce fictive)'
const fileName = 'Compte rendu du second semestre 2017 (fictif).pdf'

/** What a proof may be: the smallest page a reader of PDF opens. */
const page = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

/** A month taken back with its reason then said again, and a half-year proved by a document. Loading again changes nothing. The progress must be there. */
export async function seedOccurrences(db: Db): Promise<void> {
  if ((await db.occurrenceState.count({ where: { done: false } })) > 0) return
  const officer = await demoPerson(db, 'ars_officer')
  await onStoryDay(saidOn, async () => {
    await takeBackThenSayAgain(db, officer)
    await prove(db, officer)
    await readProof(db)
  })
}

async function takeBackThenSayAgain(db: Db, officer: CurrentUser): Promise<void> {
  const word = await wordOf(db, monthly)
  const back = { done: false, on: null, proof: null, reason: taken }
  await markOccurrence(officer, { ...word.key, lockVersion: word.lockVersion, ...back })
  await markOccurrence(officer, {
    ...word.key,
    lockVersion: word.lockVersion + 1,
    done: true,
    on: saidOn,
    proof: again,
  })
}

async function prove(db: Db, officer: CurrentUser): Promise<void> {
  const { key, lockVersion, on, proof } = await wordOf(db, halfYearly)
  const bytes = Buffer.from(page)
  await storedFor(bytes, { maxBytes: bytes.length }, (stored) =>
    markOccurrence(
      officer,
      { ...key, lockVersion, done: true, on, proof },
      { stored, name: fileName, contentType: 'application/pdf' },
    ),
  )
}

/** Somebody of the other side takes the document, which the journal tells. */
async function readProof(db: Db): Promise<void> {
  const word = await db.occurrenceState.findFirstOrThrow({ where: { fileId: { not: null } }, select: { id: true } })
  const response = await proofDownload(await demoPerson(db, 'dcgdr'), String(word.id))
  await response.body?.cancel()
}

/** The standing word on an occurrence of the first action that prints this deadline. */
async function wordOf(db: Db, { raw, endsOn }: { raw: string; endsOn: CivilDate }) {
  const word = await db.occurrenceState.findFirstOrThrow({
    where: { endsOn: toDatabaseDate(endsOn), action: { versions: { some: { deadlines: { some: { raw } } } } } },
    orderBy: { id: 'asc' },
    select: {
      actionId: true,
      deadlinePosition: true,
      on: true,
      proof: true,
      action: { select: { lockVersion: true } },
    },
  })
  const { actionId: id, deadlinePosition, proof, action } = word
  const on = word.on.toISOString().slice(0, 10) as CivilDate
  return { key: { id, deadlinePosition, endsOn }, lockVersion: action.lockVersion, on, proof }
}
