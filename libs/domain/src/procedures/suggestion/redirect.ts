import { cancelObligations, openObligation } from '../../case/obligation/obligation.end.js';
import { fields, reference, text } from '../../kernel/form.js';
import { reject } from './suggestion.rejections.js';
import { unitRejection } from '../../reference/directory/reachable.js';
import { tellSender } from './suggestion.notifications.js';
import { ADDRESSEE_DEPUTY, addresseeDeputy } from './suggestion.permits.js';
import { command, event } from './suggestion.builders.js';

const SuggestionMisdirected = event<{ readonly rightUnit: string; readonly reason: string }>({
  type: 'SuggestionMisdirected',
  label: { zh: '说明不属本单位', en: 'It was misdirected' },
  schemaVersion: 1,
  fold: (_state, { payload: { rightUnit } }) => ({ stage: 'misdirected', rightUnit }),
  reactions: ({ after, inForce }) => tellSender(after, inForce),
});

export const redirect = command({
  name: 'redirect',
  label: { zh: '说明不属本单位', en: 'Say that it is misdirected' },
  form: fields({
    rightUnit: reference({ zh: '应当办理的单位', en: 'Right unit' }, 'unit'),
    reason: text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
  }),
  stages: ['sent', 'received'],
  permits: addresseeDeputy,
  declares: {
    ...ADDRESSEE_DEPUTY,
    cancels: 'everything',
    leadsTo: { sent: ['misdirected'], received: ['misdirected'] },
    records: [SuggestionMisdirected],
    rejects: ['SUGGEST.REDIRECT_LATE', 'SUGGEST.REDIRECT_TWICE', 'CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const { state, inForce } = decision;
    const window = openObligation(state, { key: 'suggestion.redirect' });
    if (window?.status === 'elapsed') return decision.reject(reject('SUGGEST.REDIRECT_LATE'));
    if (state.readdressed) return decision.reject(reject('SUGGEST.REDIRECT_TWICE'));
    const { rightUnit } = payload;
    const wrong = rightUnit === state.addressee ? reject('CASE.FIELD_INVALID', 'rightUnit') : undefined;
    const rejection = wrong ?? unitRejection(rightUnit, inForce, 'rightUnit');
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(SuggestionMisdirected, payload);
    cancelObligations(decision, 'misdirected');
  },
});
