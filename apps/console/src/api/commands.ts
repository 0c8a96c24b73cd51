import { useQueryClient } from '@tanstack/react-query';
import type { CommandResult } from '@tiaokuai/contracts';
import { call } from './client.js';

let lastWrite: string | undefined;

/** `{after}` for lists: they wait until they show what this browser wrote last. */
export function afterLastWrite(): { after?: string } {
  return lastWrite === undefined ? {} : { after: lastWrite };
}

interface SendOptions {
  readonly commandId: string;
  readonly version?: number;
}

/** Sends a command to a case. */
export function sendCommand(
  to: { readonly caseId: string; readonly command: string },
  payload: unknown,
  options: SendOptions,
): Promise<CommandResult> {
  return post(`/cases/${to.caseId}/commands/${to.command}`, payload, options);
}

/** Begins a case. */
export function openCase(
  what: { readonly kind: string; readonly command: string },
  payload: unknown,
  options: SendOptions,
): Promise<CommandResult> {
  return post('/cases', { ...what, payload }, options);
}

async function post(path: string, body: unknown, options: SendOptions): Promise<CommandResult> {
  const result = await call<CommandResult>(path, { method: 'POST', body, ...options });
  lastWrite = `${result.caseId}:${result.version}`;
  return result;
}

/** Reads anew everything that a command may have changed; resolves once what is on the screen has been read. */
export function useRefetchCases(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = ['case', 'steps', 'inbox', 'cases'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
