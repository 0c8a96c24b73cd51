import { district } from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { copiesOf } from './ladder.js';

describe('A yellow or red order', () => {
  it('is copied to the district’s leaders in red alone, though they stand directly above a department', () => {
    const { directory } = district.inForce;
    const { zf } = directory.units;
    if (zf === undefined) throw new Error('no zf');
    const units = { ...directory.units, zf: { ...zf, parent: 'qld' } };
    const inForce = { ...district.inForce, directory: { ...directory, units } };
    expect(copiesOf('zf', 'yellow', inForce)).toEqual([]);
    expect(copiesOf('zf', 'red', inForce)).toEqual(['jw', 'qld']);
  });
});
