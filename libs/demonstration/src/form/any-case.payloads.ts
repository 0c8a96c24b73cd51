import { dateOf, type CaseState } from '@tiaokuai/domain';
import { officeDaysFrom } from '../habit/office-days.js';
import { evidence } from './content.js';
import type { FormContext } from './form-context.js';
import { deputyOf, nameOf } from './names.js';
import { namingOf } from './naming.js';
import type { Payload, PayloadTable } from './payload-table.js';

/** Commands that every procedure shares, and that say the same in all of them. */
export const ANY_CASE_PAYLOADS: PayloadTable<CaseState> = {
  designateInterimLead: (context) => ({ unit: namingOf(context).lead }),
  requestExtension: extensionOf,
  extensionOpinion: ({ random }) => ({ stance: random.of('stance').happens(0.7) ? 'agree' : 'object' }),
  decideExtension: ({ random }) => ({ granted: random.of('granted').happens(0.75) }),
  requestShelving: shelvingOf,
  requestThreadShelving: shelvingOf,
};

function shelvingOf(context: FormContext): Payload {
  return { evidence: evidence('情况说明'), reviewDate: dateOf(officeDaysFrom(context, 10)) };
}

const LENGTH_WHERE_UNKNOWN = 3;

/** A third of what was given at first, at least one; the other party is asked where the row says so. */
function extensionOf(context: FormContext): Payload {
  const owed = Object.values(context.state.obligations).find(({ id }) => id === context.target?.value);
  const { clock, extensionGrade, extensions = [] } = owed ?? {};
  const original = clock === undefined ? LENGTH_WHERE_UNKNOWN : lengthOf(clock);
  const isByParty = extensionGrade === 'party';
  const grade = isByParty ? 'party' : extensions.length > 0 ? 'signed' : 'shift';
  const form = {
    text: '需等待第三方检测结果，请予延长。',
    signedBy: nameOf(deputyOf(context) ?? '', context),
    cases: 1,
  };
  return { length: Math.max(1, Math.floor(original / 3)), grade, ...(grade === 'signed' ? { form } : {}) };
}

function lengthOf(clock: CaseState['obligations'][string]['clock']): number {
  if ('minutes' in clock) return clock.minutes;
  return 'days' in clock ? clock.days : LENGTH_WHERE_UNKNOWN;
}
