import { calendarReminderEntry, isRejection, missingNotice } from '@tiaokuai/domain';
import type { Casework } from './casework.js';
import { keepRegister } from './keep-register.js';
import { uuidV5 } from './uuid-v5.js';
import { currentRules } from './load-case.js';

/** Reminds whoever publishes the calendar of a year whose notice is missing; to be called now and then, reminds once a day. */
export async function remindOfCalendar(casework: Casework): Promise<void> {
  const { now, inForce } = await currentRules(casework);
  const missing = missingNotice(inForce(now), now);
  if (missing === undefined) return;
  const outcome = await keepRegister(casework, calendarReminderEntry(missing, uuidV5));
  if (isRejection(outcome)) throw new Error(`the reminder of ${missing.year}: ${outcome.rejection}`);
}
