import { holdersOf, isSeated, type PanelState } from '@tiaokuai/domain';
import { citationOf, evidence } from './content.js';
import { colleagueOf, unitName } from './names.js';
import type { FormContext } from './form-context.js';
import { namingOfHeard } from './naming.js';
import type { PayloadTable } from './payload-table.js';

export const PANEL_PAYLOADS: PayloadTable<PanelState> = {
  submitStatement: (context) => ({ basis: [citationOf(context)], evidence: evidence('处置记录') }),
  substitute: (context) => ({ person: substituteOf(context) ?? colleagueOf(context) }),
  deliberate: ({ state }) => ({ present: sittingSeats(state) }),
  vote: (context) => ({ ...heardNaming(context), basis: [citationOf(context)] }),
  decideByLeader: (context) => ({ ...heardNaming(context), basis: [citationOf(context)] }),
  issueDetermination: (context) => ({
    text: `经合议，本事项由${unitName(heardNaming(context).lead, context)}主办，其余单位按清单配合。`,
  }),
  ruleReview: () => ({ upheld: true }),
};

function heardNaming(context: FormContext<PanelState>): ReturnType<typeof namingOfHeard> {
  return namingOfHeard(context, context.state.disputants);
}

/** Who is appointed to sit instead on the seat that is meant. */
function substituteOf({ target, now, inForce }: FormContext): string | undefined {
  const seat = typeof target?.value === 'string' ? target.value : '';
  return holdersOf(inForce.directory, seat, 'panelSubstitute', now)[0];
}

/** The seats on which somebody may sit. */
function sittingSeats({ seats }: PanelState): readonly string[] {
  return seats.filter(isSeated).map(({ unit }) => unit);
}
