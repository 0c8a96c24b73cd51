import { Inject, Injectable } from '@nestjs/common';
import type { RecordVerification } from '@tiaokuai/contracts';
import { postRejection, reject, type Actor, type PostCode } from '@tiaokuai/domain';
import { askForVerification, readVerification, type VerificationState } from '@tiaokuai/event-store';
import { numbersOfCases } from '@tiaokuai/projections';
import { AppContext } from '../platform/app-context.js';
import type { Language } from '../platform/language.js';
import { RejectionError } from '../platform/rejection-error.js';
import { coded } from '../wording/case-words.js';
import { CAUSE_LABELS, FAULT_LABELS } from './verification.labels.js';

/** Who answers for the installation, and whose office it is to look whether others keep to the rules. */
const MAY_VERIFY: readonly PostCode[] = ['rulesAdministrator', 'supervisor', 'disciplineOfficer'];
/** Streams of the district itself have names, cases have uuids. */
const CASE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Injectable()
export class VerificationService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async read(actor: Actor, language: Language): Promise<RecordVerification> {
    await this.mayVerify(actor);
    return this.view(language);
  }

  /** The projector that leads does it, within a second or two of being asked. */
  async ask(actor: Actor, language: Language): Promise<RecordVerification> {
    await this.mayVerify(actor);
    await askForVerification(this.appContext.casework.pool, { cause: 'demand', askedBy: actor.person });
    return this.view(language);
  }

  /** Who answers for the record may see none of the cases; by their numbers he can ask those who do. */
  private async view(language: Language): Promise<RecordVerification> {
    const state = await readVerification(this.appContext.reader);
    const broken = state.faults.map(({ streamId }) => streamId);
    const numbers = await numbersOfCases(this.appContext.lists.readModels, broken);
    return verificationView(state, numbers, language);
  }

  private async mayVerify(actor: Actor): Promise<void> {
    const { inForce, now } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    if (!MAY_VERIFY.some((post) => post === actor.post))
      throw new RejectionError(reject('ACTOR.POST_FORBIDS'));
  }
}

function verificationView(
  { last, pending, faults }: VerificationState,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): RecordVerification {
  const verified = last === undefined ? 'notVerified' : 'sound';
  return {
    state: faults.length > 0 ? 'broken' : verified,
    last:
      last === undefined ? null : { ...last, cause: coded(last.cause, CAUSE_LABELS[last.cause], language) },
    pending:
      pending === undefined
        ? null
        : { ...pending, cause: coded(pending.cause, CAUSE_LABELS[pending.cause], language) },
    broken: faults.map(({ streamId, version, fault }) => ({
      streamId,
      ...(CASE_ID.test(streamId) && { caseId: streamId }),
      number: numbers.get(streamId),
      version,
      fault: coded(fault, FAULT_LABELS[fault], language),
    })),
  };
}
