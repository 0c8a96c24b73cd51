import { nothing } from '../../kernel/form.js';
import { callUnits, WhistleBlown } from './call-units.js';
import { ThreadOpened } from './participation.js';
import { command } from './whistle.builders.js';
import { BLOWERS } from './whistle.caller.js';
import { start } from './whistle.obligations.js';
import { BY_DISPATCHER, byDispatcher } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';

/** An emergency does not wait for approval; the head confirms it afterwards. */
export const blowNow = command({
  name: 'blowNow',
  label: { zh: '应急吹哨', en: 'Blow at once' },
  form: nothing,
  stages: ['drafted'],
  permits: (state, context) =>
    byDispatcher(state, context) ??
    (state.urgency === 'emergency' ? undefined : reject('WHISTLE.APPROVAL_FIRST')),
  declares: {
    who: BY_DISPATCHER,
    by: BLOWERS,
    starts: [
      'whistle.acknowledge',
      'whistle.arrive',
      'whistle.result',
      'whistle.preliminary',
      'whistle.confirmAfter',
    ],
    leadsTo: { drafted: ['blown'] },
    records: [WhistleBlown, ThreadOpened],
    rejects: ['WHISTLE.APPROVAL_FIRST'],
  },
  decide(decision) {
    callUnits(decision, true);
    start(decision, 'whistle.confirmAfter');
  },
});
