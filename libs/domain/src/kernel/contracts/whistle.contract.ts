import { opening } from '../contract.js';
import type { Urgency } from '../urgency.js';

export interface Department {
  readonly unit: string;
  readonly role: 'lead' | 'assist';
  readonly task: string;
  readonly itemCode?: string;
  readonly powerBasis?: string;
}

interface CallSheet {
  readonly title: string;
  readonly type: 'citizenDemand' | 'keyWork' | 'jointEnforcement' | 'emergencyResponse';
  readonly urgency: Urgency;
  readonly level: 'community' | 'street' | 'district';
  readonly direction: 'streetToDepartment' | 'departmentToStreet';
  readonly place: {
    readonly gridCode: string;
    readonly address: string;
    readonly lat?: number;
    readonly lon?: number;
  };
  readonly facts: string;
  readonly ask: string;
  readonly beyondPowerReason: string;
  readonly departments: readonly Department[];
  readonly matterId?: string;
  /** For whom the engine drafts. */
  readonly callingUnit?: string;
}

export const whistle = {
  draft: opening<CallSheet>('whistle', 'draft'),
};
