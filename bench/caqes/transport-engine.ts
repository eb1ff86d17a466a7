import type { Establishment } from './establishments'

/** What the table of the transports leads to for one establishment, in euros; 0 for the side not decided. */
export type Due = { incentive: number; sanction: number }

/** The transport table (annex 4 §3) written for one engine: all the cases in one go, in order. */
export type TransportEngine = { name: string; run: (cases: readonly Establishment[]) => Due[] }
