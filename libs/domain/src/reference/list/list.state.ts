import type { CaseEvent } from '../../kernel/event.js';
import type { Instant } from '../../kernel/instant.js';
import type { Versions } from '../version.js';
import type { ListItem, ResponsibilityList } from './list.js';

/** The whole list, whether all of it was said or only what changes. */
export type ListEvent = CaseEvent<
  'ListPublished',
  {
    readonly items: readonly ListItem[];
    readonly inForceFrom: Instant;
    /** Why it was changed; absent where the whole list was published. */
    readonly basis?: string;
  }
>;
export type ListState = Versions<ResponsibilityList>;
