import { CONTESTED_MAX } from '../contest/contest.rules.js';
import { EXTENSION_DECIDE } from '../extension/extension.rules.js';
import { INTERIM } from '../interim/interim.rules.js';
import type { ClockDescription } from '../procedure.js';
import { SHELVING_DECIDE, SHELVING_REVIEW } from '../shelving/shelving.rules.js';

/** The clocks that any case may have. */
export const SHARED_CLOCKS: Readonly<Record<string, ClockDescription>> = {
  [EXTENSION_DECIDE]: {
    label: { zh: '审批延期', en: 'Decide on the extension' },
    metBy: 'decideExtension',
  },
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
  [CONTESTED_MAX]: {
    label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
    metBy: 'designateInterimLead',
    whenPassed: 'decides',
  },
  [INTERIM]: { label: { zh: '临时处置', en: 'Interim handling' }, metBy: 'reportInterim' },
};
