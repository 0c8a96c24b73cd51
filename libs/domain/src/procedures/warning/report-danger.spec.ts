import { sentBy } from '../../../test/procedures/handover.fixture.js';
import { propertiesOf } from '../../kernel/properties.js';
import { given } from '@tiaokuai/testing';
import { whistle } from '../whistle/whistle.procedure.js';
import {
  act,
  ALL,
  by,
  cleared,
  DANGER,
  danger,
  district,
  IN,
  outAt,
  outcomeFor,
  raised,
  reviewed,
  story,
  told,
} from '../../../test/procedures/warning/warning.fixture.js';

describe('Reporting that the danger has begun', () => {
  const begun = story(...ALL, danger);

  it('drafts an emergency call of the street there, to the departments that the warning knows', () => {
    expect(sentBy(begun)).toMatchObject([{ does: 'open', kind: 'whistle', key: 'whistle' }]);
    expect(told(begun).at(-1)).toBe('danger sp streetDispatcher,streetHead');
    const [reaction] = sentBy(begun);
    const drafted = reaction?.does === 'open' ? propertiesOf(reaction.command.payload) : {};
    const call = given(whistle, district, act('06-18 22:40', by.engine, 'draft', drafted));
    expect(call.state).toMatchObject({
      stage: 'drafted',
      urgency: 'emergency',
      matterId: 'the-case',
      calling: { unit: 'sp', office: 'sp', kind: 'street' },
      departments: [
        { unit: 'sl', role: 'lead', task: '封堵渗漏', itemCode: 'JP-17' },
        { unit: 'yj', role: 'assist', task: '调度抢险队伍', powerBasis: '防汛条例第27条' },
      ],
    });
    const blown = call.and(act('06-18 22:44', by.town, 'blowNow'));
    expect(blown.state.participations.map(({ unit }) => unit)).toEqual(['sl', 'yj']);
  });

  it('is done once, and the warning goes on until it is cleared', () => {
    begun.when({ ...danger, at: '06-18 22:50', by: by.street }).then('CASE.STAGE_FORBIDS');
    const over = story(...IN, danger, cleared, reviewed);
    expect(sentBy(over)).toHaveLength(1);
    expect(over.state).toMatchObject({ over: true, outcome: 'escalatedToWhistle' });
  });

  it('is about red and orange warnings, in a grid that the directory knows', () => {
    story(...outAt('yellow'))
      .when(danger)
      .then('CASE.STAGE_FORBIDS');
    const nowhere = { ...DANGER, place: { gridCode: 'nowhere', address: '堤上' } };
    story(...ALL)
      .when({ ...danger, with: nowhere })
      .then('CASE.FIELD_INVALID');
  });

  it('where no department is known, the street is told to blow for itself', () => {
    const alone = story(
      act('06-18 16:20', by.street, 'raiseSignal', {
        ...{ scene: '险情', link: '堤防', problem: '渗漏', place: { address: '堤上' }, source: '巡查' },
      }),
      act('06-18 16:30', by.dispatcher, 'assess', {
        ...{ level: 'orange', cause: '雨', recipients: ['wj'], basis: '防汛条例', prevention: '巡堤' },
      }),
      act('06-18 16:40', by.centreDeputy, 'issueWarning', {
        measuresAsked: [{ unit: 'wj', text: '转移居民', itemCode: 'JP-17' }],
        validUntil: '2026-06-26T17:30:00.000+08:00',
      }),
      act('06-18 17:00', by.street, 'reportDanger', {
        ...DANGER,
        place: { gridCode: 'wj-1-01', address: '江滨' },
      }),
    );
    expect(sentBy(alone)).toEqual([]);
    expect(told(alone).at(-1)).toBe('danger wj streetDispatcher,streetHead');
  });

  it('is done by recipients and issuer, not by whoever only raised the signal', () => {
    const byZf = { ...raised, by: district.actor('zf', 'deptOfficer') };
    expect([
      outcomeFor('sp', 'streetDispatcher', danger, ...ALL),
      outcomeFor('sl', 'deptOfficer', danger, ...ALL),
      outcomeFor('zf', 'deptOfficer', danger, ...ALL),
      outcomeFor('zf', 'deptOfficer', danger, byZf, ...ALL.slice(1)),
    ]).toEqual(['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']);
  });
});
