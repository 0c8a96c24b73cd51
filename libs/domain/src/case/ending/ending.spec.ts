import { at, type Act, type Story } from '@tiaokuai/testing';
import { act, DISTRICT } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, PAIR_AT, refuses } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { open } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import type { OpenReaction, Reaction } from '../../kernel/reaction.js';
import { whistle } from '../../procedures/whistle/whistle.procedure.js';
import type { WhistleState } from '../../procedures/whistle/whistle.state.js';
import { procedures } from '../../registry.js';
import { CHILDREN, endingOf, FATE_OF_CHILDREN, isChildKind } from './ending.table.js';

const linked = (time: string, caseId: string, kind: string, about?: string): Act =>
  act(time, 'engine', 'linkCase', { caseId, kind, ...(about === undefined ? {} : { about }) });
const cancelled = (time: string, falseCall = false): Act =>
  act(time, 'wj.streetHead', 'cancel', { reason: '重复', falseCall });
const sent = ({ reactions }: Story<WhistleState>) =>
  reactions.flatMap(([, each]) =>
    each.does === 'advance' && ['followEnding', 'followObligation'].includes(each.command.name)
      ? [`${each.command.name} ${each.caseId}`]
      : [],
  );
const kept = ({ reactions }: Story<WhistleState>) =>
  reactions.flatMap(([, each]) =>
    each.does === 'notify' && each.key.startsWith('kept') ? [`${each.unit} ${each.about.zh}`] : [],
  );

describe('A case that ends', () => {
  const late = PAIR_AT.called()
    .and(refuses('09-17 10:30', 'sj'))
    .and(
      act('09-17 11:00', 'wj.streetDeputy', 'contestRefusal', { unit: 'sj', reason: '主责', basis: '清单' }),
      linked('09-17 11:01', 'the-dispute', 'dispute', 'sj'),
      linked('09-17 11:02', 'the-meeting', 'consultation'),
    )
    .until('09-21 09:00')
    .and(linked('09-21 09:00', 'late-order', 'supervisionOrder', 'arrive:zf:1'))
    .and(linked('09-21 09:00', 'early-order', 'supervisionOrder', 'result:zf:1'));

  it('ends the orders and disputes that began because of it, each once, and says what goes on', () => {
    expect(late.state.obligations['arrive:zf:1']?.status).toBe('elapsed');
    const over = late.and(cancelled('09-21 10:00'));
    expect(sent(over)).toEqual([
      ...['followObligation early-order', 'followEnding the-dispute', 'followEnding late-order'],
    ]);
    expect(kept(over)).toContain('zf 案件已终结，其会商继续办理');
  });

  it('ends those too that only say afterwards that they began because of it', () => {
    const over = late.and(cancelled('09-21 10:00'), linked('09-21 10:01', 'slow-dispute', 'dispute', 'sj'));
    expect(sent(over).at(-1)).toBe('followEnding slow-dispute');
  });

  it('by being closed leaves everything to go on', () => {
    const state = { ...ALONE_AT.evaluated().state, links: late.state.links };
    const [before, after] = [state, { ...state, over: true, outcome: 'resolved' }];
    const event = { ...ALONE_AT.evaluated().events.at(-1), type: 'WhistleConfirmed', payload: {} };
    const all = whistle.reactions(before, event as never, after, DISTRICT.inForce);
    expect(all.filter(({ key }: Reaction) => /^(ending|kept):/.test(key))).toEqual([]);
  });

  it('takes the ground from what it was about to open, as its kind says', () => {
    const before = PAIR_AT.called().state;
    const { events, state: after } = PAIR_AT.called().when(cancelled('09-17 10:30'));
    const [ending] = events.slice(-1);
    const opening = (kind: string): OpenReaction =>
      ({
        ...open(dispute.openNegotiation, {} as never, { key: 'x', about: { zh: '', en: '' } }),
        kind,
      }) as never;
    const isAnnulled = (kind: string) =>
      whistle.annuls(before, { ...ending, recordedAt: at('09-17 10:30') } as never, after, opening(kind));
    expect(Object.keys(CHILDREN).filter(isAnnulled)).toEqual([
      ...['supervisionOrder', 'dispute', 'panel', 'consultation'],
    ]);
    expect(isAnnulled('gateRegister')).toBe(false);
  });

  it('takes no ground by what is done late', () => {
    const story = ALONE_AT.called().until('09-21 09:00');
    const before = story.state;
    const arrived = story.when(act('09-21 09:30', 'zf.deptOfficer', 'comment', { text: '路上' }));
    const [event] = arrived.events;
    const order = { kind: 'supervisionOrder', key: 'order:arrive:zf:1' } as never;
    expect(
      whistle.annuls(before, { ...event, recordedAt: at('09-21 09:30') } as never, arrived.state, order),
    ).toBe(false);
  });

  it('ends in one of five ways, by its outcome', () => {
    const annulling = procedures.flatMap(({ kind, outcomes }) =>
      Object.keys(outcomes).flatMap((each) => (endingOf(each) === 'closed' ? [] : [`${kind} ${each}`])),
    );
    expect(annulling.sort()).toEqual([
      'collaboration withdrawn',
      'consultation withdrawn',
      'dispute withdrawn',
      'panel withdrawn',
      'resultNotification discarded',
      'suggestion withdrawn',
      'supervisionOrder cancelled',
      'warning falseAlarm',
      'whistle cancelled',
      'whistle falseCall',
      'whistle withdrawn',
    ]);
    expect(Object.values(FATE_OF_CHILDREN.closed)).not.toContain('ended');
  });

  it('has a fate for cases of every kind, but for the register of liaisons, which nothing ends', () => {
    const kinds = procedures.map(({ kind }) => kind);
    expect(kinds.filter((each) => !isChildKind(each)).sort()).toEqual(['liaison']);
  });
});
