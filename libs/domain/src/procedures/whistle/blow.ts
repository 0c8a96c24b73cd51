import { nothing } from '../../kernel/form.js';
import { callUnits, WhistleBlown } from './call-units.js';
import { CLOCKS_OF_CALL, ThreadOpened } from './participation.js';
import { command } from './whistle.builders.js';
import { BLOWERS } from './whistle.caller.js';
import { meet } from './whistle.obligations.js';
import { BY_DISPATCHER, byDispatcher } from './whistle.permits.js';

export const blow = command({
  name: 'blow',
  label: { zh: '吹哨', en: 'Blow the whistle' },
  form: nothing,
  stages: ['approved'],
  permits: byDispatcher,
  declares: {
    who: BY_DISPATCHER,
    by: BLOWERS,
    meets: ['whistle.blow'],
    starts: CLOCKS_OF_CALL,
    leadsTo: { approved: ['blown'] },
    records: [WhistleBlown, ThreadOpened],
    rejects: [
      'CASE.LIAISON_VACANT',
      'LIST.ITEM_NOT_IN_FORCE',
      'WHISTLE.APPOINTMENT_TOO_FAR',
      'WHISTLE.APPOINTMENT_TOO_SOON',
    ],
  },
  decide(decision) {
    callUnits(decision, false);
    meet(decision, 'whistle.blow');
  },
});
