import { type Party } from '../../case/case.state.js';
import { type ConsultationState, type Invitee } from './consultation.state.js';

/** The convenor leads; whoever is invited, or convened before, takes part. */
export function withParties(state: ConsultationState, former: readonly string[] = []): ConsultationState {
  const { convenor, invitees } = state;
  const others = new Set([...invitees.map(({ unit }) => unit), ...former]);
  others.delete(convenor);
  const parties: readonly Party[] = [
    { unit: convenor, role: 'lead', live: true },
    ...[...others].map((unit): Party => ({ unit, role: 'other', live: true })),
  ];
  return { ...state, leadUnit: convenor, parties };
}

export function withInvitee(state: ConsultationState, unit: string, by: Partial<Invitee>): ConsultationState {
  const invitees = state.invitees.map((each) => (each.unit === unit ? { ...each, ...by } : each));
  return { ...state, invitees };
}
