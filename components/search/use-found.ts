'use client'

import { useEffect, useState } from 'react'
import { routes } from '@/lib/core/routes'
import type { HitGroup } from '@/lib/search/model'

/** What the server found for a text, and whether that is still being asked, or could not be. */
export type Found = { asked: string | null; groups: readonly HitGroup[]; total: number; failed: boolean }

const nothing: Found = { asked: null, groups: [], total: 0, failed: false }
/** A pause in typing. */
const pauseMs = 120

/** Asks the server after a pause in typing; an answer that comes after the next question is dropped. */
export function useFound(text: string): Found {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        ask(text, stop.signal).then(setFound, () => {
          if (!stop.signal.aborted) setFound({ ...nothing, asked: text, failed: true })
        })
      },
      text === '' ? 0 : pauseMs,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])
  return found
}

async function ask(text: string, signal: AbortSignal): Promise<Found> {
  const answer = await fetch(routes.searchApi(text), { signal })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const { groups, total }: Pick<Found, 'groups' | 'total'> = await answer.json()
  return { asked: text, groups, total, failed: false }
}
