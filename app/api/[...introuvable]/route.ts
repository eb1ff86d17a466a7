import { errorResponse } from '@/lib/accounts/define-route'
import { AppError } from '@/lib/core/errors'

/** Any other address of the programming interface: a tool reads JSON, never the page of a person. */
function unknown(): Response {
  const message = 'Cette adresse n’existe pas. La liste des services est dans /api/v1/openapi.json.'
  return errorResponse(new AppError('LINK_NOT_VALID', { message }))
}

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT }
