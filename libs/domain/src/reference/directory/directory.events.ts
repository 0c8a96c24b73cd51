import type { EventDescription } from '../../kernel/event-definition.js';
import type { Instant } from '../../kernel/instant.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Delegation, Holding, Person, Unit } from './directory.js';
import type { PostCode } from '../../kernel/post.js';

export type DirectoryEvent =
  | CaseEvent<'UnitRegistered', Omit<Unit, 'closedAt'>>
  | CaseEvent<'UnitRenamed', { readonly unit: string; readonly name: string; readonly shortName: string }>
  | CaseEvent<'UnitClosed', { readonly unit: string }>
  | CaseEvent<'PersonRegistered', Person>
  | CaseEvent<'PersonAppointed', Holding>
  | CaseEvent<
      'PersonRelieved',
      { readonly person: string; readonly unit: string; readonly post: PostCode; readonly to: Instant }
    >
  | CaseEvent<'PowerDelegated', Delegation>
  | CaseEvent<'DelegationRevoked', { readonly id: string; readonly validTo: Instant }>;

export const DIRECTORY_EVENTS: Readonly<Record<DirectoryEvent['type'], EventDescription>> = {
  UnitRegistered: { label: { zh: '单位已登记', en: 'Unit registered' }, schemaVersion: 1 },
  UnitRenamed: { label: { zh: '单位已更名', en: 'Unit renamed' }, schemaVersion: 1 },
  UnitClosed: { label: { zh: '单位已撤销', en: 'Unit closed' }, schemaVersion: 1 },
  PersonRegistered: { label: { zh: '人员已登记', en: 'Person registered' }, schemaVersion: 1 },
  PersonAppointed: { label: { zh: '已任岗', en: 'Person appointed' }, schemaVersion: 1 },
  PersonRelieved: { label: { zh: '已免岗', en: 'Person relieved' }, schemaVersion: 1 },
  PowerDelegated: { label: { zh: '已授权代行', en: 'Power delegated' }, schemaVersion: 1 },
  DelegationRevoked: { label: { zh: '授权已撤回', en: 'Delegation revoked' }, schemaVersion: 1 },
};
