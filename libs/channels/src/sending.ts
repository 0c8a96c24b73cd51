/** A message over HTTP, ready to be posted. */
export interface HttpMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
}

/** How sending ended. Codes are stable and name neither an address nor a secret: `HTTP.503`, `NET.TIMEOUT`, `ROBOT.310000`. */
export type Sending =
  | { readonly sent: true }
  | {
      readonly sent: false;
      readonly code: string;
      /** The receiver asked for so much patience. */
      readonly retryAfterMilliseconds?: number;
      /** It takes nothing for so long, whatever it is about and whoever sends it. */
      readonly banMilliseconds?: number;
      /** Trying again cannot help: the receiver says that it is gone, or nobody is configured there. */
      readonly final?: true;
    };

type NotSent = Extract<Sending, { sent: false }>;

export function notSent(code: string, more: Omit<NotSent, 'sent' | 'code'> = {}): NotSent {
  return { sent: false, code, ...more };
}
