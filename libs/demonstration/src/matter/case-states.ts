import type {
  CaseState,
  CollaborationState,
  ConsultationState,
  DisputeState,
  LiaisonState,
  SupervisionOrderState,
  PanelState,
  ResultNotificationState,
  SuggestionState,
  WarningState,
  WhistleState,
} from '@tiaokuai/domain';

/** The state of each kind of case that people act in. */
export interface CaseStates {
  whistle: WhistleState;
  collaboration: CollaborationState;
  consultation: ConsultationState;
  resultNotification: ResultNotificationState;
  supervisionOrder: SupervisionOrderState;
  warning: WarningState;
  suggestion: SuggestionState;
  liaison: LiaisonState;
  dispute: DisputeState;
  panel: PanelState;
}

export type CaseKind = keyof CaseStates;

/** A case's kind says which fields its state has. */
export function isStateOf<K extends CaseKind>(kind: K, state: CaseState): state is CaseStates[K] {
  return state.kind === kind;
}
