import type { PanelState } from '@tiaokuai/domain';
import { citationOf, evidence } from './content.js';
import { colleagueOf, unitName } from './names.js';
import { namingOf } from './naming.js';
import type { PayloadTable } from './payload-table.js';

export const PANEL_PAYLOADS: PayloadTable<PanelState> = {
  submitStatement: (context) => ({ basis: [citationOf(context)], evidence: evidence('处置记录') }),
  substitute: (context) => ({ person: colleagueOf(context) }),
  deliberate: ({ state }) => ({ present: sittingSeats(state) }),
  vote: (context) => ({ ...namingOf(context), basis: [citationOf(context)] }),
  decideByLeader: (context) => ({ ...namingOf(context), basis: [citationOf(context)] }),
  issueDetermination: (context) => ({
    text: `经合议，本事项由${unitName(namingOf(context).lead, context)}主办，其余单位按清单配合。`,
  }),
  ruleReview: () => ({ upheld: true }),
};

/** The seats on which somebody may sit: those of units that are no party, and those with a substitute. */
function sittingSeats({ seats }: PanelState): readonly string[] {
  return seats
    .filter(
      ({ isParty, recused, substitute }) => substitute !== undefined || (!isParty && recused.length === 0),
    )
    .map(({ unit }) => unit);
}
