import { propertiesOf } from '../../kernel/properties.js';
import { at } from '@tiaokuai/testing';
import { isRejection } from '../../kernel/rejection.js';
import { act, ALL, by, district, SIGNAL, story } from '../../../test/procedures/warning/warning.fixture.js';
import { frequencySignal } from './warning.series.js';

describe('Again and again', () => {
  const { limits } = district.inForce;
  const now = at('06-18 16:20');

  it('three like reports in one grid within seven days raise a signal, once', () => {
    const report = { scene: '堤脚渗漏', link: '堤防', problem: '渗漏', place: { gridCode: 'sp-1-01' } };
    const signal = (...reportedAt: readonly string[]) =>
      frequencySignal(report, reportedAt.map(at), now, limits);
    expect(signal('06-18 16:20', '06-15 09:00')).toBeUndefined();
    expect(signal('06-18 16:20', '06-15 09:00', '06-11 23:00')).toBeUndefined();
    const reaction = signal('06-18 16:20', '06-15 09:00', '06-12 00:30');
    if (reaction === undefined || isRejection(reaction) || reaction.does !== 'open')
      throw new Error('no signal');
    const opened = story(
      act('06-18 16:20', by.engine, 'raiseSignal', propertiesOf(reaction.command.payload)),
    );
    expect(opened.state).toMatchObject({ stage: 'detected', street: 'sp', issuer: 'zhzx' });
    expect(opened.state.parties.map(({ unit }) => unit)).toEqual(['zhzx']);
    expect(signal('06-18 16:20', '06-15 09:00', '06-13 00:30', '06-12 00:30')).toBeUndefined();
  });

  it('an issued warning counts by scene and item; so many of them propose a joint matter', () => {
    const issued = story(...ALL);
    const counts = issued.reactions.flatMap(([type, each]) =>
      each.does === 'count' ? [[type, each.command.payload.series, ...each.command.payload.subject]] : [],
    );
    expect(counts).toEqual([['WarningIssued', 'warning.recurrence', '江水上涨', 'JP-17']]);
    const cases = ['w-0', 'w-1', 'w-2', 'w-3', 'w-4'];
    const reached = { series: 'warning.recurrence', subject: ['江水上涨', 'JP-17'], count: 5, cases };
    const told = issued.and(act('06-18 19:00', by.engine, 'noteSeries', reached));
    expect(told.reactions.filter(([type]) => type === 'SeriesReached')).toEqual([
      [
        'SeriesReached',
        expect.objectContaining({
          kind: 'jointMatter',
          command: { name: 'propose', payload: { pattern: '江水上涨', cases } },
        }),
      ],
    ]);
  });

  it('nothing is counted without a row of the limits table', () => {
    expect(frequencySignal(SIGNAL, [], now, { version: 1, rows: [] })).toMatchObject({
      rejection: 'CLOCK.LIMIT_MISSING',
    });
  });
});
