import { fields, reference } from '../../kernel/form.js';
import { addresseeRejection, isStreet } from './addressee.js';
import { command, event } from './suggestion.builders.js';
import { SENDER_DEPUTY, senderDeputy } from './suggestion.permits.js';
import { startAnew } from './suggestion.obligations.js';
import { addressedTo } from './suggestion.state.js';

const SuggestionReaddressed = event<{ readonly to: string; readonly toStreet: boolean }>({
  type: 'SuggestionReaddressed',
  label: { zh: '改发工作建议', en: 'It was readdressed' },
  schemaVersion: 1,
  fold: ({ parties }, { payload: { to, toStreet } }) => ({
    ...{ stage: 'sent', received: 'no', readdressed: true, toStreet },
    ...addressedTo(parties, to),
  }),
});

/** To whoever is right, or once more to the first addressee, if the sender insists; from then on it is not passed on. */
export const readdress = command({
  name: 'readdress',
  label: { zh: '改发', en: 'Readdress' },
  form: fields({ to: reference({ zh: '建议对象', en: 'To' }, 'unit') }),
  stages: ['misdirected'],
  permits: senderDeputy,
  declares: {
    ...SENDER_DEPUTY,
    starts: ['suggestion.receive', 'suggestion.reply'],
    leadsTo: { misdirected: ['sent'] },
    records: [SuggestionReaddressed],
    rejects: ['CASE.FIELD_INVALID', 'CASE.LIAISON_VACANT'],
  },
  decide(decision, { to }) {
    const { sender, itemCodes } = decision.state;
    const rejection = addresseeRejection(decision, to, sender, itemCodes);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(SuggestionReaddressed, { to, toStreet: isStreet(decision, to) });
    startAnew(decision);
  },
});
