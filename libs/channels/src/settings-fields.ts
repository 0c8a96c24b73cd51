/** Thrown at boot; names the place in the file and never what stands there. */
export class SettingsError extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

/** An object of the settings; with `known`, one that has no other field. `at` is its place, empty for the whole file. */
export function object(json: unknown, at: string, known?: readonly string[]): Fields {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new SettingsError(`${at === '' ? 'the file' : at}: an object.`);
  const unknown = known && Object.keys(json).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new SettingsError(`${at === '' ? '' : `${at}.`}${unknown}: not known.`);
  return json as Fields;
}

export function text(json: unknown, at: string): string {
  if (typeof json !== 'string' || json.trim() === '') throw new SettingsError(`${at}: a text.`);
  // Line ends would begin another header or another command where the text is sent.
  if (/\p{Cc}/u.test(json)) throw new SettingsError(`${at}: a text without control characters.`);
  return json;
}

/** An object whose values are all read the same way. */
export function valuesOf<T>(
  json: unknown,
  at: string,
  read: (value: unknown, at: string) => T,
): Readonly<Record<string, T>> {
  const values = Object.entries(object(json, at)).map(([key, value]): [string, T] => [
    key,
    read(value, `${at}.${key}`),
  ]);
  return Object.fromEntries(values);
}
