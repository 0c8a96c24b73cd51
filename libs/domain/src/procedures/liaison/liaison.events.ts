import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Value } from '../../kernel/form.js';
import type * as forms from './liaison.forms.js';
import type { Slot } from './liaison.state.js';

/** Who filled slots until now, and for which items of the role he stays. */
export interface Relieved {
  readonly person: string;
  readonly stays: readonly string[];
}

export type LiaisonEvent =
  | CaseEvent<
      'RegisterOpened',
      {
        readonly unit: string;
        readonly title: string;
        readonly street?: string;
        readonly slots: readonly Slot[];
      }
    >
  /** The list or the directory changed beside the register: its slots as they are now. */
  | CaseEvent<'SlotsRevised', { readonly slots: readonly Slot[] }>
  | CaseEvent<'RegisterClosed', { readonly unit: string }>
  | CaseEvent<'LiaisonAppointed', forms.Appointment>
  | CaseEvent<'LiaisonReplaced', Value<typeof forms.replace> & { readonly relieved: readonly Relieved[] }>
  | CaseEvent<'LiaisonReleased', Value<typeof forms.release> & { readonly relieved: readonly Relieved[] }>
  | CaseEvent<'ChangeAnnounced', Value<typeof forms.announceChange>>
  | CaseEvent<'LiaisonVerified', { readonly person: string; readonly holders: readonly string[] }>
  /** Its time to verify ran out. */
  | CaseEvent<'VerificationDue', { readonly holder: string }>
  /** `n`: how many count now. `counted`: another case or day than an earlier one. */
  | CaseEvent<
      'UnreachableReported',
      Value<typeof forms.reportUnreachable> & {
        readonly by: string;
        readonly n: number;
        readonly counted: boolean;
        readonly unreachable: boolean;
      }
    >
  | CaseEvent<'VacancyOverridden', Value<typeof forms.override> & { readonly itemCodes: readonly string[] }>;

const said = (zh: string, en: string): EventDescription => ({ label: { zh, en }, schemaVersion: 1 });

export const EVENTS: Readonly<Record<LiaisonEvent['type'], EventDescription>> = {
  RegisterOpened: said('建立联络员名录', 'The register was opened'),
  SlotsRevised: said('名录按清单和机构变动更新', 'The slots were revised'),
  RegisterClosed: said('单位撤销，名录停用', 'The register was closed'),
  LiaisonAppointed: said('任命联络员', 'A liaison was appointed'),
  LiaisonReplaced: said('更换联络员', 'A liaison was replaced'),
  LiaisonReleased: said('免去联络员', 'A liaison was released'),
  ChangeAnnounced: said('报告人员变动', 'A change was announced'),
  LiaisonVerified: said('核验联络信息', 'A liaison verified himself'),
  VerificationDue: said('应当重新核验', 'Verification is due'),
  UnreachableReported: said('报告联系不上', 'Reported unreachable'),
  VacancyOverridden: said('值班长批准代岗', 'The vacancy was overridden'),
};
