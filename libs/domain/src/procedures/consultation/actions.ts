import { type Action, type ConsultationState } from './consultation.state.js';

export function withAction(
  state: ConsultationState,
  id: string,
  by: (action: Action) => Partial<Action>,
): ConsultationState {
  const actions = state.actions.map((each) => (each.id === id ? { ...each, ...by(each) } : each));
  return { ...state, actions };
}

export const openActions = ({ actions }: ConsultationState): readonly string[] =>
  actions.filter(({ accepted }) => !accepted).map(({ id }) => id);
