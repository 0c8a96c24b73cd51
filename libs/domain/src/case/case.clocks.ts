import { CONTESTED_MAX } from './contest/contest.rules.js';
import { EXTENSION_DECIDE } from './extension/extension.rules.js';
import { INTERIM } from './interim/interim.rules.js';
import type { ClockDescription } from '../kernel/procedure.js';
import { SHELVING_DECIDE, SHELVING_REVIEW } from './shelving/shelving.rules.js';

type Clocks = Readonly<Record<string, ClockDescription>>;

const SHELVING_CLOCKS: Clocks = {
  [SHELVING_DECIDE]: {
    label: { zh: '审批挂账', en: 'Decide on shelving' },
    metBy: 'approveShelving',
    whenPassed: 'decides',
  },
  [SHELVING_REVIEW]: {
    label: { zh: '挂账复核', en: 'Review the shelving' },
    metBy: 'resume',
    whenPassed: 'window',
  },
};

const ANY_CASE_CLOCKS: Clocks = {
  [EXTENSION_DECIDE]: {
    label: { zh: '审批延期', en: 'Decide on the extension' },
    metBy: 'decideExtension',
  },
  [CONTESTED_MAX]: {
    label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
    metBy: 'designateInterimLead',
    whenPassed: 'decides',
  },
  [INTERIM]: { label: { zh: '临时处置', en: 'Interim handling' }, metBy: 'reportInterim' },
};

/** The clocks of every procedure, those of shelving where it can be shelved. */
export function sharedClocks(options: { readonly shelvable: readonly string[] }): Clocks {
  return options.shelvable.length === 0 ? ANY_CASE_CLOCKS : { ...ANY_CASE_CLOCKS, ...SHELVING_CLOCKS };
}
