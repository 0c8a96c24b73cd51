import { useQueryClient } from '@tanstack/react-query';
import type { CommandResult } from '@tiaokuai/contracts';
import { call } from './client.js';

let written: string | undefined;

/** `{after}` for lists: they wait until they show what this browser wrote last. */
export function afterWritten(): { after?: string } {
  return written === undefined ? {} : { after: written };
}

interface Sending {
  readonly commandId: string;
  readonly version?: number;
}

/** Sends a command to a case. */
export function giveCommand(
  to: { readonly caseId: string; readonly command: string },
  payload: unknown,
  sending: Sending,
): Promise<CommandResult> {
  return sent(`/cases/${to.caseId}/commands/${to.command}`, payload, sending);
}

/** Begins a case. */
export function openCase(
  what: { readonly kind: string; readonly command: string },
  payload: unknown,
  sending: Sending,
): Promise<CommandResult> {
  return sent('/cases', { ...what, payload }, sending);
}

async function sent(path: string, body: unknown, sending: Sending): Promise<CommandResult> {
  const result = await call<CommandResult>(path, { method: 'POST', body, ...sending });
  written = `${result.caseId}:${result.version}`;
  return result;
}

/** Reads anew everything that a command may have changed; resolves once what is on the screen has been read. */
export function useReadAnew(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = ['case', 'steps', 'inbox', 'cases'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
