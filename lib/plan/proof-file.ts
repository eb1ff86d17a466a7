/** The largest document that may prove an occurrence, in bytes. */
export const proofMaxBytes = 10_000_000

type ProofType = { contentType: string /** Bytes every such file begins with. */; begins: readonly number[] }

const zip = [0x50, 0x4b, 0x03, 0x04]
const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What a document may be, by the end of its name: what people keep as a proof, and nothing a browser would run. */
const proofTypes: Readonly<Record<string, ProofType>> = {
  pdf: { contentType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  png: { contentType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47] },
  jpg: { contentType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  jpeg: { contentType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  docx: { contentType: `${office}.wordprocessingml.document`, begins: zip },
  xlsx: { contentType: `${office}.spreadsheetml.sheet`, begins: zip },
  pptx: { contentType: `${office}.presentationml.presentation`, begins: zip },
  odt: { contentType: `${openDocument}.text`, begins: zip },
  ods: { contentType: `${openDocument}.spreadsheet`, begins: zip },
}

/** For the file chooser of the browser. */
export const proofAccept = Object.keys(proofTypes)
  .map((extension) => `.${extension}`)
  .join(',')

/** In words, for people. */
export const proofTypeWords = 'PDF, image (PNG, JPEG), Word, Excel, PowerPoint ou OpenDocument'

/** Content type of a document, null when its name or its first bytes are of another kind. */
export function proofContentType(name: string, bytes: Uint8Array): string | null {
  const type = proofTypes[name.split('.').at(-1)?.toLowerCase() ?? '']
  return type?.begins.every((byte, index) => bytes[index] === byte) ? type.contentType : null
}
