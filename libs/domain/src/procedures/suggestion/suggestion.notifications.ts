import { type ClockWords, notify, notifyOfObligation, type Notify } from '../../case/notify-unit.js';
import { deputyPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import type { SuggestionState } from './suggestion.state.js';

export function tellSender({ sender }: SuggestionState, { directory }: InForce): readonly Notify[] {
  const about = {
    zh: '建议不属对方单位，请改发或撤回',
    en: 'The suggestion is misdirected: readdress or withdraw it',
  };
  return [notify('misdirected', sender, deputyPostsOf(directory.units[sender]), about)];
}

export function tellOfWithdrawal({ addressee }: SuggestionState): readonly Notify[] {
  return [notify('withdrawn', addressee, [], { zh: '工作建议已撤回', en: 'The suggestion was withdrawn' })];
}

/** What was adopted about staffing is noted by whoever keeps the ledger. */
export function tellStaffingOffice({ directory }: InForce): readonly Notify[] {
  const office = theOnly(directory, 'staffingOffice')?.id;
  const about = { zh: '采纳的人员编制建议，请记入台账', en: 'Adopted: note it in the staffing ledger' };
  return office === undefined ? [] : [notify('staffing', office, ['staffingOfficer'], about)];
}

/** Every limit here asks somebody but the window to pass it on. */
export function tellOwner(
  { obligations }: SuggestionState,
  id: string,
  clocks: ClockWords,
): readonly Notify[] {
  const owed = obligations[id];
  const asks = owed !== undefined && owed.key in clocks && owed.key !== 'suggestion.redirect';
  return asks ? [notifyOfObligation(owed, clocks)] : [];
}

/** Nobody orders a street here, so it is reminded instead. */
export function remindStreet(
  { obligations, addressee: unit, toStreet }: SuggestionState,
  id: string,
  clocks: ClockWords,
  { directory }: InForce,
): readonly Notify[] {
  const owed = obligations[id];
  const reminds = owed?.key === 'suggestion.reply' || owed?.key === 'suggestion.implementation';
  const posts = deputyPostsOf(directory.units[unit]);
  return reminds && toStreet ? [notifyOfObligation(owed, clocks, 'reminder', { unit, posts })] : [];
}
