export { caseActivities, type CaseActivities, type CaseActivitiesOptions } from './case.activities.js';
export {
  deliveryActivities,
  DELIVERY_PACE,
  type DeliveryActivities,
  type DeliveryActivitiesOptions,
  type DeliveryPace,
} from './deliver-notice.activity.js';
export {
  reconcile,
  reconcileActivities,
  reconcileDeliveries,
  type OpenCase,
  type ReconcileActivities,
  type ReconcileOptions,
} from './reconcile.activity.js';
export type { ReportFailure } from './stable-failure.js';
