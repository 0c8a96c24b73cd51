import { EVERY_POST, type Actor, type PostCode, type Rejection } from '@tiaokuai/domain';
import { rejectRequest } from '../platform/edge-rejections.js';

const POST_CODES: ReadonlySet<string> = new Set(EVERY_POST);

/** No person acts as the engine: what it does has rules of its own. */
function isPostCode(text: string): text is PostCode {
  return text !== 'engine' && POST_CODES.has(text);
}

/**
 * The actor of a request: the signed-in person, from the post in `Tiaokuai-Post: <unit>/<post>`, for the person in
 * `Tiaokuai-On-Behalf-Of`. Whether he holds it is the directory's to say, at the instant of the act.
 */
export function actorFrom(
  person: string,
  headers: { readonly post: string | undefined; readonly onBehalfOf: string | undefined },
): Actor | Rejection {
  if (headers.post === undefined) return rejectRequest('SESSION.POST_NEEDED');
  const [unit = '', post = '', ...more] = headers.post.split('/');
  if (unit === '' || more.length > 0 || !isPostCode(post)) return rejectRequest('SESSION.POST_MALFORMED');
  return {
    person,
    unit,
    post,
    ...(headers.onBehalfOf === undefined ? {} : { onBehalfOf: headers.onBehalfOf }),
  };
}
