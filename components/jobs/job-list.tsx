import { EmptyState } from '@/components/ui/empty-state'
import { Progress } from '@/components/ui/progress'
import { Tag, type Tone } from '@/components/ui/state-badge'
import { formatDateTime } from '@/lib/core/format'

type JobState = 'waiting' | 'running' | 'done' | 'failed'

export type JobLine = {
  id: string
  label: string
  state: JobState
  progress: number
  total: number | null
  message: string | null
  createdAt: Date
  finishedAt: Date | null
}

const states: Readonly<Record<JobState, { label: string; tone: Tone }>> = {
  waiting: { label: 'En attente', tone: 'neutral' },
  running: { label: 'En cours', tone: 'info' },
  done: { label: 'Terminée', tone: 'success' },
  failed: { label: 'Échouée', tone: 'danger' },
}

/** The long work a person asked for, newest first, with how far it is. */
export function JobList({ jobs }: { jobs: readonly JobLine[] }) {
  if (jobs.length === 0)
    return (
      <EmptyState title="Vous n’avez lancé aucune tâche">
        Un import ou un export volumineux se poursuit ici : vous pouvez quitter la page pendant ce temps.
      </EmptyState>
    )
  return (
    <ol className="history">
      {jobs.map((job) => (
        <li key={job.id}>
          <p>
            <strong className="event">{job.label}</strong>
            <Tag tone={states[job.state].tone}>{states[job.state].label}</Tag>
            <span className="field-help">{dates(job)}</span>
          </p>
          <JobProgress {...job} />
        </li>
      ))}
    </ol>
  )
}

function JobProgress({ state, progress, total, message }: JobLine) {
  if (state === 'running' && total !== null && total > 0)
    return (
      <div className="job-progress">
        <Progress label="Avancement" value={progress} max={total} {...(message ? { note: message } : {})} />
      </div>
    )
  return message ? <p className="field-help">{message}</p> : null
}

function dates({ createdAt, finishedAt }: JobLine): string {
  const asked = `demandée le ${formatDateTime(createdAt)}`
  return finishedAt ? `${asked}, finie le ${formatDateTime(finishedAt)}` : asked
}
