import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Value } from '../../kernel/form.js';
import { NOTIFICATION_EVENTS, type NotificationEvent } from '../../case/notification/notification.js';
import type * as forms from './warning.forms.js';
import type { Level } from './warning.labels.js';

/** A row of the risk register (风险清单): what the signal and the assessment said, and what the review adds. */
export type RiskRow = NonNullable<forms.Review['riskRow']> & {
  readonly scene: string;
  readonly link: string;
  readonly problem: string;
  readonly cause: string;
};

export type WarningEvent =
  | CaseEvent<
      'SignalRaised',
      Omit<forms.Signal, 'itemCodes'> & {
        readonly itemCodes: readonly string[];
        readonly street?: string;
        /** Who assesses: the lead of the item, or the command centre where none is known. */
        readonly issuer: string;
      }
    >
  | CaseEvent<'SignalAssessed', Value<typeof forms.assess>>
  | CaseEvent<'FalseAlarm', Value<typeof forms.dismiss>>
  | CaseEvent<
      'WarningIssued',
      Value<typeof forms.issueWarning> & { readonly level: Level; readonly copies: readonly string[] }
    >
  | CaseEvent<'WarningAcknowledged', { readonly unit: string }>
  | CaseEvent<'MeasuresReported', Value<typeof forms.reportMeasures> & { readonly unit: string }>
  /** `missedBy`: it rose because this unit did not acknowledge; whoever had, owes nothing anew. */
  | CaseEvent<
      'LevelChanged',
      { readonly from: Level; readonly level: Level; readonly reason: string; readonly missedBy?: string }
    >
  /** `bySilence`: the issuer let it run out while measures were open. */
  | CaseEvent<
      'WarningProlonged',
      { readonly validUntil: string; readonly reason: string; readonly bySilence: boolean }
    >
  | CaseEvent<
      'WarningCleared',
      { readonly reason: string; readonly lapsed: boolean; readonly dangerPassed: boolean }
    >
  | CaseEvent<'DangerBegan', forms.Danger & { readonly unit: string; readonly street: string }>
  | CaseEvent<'WarningReviewed', Omit<forms.Review, 'riskRow'> & { readonly riskRow?: RiskRow }>
  | NotificationEvent;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<WarningEvent['type'], EventDescription>> = {
  ...NOTIFICATION_EVENTS,
  SignalRaised: said('上报风险信号', 'A signal was raised'),
  SignalAssessed: said('研判风险', 'The signal was assessed'),
  FalseAlarm: said('认定误报', 'It was a false alarm'),
  WarningIssued: said('发布预警', 'The warning was issued'),
  WarningAcknowledged: said('签收预警', 'A recipient acknowledged'),
  MeasuresReported: said('报告防范措施', 'Measures were reported'),
  LevelChanged: said('调整预警级别', 'The level changed'),
  WarningProlonged: said('延长预警', 'The warning was prolonged'),
  WarningCleared: said('解除预警', 'The warning was cleared'),
  DangerBegan: said('险情发生', 'The danger has begun'),
  WarningReviewed: said('复盘', 'The warning was reviewed'),
};
