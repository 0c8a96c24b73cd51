import type { File } from '@tiaokuai/domain';

/**
 * `POST /attachments?name=`: the bytes are the body, `Content-Type` says what they are. The answer is what evidence
 * fields take. The same bytes give the same digest.
 */
export type StoredFile = File;

/** `GET /attachments` */
export interface AttachmentRules {
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}
