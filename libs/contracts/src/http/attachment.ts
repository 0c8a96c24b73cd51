/**
 * `POST /attachments?name=&caseId=`: the bytes are the body. Handed in for a case, or, before there is one, for a `kind` that the
 * post may open. What the file is is seen by its bytes and has to fit its name; what `Content-Type` says does not count. The
 * answer is what evidence fields take, from the same person, for three days. The same bytes give the same digest.
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
  /** Without the dot, in lower case. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
}
