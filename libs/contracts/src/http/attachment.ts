/**
 * `POST /attachments?name=`: the bytes are the body, `Content-Type` says what they are. The answer is what evidence
 * fields take. The same bytes give the same digest.
 */
export interface StoredFile {
  readonly name: string;
  /** Of the bytes, in lower-case hex: the file's address. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
}

/** `GET /attachments`: what may be sent. */
export interface AttachmentRules {
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}
