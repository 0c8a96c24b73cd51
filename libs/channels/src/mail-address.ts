import { SettingsError, text } from './settings-fields.js';

/** One mailbox, and the name it is shown with. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

// A dot-atom of RFC 5322 before the @, host names behind it: no quoted parts, comments, groups or routes.
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?';
const ADDRESS = `${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*`;
/** Nothing that a mail program takes for the end of a name, an address or a line. */
const NAME = '[^\\p{C}\\p{Zl}\\p{Zp},;:<>@"()\\[\\]\\\\]*';
const WHOLE = new RegExp(`^(?:(?<name>${NAME})<(?<named>${ADDRESS})>|(?<bare>${ADDRESS}))$`, 'u');
const LONGEST = 254;

/** Exactly one address, `officer@example` or `条块 <notices@example>`; undefined for anything else. */
export function mailAddressIn(words: string): MailAddress | undefined {
  const { name = '', named, bare } = WHOLE.exec(words)?.groups ?? {};
  const address = named ?? bare;
  if (address === undefined || address.length > LONGEST) return undefined;
  return { name: name.trim(), address };
}

/** The text as it stands in the settings, where it is exactly one address. */
export function oneAddress(json: unknown, at: string): string {
  const words = text(json, at);
  if (mailAddressIn(words) === undefined)
    throw new SettingsError(`${at}: one address, as in name@example or Name <name@example>.`);
  return words;
}
