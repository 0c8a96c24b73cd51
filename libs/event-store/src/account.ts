/** The processes that log in to the database. Each has an account of its own, which may do what it needs and nothing else. */
export const PROCESSES = ['api', 'worker', 'projector'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** By what a process logs in. */
export interface Account {
  readonly name: string;
  readonly password: string;
}

export type Accounts = Readonly<Record<ProcessName, Account>>;

/** The account that an address names (`postgres://name:password@host:port/database`). Throws where it names none. */
export function accountIn(url: string): Account {
  const { username, password } = new URL(url);
  if (username === '' || password === '') throw new Error('the address names no account with a password');
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** The same address, with another account. */
export function withAccount(url: string, { name, password }: Account): string {
  const address = new URL(url);
  address.username = encodeURIComponent(name);
  address.password = encodeURIComponent(password);
  return address.href;
}
