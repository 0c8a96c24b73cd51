export { caseActivities, type CaseActivities, type CaseActivitiesOptions } from './case.activities.js';
export { deliveryActivities, type DeliveryActivities } from './deliver-notice.activity.js';
export type { DeliveryActivitiesOptions } from './delivery-options.js';
export { DELIVERY_PACE, type DeliveryPace } from './delivery-pace.js';
export { numberingActivities, type NumberingActivities } from './number-cases.activity.js';
export {
  reconcile,
  reconcileActivities,
  reconcileDeliveries,
  seenLast,
  takeStreamsWord,
  type OpenCase,
  type ReconcileActivities,
  type ReconcileOptions,
} from './reconcile.activity.js';
export type { ReportFailure } from './stable-failure.js';
