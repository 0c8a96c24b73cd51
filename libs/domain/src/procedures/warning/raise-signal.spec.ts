import { at, given, type Act } from '@tiaokuai/testing';
import { ITEMS, whistleDistrict } from '../../../test/procedures/whistle/whistle.fixture.js';
import { warning } from './warning.procedure.js';
import {
  act,
  by,
  outcomeFor,
  raised,
  SIGNAL,
  story,
} from '../../../test/procedures/warning/warning.fixture.js';

const dispatched = (...itemCodes: readonly string[]) =>
  story(act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, itemCodes })).state;

describe('Raising a signal', () => {
  it('goes to the lead of its item, within the time of the suspected level', () => {
    story()
      .when(raised)
      .then([
        ['SignalRaised', { issuer: 'sl', itemCodes: ['JP-17'] }],
        ['ObligationStarted', { key: 'warning.assess', ownerUnit: 'sl', dueAt: at('06-18 18:20') }],
      ]);
    const due = (more: object): string | undefined =>
      story({ ...raised, with: { ...SIGNAL, ...more } }).state.obligations['assess:case:1']?.dueAt;
    expect(['red', 'orange', 'yellow', 'blue'].map((suspectedLevel) => due({ suspectedLevel }))).toEqual([
      at('06-18 16:50'),
      at('06-18 18:20'),
      at('06-22 17:30'),
      at('06-22 17:30'),
    ]);
    expect(due({ suspectedLevel: undefined })).toBe(at('06-22 17:30'));
  });

  it('goes to the centre’s dispatcher where no lead is known', () => {
    const unlisted = act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, itemCodes: undefined });
    const { state, reactions } = story(unlisted);
    expect(state).toMatchObject({ issuer: 'zhzx', street: 'wj' });
    expect(state.parties).toEqual([
      { unit: 'zhzx', role: 'lead', live: true },
      { unit: 'wj', role: 'other', live: true },
    ]);
    expect(reactions.at(-1)?.[1]).toMatchObject({ unit: 'zhzx', posts: ['dispatcher'] });
    expect(dispatched('JP-01').issuer).toBe('zf');
  });

  it('without an item goes to the department that raised it', () => {
    expect(story({ ...raised, with: { ...SIGNAL, itemCodes: undefined } }).state.issuer).toBe('sl');
  });

  describe('of an item that several lead, each in a scene of its own,', () => {
    const [item] = ITEMS.filter(({ code }) => code === 'JP-17');
    const leads = [
      { unit: 'sl', scene: '堤防' },
      { unit: 'yj', scene: '山洪' },
    ];
    const several = whistleDistrict({ items: item === undefined ? [] : [{ ...item, leads }] });
    const signal = (more: object): Act =>
      act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, ...more });
    const issuerOf = (sent: Act) => given(warning, several, sent).state.issuer;

    it('goes to the lead of the scene that its words name', () => {
      expect(issuerOf(signal({ scene: '北山 山洪' }))).toBe('yj');
      expect(issuerOf(signal({ scene: '江水上涨，堤 防渗漏' }))).toBe('sl');
    });

    it('is rejected where they name none or several, with the scenes', () => {
      const unclear = given(warning, several).when(signal({}));
      unclear.then('LIST.LEAD_AMBIGUOUS');
      expect(unclear.rejection?.details).toEqual({ itemCode: 'JP-17', scenes: ['堤防', '山洪'] });
      given(warning, several)
        .when(signal({ scene: '山洪冲击堤防' }))
        .then('LIST.LEAD_AMBIGUOUS');
    });

    it('is the dispatcher’s where the engine raises it, or the danger is red', () => {
      expect(issuerOf({ ...signal({}), by: by.engine })).toBe('zhzx');
      expect(issuerOf(signal({ suspectedLevel: 'red' }))).toBe('zhzx');
    });
  });

  it.each([
    ['WARNING.PLACE_NEEDED', { place: {} }],
    ['CASE.FIELD_INVALID', { place: { gridCode: 'nowhere' } }],
    ['LIST.ITEM_UNKNOWN', { itemCodes: ['JP-99'] }],
    ['LIST.ITEM_NOT_IN_FORCE', { itemCodes: ['JP-20'] }],
  ])('is rejected with %s', (code, wrong) => {
    story()
      .when({ ...raised, with: { ...SIGNAL, ...wrong } })
      .then(code);
  });

  it('lies on the ground of its grid', () => {
    const there = { ...raised, with: { ...SIGNAL, place: { gridCode: 'sp-1-01' } } };
    expect(story(there).state.street).toBe('sp');
  });

  it('is done by departments, streets, communities, the hotline and the engine', () => {
    expect([
      outcomeFor('sl', 'deptOfficer', raised),
      outcomeFor('wj', 'streetOfficer', raised),
      outcomeFor('wj-1', 'gridWorker', raised),
      outcomeFor('zhzx', 'intakeClerk', raised),
      outcomeFor('zhzx', 'dispatcher', raised),
      outcomeFor('wj-zf', 'bodyOfficer', raised),
      outcomeFor('dc', 'supervisor', raised),
    ]).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted'],
      ...['ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
    ]);
    expect(story({ ...raised, by: by.engine }).state.stage).toBe('detected');
  });
});
