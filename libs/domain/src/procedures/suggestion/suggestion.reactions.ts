import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { ask, tell } from '../../case/case.notices.js';
import { orderFor } from '../../case/case.orders.js';
import { deputyPostsOf, theOnly } from '../../reference/directory/who.js';
import type { Obligation } from '../../kernel/obligation.js';
import { SUGGESTION_CLOCKS } from './suggestion.clocks.js';
import type { AnySuggestionEvent } from './suggestion.rule.js';
import { isAdopted, type SuggestionState } from './suggestion.state.js';

/** What a suggestion sets off elsewhere, beside the reminders and orders that any passed limit brings. */
export function suggestionReactions(
  _before: SuggestionState,
  event: AnySuggestionEvent,
  after: SuggestionState,
  inForce: InForce,
): readonly Reaction[] {
  const { units } = inForce.directory;
  switch (event.type) {
    case 'ObligationStarted':
      return started(after, after.obligations[event.payload.id], inForce);
    case 'ObligationElapsed': {
      const owed = after.obligations[event.payload.id];
      const reminds = owed?.key === 'suggestion.reply' || owed?.key === 'suggestion.implementation';
      const posts = deputyPostsOf(units[after.addressee]);
      const to = { unit: after.addressee, posts };
      // Nobody orders a street here, so it is reminded instead.
      return reminds && after.toStreet ? [ask(owed, SUGGESTION_CLOCKS, 'reminder', to)] : [];
    }
    case 'SuggestionMisdirected':
      return [
        tell('misdirected', after.sender, deputyPostsOf(units[after.sender]), {
          zh: '建议不属对方单位，请改发或撤回',
          en: 'The suggestion is misdirected: readdress or withdraw it',
        }),
      ];
    case 'SuggestionWithdrawn':
      return [
        tell('withdrawn', after.addressee, [], { zh: '工作建议已撤回', en: 'The suggestion was withdrawn' }),
      ];
    case 'ReplyAccepted':
      return adopted(after, inForce);
    case 'ReplyRejected':
      return event.payload.consultation ? [consultation(after, event.payload.reason)] : [];
    default:
      return [];
  }
}

/** Every limit here asks somebody but the window; the last one to reply is what the white order is about. */
function started(
  state: SuggestionState,
  owed: Obligation | undefined,
  inForce: InForce,
): readonly Reaction[] {
  if (owed === undefined || !(owed.key in SUGGESTION_CLOCKS) || owed.key === 'suggestion.redirect') return [];
  const asked = ask(owed, SUGGESTION_CLOCKS);
  if (owed.key !== 'suggestion.whiteLimit') return [asked];
  return [asked, orderFor(state, owed, 'white', { clocks: SUGGESTION_CLOCKS, inForce })];
}

/** An adopted rule about an item changes the list; what was said of staffing is noted by whoever keeps the ledger. */
function adopted(state: SuggestionState, { directory }: InForce): readonly Reaction[] {
  const { reply, subject, itemCodes, text, caseId } = state;
  if (reply === undefined || !isAdopted(reply.verdict)) return [];
  const [item] = itemCodes;
  if (subject === 'rule' && item !== undefined)
    return [
      {
        key: 'listChange',
        does: 'open',
        kind: 'listChange',
        about: { zh: '采纳的建议涉及清单事项', en: 'What was adopted is about an item of the list' },
        command: {
          name: 'propose',
          payload: { change: 'alter', item, content: text, basis: caseId, reasons: reply.reason },
        },
      },
    ];
  const staffing = theOnly(directory, 'staffingOffice')?.id;
  const about = { zh: '采纳的人员编制建议，请记入台账', en: 'Adopted: note it in the staffing ledger' };
  return subject === 'staffing' && staffing !== undefined
    ? [tell('staffing', staffing, ['staffingOfficer'], about)]
    : [];
}

function consultation({ title, itemCodes, sender, addressee }: SuggestionState, reason: string): Reaction {
  return {
    key: 'consultation',
    does: 'open',
    kind: 'consultation',
    about: { zh: '答复再次退回，提请会商', en: 'A second reply was rejected: a consultation is proposed' },
    command: {
      name: 'propose',
      payload: {
        agenda: [title, reason.slice(0, 300)],
        itemCodes,
        invitees: [sender, addressee].map((unit) => ({ unit, required: true })),
        urgency: 'ordinary',
        mode: 'meeting',
      },
    },
  };
}
