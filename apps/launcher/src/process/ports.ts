import { createServer } from 'node:net';

/** A port that something of ours wants to listen on, and the variable that moves it. */
export interface WantedPort {
  what: string;
  port: number;
  variable: string;
}

/** True when nobody listens on this port of the loopback address. */
function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Throws one sentence for all taken ports, each with the variable to change. */
export async function requireFreePorts(wanted: readonly WantedPort[], host = '127.0.0.1'): Promise<void> {
  const taken: WantedPort[] = [];
  for (const one of wanted) if (!(await isFree(one.port, host))) taken.push(one);
  if (taken.length === 0) return;
  const lines = taken.map(
    ({ what, port, variable }) => `  - port ${port} (${what}): set ${variable} to a free port`,
  );
  throw new Error(
    `Another program listens where we would:\n${lines.join('\n')}\nOr stop that program and start again.`,
  );
}
