import { reference } from '../../kernel/form.js';
import type { CaseState } from '../case.state.js';
import type { ExtensionRequest } from './extension.state.js';

export const requestId = reference({ zh: '延期申请', en: 'Request' }, 'inside');

export function openRequests(state: CaseState): readonly string[] {
  return state.extensionRequests.filter(({ status }) => status === 'open').map(({ id }) => id);
}

export function requestNamed({ extensionRequests }: CaseState, id = ''): ExtensionRequest | undefined {
  return extensionRequests.find((each) => each.id === id);
}

export function openRequest(state: CaseState, id?: string): ExtensionRequest | undefined {
  const request = requestNamed(state, id);
  return request?.status === 'open' ? request : undefined;
}
