import { Tag } from '@/components/ui/state-badge'
import { roles } from '@/lib/accounts/model'
import { formatDateTime } from '@/lib/core/format'
import type { CommentView, ThreadView } from '@/lib/plan/comments'
import { type Audience, audiences } from '@/lib/plan/sides'
import { AnswerForm, OpenThreadForm, ResolveForm, WithdrawForm } from './comment-forms'
import { Disclosure } from './disclosure'

type Props = {
  subject: 'action' | 'programme'
  id: string
  now: boolean
  comments: { readable: boolean; threads: readonly ThreadView[]; audiences: readonly Audience[] }
}

/** Threads of comments, open ones first; each says who reads it. */
export function CommentSection({ subject, id, now, comments }: Props) {
  if (!comments.readable) return null
  const open = comments.threads.filter((thread) => thread.resolved === null)
  const resolved = comments.threads.filter((thread) => thread.resolved !== null)
  return (
    <section className="section" id="commentaires" aria-labelledby="commentaires-titre">
      <h2 id="commentaires-titre">Commentaires</h2>
      {comments.threads.length === 0 && <p className="muted">Personne n’a encore commenté.</p>}
      <Threads threads={open} now={now} />
      {resolved.length > 0 && (
        <details className="earlier">
          <summary>{resolved.length === 1 ? '1 échange résolu' : `${resolved.length} échanges résolus`}</summary>
          <Threads threads={resolved} now={now} />
        </details>
      )}
      {now && comments.audiences.length > 0 && (
        <div className="disclosures">
          <Disclosure title="Écrire un commentaire">
            <OpenThreadForm subject={subject} id={id} choices={comments.audiences} />
          </Disclosure>
        </div>
      )}
    </section>
  )
}

function Threads({ threads, now }: { threads: readonly ThreadView[]; now: boolean }) {
  if (threads.length === 0) return null
  return (
    <ol className="threads">
      {threads.map((thread) => (
        <li key={thread.id} data-audience={thread.audience}>
          <p className="thread-head">
            <Tag tone={thread.audience === 'shared' ? 'neutral' : 'warn'}>{audiences[thread.audience]}</Tag>
            {thread.resolved && (
              <span className="muted">
                Résolu par {thread.resolved.byName}, {formatDateTime(thread.resolved.at)}
              </span>
            )}
          </p>
          <ol className="words">
            {thread.comments.map((comment) => (
              <Comment key={comment.id} comment={comment} mayWithdraw={now && thread.mayWrite} />
            ))}
          </ol>
          {now && thread.mayWrite && (
            <div className="thread-actions">
              <Disclosure title="Répondre">
                <AnswerForm key={thread.comments.length} threadId={thread.id} />
              </Disclosure>
              <ResolveForm threadId={thread.id} resolved={thread.resolved !== null} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Comment({ comment, mayWithdraw }: { comment: CommentView; mayWithdraw: boolean }) {
  const role = Object.hasOwn(roles, comment.byRole) ? roles[comment.byRole as keyof typeof roles] : comment.byRole
  if (comment.text === null)
    return (
      <li>
        <p className="muted">
          Commentaire du {formatDateTime(comment.at)} retiré par {comment.byName}
        </p>
      </li>
    )
  return (
    <li>
      <p>
        <strong>{comment.byName}</strong>
        <span className="muted">
          {role} · {formatDateTime(comment.at)}
        </span>
      </p>
      <p className="printed">{comment.text}</p>
      {mayWithdraw && comment.mine && <WithdrawForm commentId={comment.id} text={comment.text} />}
    </li>
  )
}
