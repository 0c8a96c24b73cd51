import { consultation } from './contracts/consultation.contract.js';
import { dispute } from './contracts/dispute.contract.js';
import { panel } from './contracts/panel.contract.js';
import { resultNotification } from './contracts/result-notification.contract.js';
import { supervisionOrder } from './contracts/supervision-order.contract.js';
import { warning } from './contracts/warning.contract.js';
import { whistle } from './contracts/whistle.contract.js';
import { advance, advancing, answers, open, opening } from './contract.js';
import { choice, fields, flag, group, listOf, optional, text } from './form.js';
import { procedureOf } from '../registry.js';

interface Errand {
  readonly what: string;
  readonly urgency: 'ordinary' | 'urgent';
  readonly stops?: readonly { readonly street: string }[];
}
const begin = opening<Errand>('errand', 'begin');

const label = { zh: '事', en: 'Thing' };
const what = text(label);
const urgency = choice(label, { ordinary: label, urgent: label, emergency: label });
const stops = optional(listOf(label, group(label, { street: text(label) }), { min: 1, max: 2 }));

it('a reaction by a contract says what the engine has to send', () => {
  const errand = { what: '送达', urgency: 'urgent' } as const;
  expect(open(begin, errand, { key: 'errand', about: label })).toEqual({
    ...{ key: 'errand', does: 'open', kind: 'errand', about: label },
    command: { name: 'begin', payload: errand },
  });
  const stop = advancing<{ readonly reason: string }>('stop');
  expect(
    advance(stop, { reason: '已办' }, { key: 'stop', caseId: 'the-errand', about: label }),
  ).toMatchObject({
    ...{ key: 'stop', does: 'advance', caseId: 'the-errand' },
    command: { name: 'stop', payload: { reason: '已办' } },
  });
});

describe('what does not compile', () => {
  const words = { key: 'errand', about: label };

  it('is a payload of another shape than the contract has', () => {
    // @ts-expect-error -- without `urgency`
    const sent = open(begin, { what: '送达' }, words);
    // @ts-expect-error -- a code that the contract does not have
    open(begin, { what: '送达', urgency: 'emergency' }, words);
    // @ts-expect-error -- a field that the contract does not have
    open(begin, { what: '送达', urgency: 'urgent', who: '某人' }, words);
    expect(sent.key).toBe('errand');
  });

  it('is a form that would turn away what the contract lets others send', () => {
    const { name } = answers(begin, fields({ what, urgency, stops, more: optional(flag(label)) }));
    // @ts-expect-error -- it asks for another type
    answers(begin, fields({ what: flag(label), urgency, stops }));
    // @ts-expect-error -- it knows fewer codes
    answers(begin, fields({ what, urgency: choice(label, { ordinary: label }), stops }));
    // @ts-expect-error -- it requires what is not always sent
    answers(begin, fields({ what, urgency, stops, more: flag(label) }));
    // @ts-expect-error -- it has no field for the stops
    answers(begin, fields({ what, urgency }));
    const others = optional(listOf(label, group(label, { lane: optional(text(label)) }), { min: 1, max: 2 }));
    // @ts-expect-error -- nor for their street
    answers(begin, fields({ what, urgency, stops: others }));
    expect(name).toBe('begin');
  });
});

it.each([
  ...[consultation.propose, dispute.openNegotiation, panel.docket, resultNotification.draft],
  ...[supervisionOrder.issue, warning.raiseSignal, whistle.draft],
])('$kind is opened by $name', ({ kind, name }) => {
  const command = procedureOf(kind)?.commands.find((each) => each.name === name);
  expect(command).toMatchObject({ opens: true });
});
