import { notify, type Notify } from '../../case/notify-unit.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { GateRegister } from './gate-register.state.js';

export function tellSupervisionOffice({ sender }: GateRegister, { directory }: InForce): readonly Notify[] {
  const office = theOnly(directory, 'supervisionOffice')?.id;
  const name = directory.units[sender]?.shortName ?? sender;
  const about = {
    zh: `${name}多次派单被准入拦截`,
    en: `Dispatches of ${name} were blocked at the gate again and again`,
  };
  return office === undefined ? [] : [notify('blocked', office, ['supervisor'], about)];
}
