import { notify, type Notify } from '../../case/notify-unit.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { CalendarReminder } from './calendar-reminder.state.js';

export function tellRulesAdministrator(
  { year }: CalendarReminder,
  { directory }: InForce,
): readonly Notify[] {
  const unit = theOnly(directory, 'system')?.id;
  const about = {
    zh: `请发布${year}年放假安排：未发布前，时限按周一至周五推算`,
    en: `Publish the holiday notice of ${year}: until then limits are counted by Monday to Friday`,
  };
  return unit === undefined ? [] : [notify('calendarMissing', unit, ['rulesAdministrator'], about)];
}
