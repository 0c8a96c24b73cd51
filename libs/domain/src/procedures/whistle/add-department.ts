import { fields } from '../../kernel/form.js';
import { departmentFields } from './call-sheet.js';
import { GATE_REJECTS, newcomerRejection } from './check-departments.js';
import { CLOCKS_OF_CALL, openParticipation, ThreadOpened } from './participation.js';
import { followStage } from './stage-change.js';
import { command } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { BY_DEPUTY, byDeputy } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';

/** In `resultsIn` it takes the case back to handling: notification and scores are owed anew when the new unit is done too. */
export const addDepartment = command({
  name: 'addDepartment',
  label: { zh: '增加单位', en: 'Add a unit' },
  form: fields(departmentFields),
  stages: ['blown', 'handling', 'resultsIn'],
  permits: byDeputy,
  declares: {
    who: BY_DEPUTY,
    by: DEPUTIES,
    starts: CLOCKS_OF_CALL,
    cancels: ['whistle.notify', 'whistle.evaluate'],
    leadsTo: { resultsIn: ['handling'] },
    records: [ThreadOpened],
    rejects: [
      ...GATE_REJECTS,
      'WHISTLE.DEPARTMENT_REPEATED',
      'WHISTLE.LEVEL_FORBIDS_UNIT',
      'WHISTLE.NEEDS_BASIS',
      'WHISTLE.NEEDS_ONE_LEAD',
      'WHISTLE.STREET_ONLY_ASSISTS',
    ],
  },
  decide(decision, row) {
    const { state: before, inForce, at } = decision;
    const code = before.callerLeads ? 'WHISTLE.STREET_ONLY_ASSISTS' : 'WHISTLE.NEEDS_ONE_LEAD';
    if (row.role === 'lead') return decision.reject(reject(code, 'role'));
    const rejection = newcomerRejection(before, row, inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    openParticipation(decision, row, 'added');
    followStage(decision, before);
  },
});
