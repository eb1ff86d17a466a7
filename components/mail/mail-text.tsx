import { withLinks } from './with-links'

/** A plain mail with its links to follow. */
export function MailText({ text }: { text: string }) {
  return (
    <p className="mail-text">
      {withLinks(text).map((piece) =>
        piece.href ? (
          <a key={piece.at} href={piece.href}>
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}
