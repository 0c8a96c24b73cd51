import { type Recipient, type WarningState } from './warning.state.js';

export const recipients = (state: WarningState): readonly string[] =>
  state.recipients.map(({ unit }) => unit);

/** One recipient has come further; the stage follows from the last of them. */
export function advance(
  { recipients: before }: WarningState,
  unit: string,
  by: Partial<Recipient>,
): Pick<WarningState, 'recipients' | 'stage'> {
  const recipients = before.map((each) => (each.unit === unit ? { ...each, ...by } : each));
  const all = (what: 'acknowledged' | 'reported'): boolean => recipients.every((each) => each[what]);
  const stage = all('reported') ? 'measuresIn' : all('acknowledged') ? 'acknowledgedAll' : 'issued';
  return { recipients, stage };
}
