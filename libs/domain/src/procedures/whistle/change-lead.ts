import { leadsCentre } from '../../case/permissions.js';
import { fields, reference } from '../../kernel/form.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { changeLeadTo, LeadChanged } from './lead.js';
import { command } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { only } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { reason } from './whistle.shared-fields.js';
import { liveParticipation, liveParticipations } from './whistle.state.js';

/**
 * Before any result the caller's deputy changes the lead, afterwards the centre's; never against a determination, nor where
 * a department calls streets and leads itself.
 */
export const changeLead = command({
  name: 'changeLead',
  label: { zh: '变更主办', en: 'Change the lead' },
  form: fields({ unit: reference({ zh: '新的主办单位', en: 'New lead' }, 'unit'), reason }),
  stages: ['blown', 'handling'],
  permits(state, context) {
    const hasResult = liveParticipations(state).some(({ result }) => result !== undefined);
    const allowed = hasResult ? leadsCentre(context) : leads(context.actor, state.calling.office);
    const bound = state.boundUnits.includes(state.leadUnit ?? '');
    return (
      only(state, context, allowed) ??
      (bound ? reject('CASE.DETERMINATION_BINDS') : undefined) ??
      (state.callerLeads ? reject('WHISTLE.STREET_ONLY_ASSISTS', 'unit') : undefined)
    );
  },
  declares: {
    who: {
      zh: '反馈结果前，吹哨单位（社区吹哨的为其街道）副职或负责人；此后指挥中心副职或负责人；部门吹哨由该部门主办，不变更',
      en: 'before any result deputy or head of the calling office, afterwards of the command centre; nobody where a department calls streets and leads itself',
    },
    by: DEPUTIES,
    records: [LeadChanged],
    rejects: [
      'CASE.DETERMINATION_BINDS',
      'CASE.FIELD_INVALID',
      'WHISTLE.NEW_LEAD_NOT_IN_CASE',
      'WHISTLE.STREET_ONLY_ASSISTS',
    ],
  },
  decide(decision, { unit, reason }) {
    const participation = liveParticipation(decision.state, unit);
    if (participation === undefined || participation.releaseAfterWork)
      return decision.reject(reject('WHISTLE.NEW_LEAD_NOT_IN_CASE', 'unit', { unit }));
    if (unit === decision.state.leadUnit) return decision.reject(reject('CASE.FIELD_INVALID', 'unit'));
    changeLeadTo(decision, unit, reason);
  },
});
