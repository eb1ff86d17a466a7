import Image from 'next/image'
import { routes } from '@/lib/core/routes'
import type { Letterhead } from '@/lib/settings/model'

/** The letterhead as a document bears it today. */
export function LetterheadSample({ letterhead, logo }: { letterhead: Letterhead; logo: string | null }) {
  const { agency, address, dcgdr, signatory } = letterhead
  return (
    <figure className="letterhead">
      <div className="letterhead-head">
        {logo && <Image src={routes.logo(logo)} alt="Logo de la région" width={160} height={44} unoptimized />}
        <div>
          <strong>{agency}</strong>
          {address.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
        {dcgdr && <div className="letterhead-am">{dcgdr}</div>}
      </div>
      <figcaption>{signatory ? `Signé : ${signatory}` : 'Aucune fonction de signataire n’est écrite.'}</figcaption>
    </figure>
  )
}
